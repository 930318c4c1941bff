/// Something a person may or may not do. One table says which role may do what; who may set which
/// stage is up to a ``Flow``.
package enum Permission: Hashable, Sendable {
    case registerOrder
    case verifyOrder
    /// See any order of the shop: its people, devices, photos and slips.
    case seeOrders
    case scan
    case takePhoto
    /// Pack boxes, label them, hand them to the courier.
    case pack
    /// Say that a parcel was opened and compared with its order.
    case checkParcels
    /// See everything that happened, and by whom.
    case seeEvents
    case managePeople
    /// Send papers to the shop's printers, and look at their queues.
    case print
    /// Say how far a printer is off.
    case calibratePrinters
}

extension Role {
    /// Whether this role may do `permission` to any order of the shop. What a customer may see
    /// of an own order comes from the link or account that leads to it, not from here.
    package func may(_ permission: Permission) -> Bool {
        switch self {
        case .manager: true
        case .caretaker:
            permission != .managePeople
        case .warehouse:
            switch permission {
            case .scan, .takePhoto, .checkParcels, .pack, .seeOrders, .seeEvents, .print,
                .calibratePrinters:
                true
            default: false
            }
        case .technician, .qualityControl:
            switch permission {
            case .scan, .takePhoto, .seeOrders, .print: true
            default: false
            }
        case .customer: false
        }
    }
}
