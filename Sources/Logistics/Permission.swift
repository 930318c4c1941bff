/// Something a person may or may not do. One table says which role may do what.
public enum Permission: Hashable, Sendable {
    case registerOrder
    case verifyOrder
    /// See any order of the shop: its people, devices, photos and slips.
    case seeOrders
    case scan
    case takePhoto
    /// Pack boxes, label them, hand them to the courier.
    case pack
    /// Say that a device has reached a stage.
    case move(to: DeviceStage)
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
    public func may(_ permission: Permission) -> Bool {
        switch self {
        case .manager: true
        case .caretaker:
            switch permission {
            case .managePeople: false
            case .move(let stage): Self.warehouseStages.union(Self.caretakerStages).contains(stage)
            default: true
            }
        case .warehouse:
            switch permission {
            case .scan, .takePhoto, .pack, .seeOrders, .seeEvents, .print, .calibratePrinters: true
            case .move(let stage): Self.warehouseStages.contains(stage)
            default: false
            }
        case .technician:
            switch permission {
            case .scan, .takePhoto, .seeOrders, .print: true
            case .move(let stage): [.quoted, .inRepair, .qualityControl].contains(stage)
            default: false
            }
        case .qualityControl:
            switch permission {
            case .scan, .takePhoto, .seeOrders, .print: true
            case .move(let stage): [.inRepair, .ready].contains(stage)
            default: false
            }
        case .customer: false
        }
    }

    private static let warehouseStages: Set<DeviceStage> = [
        .received, .checked, .packed, .collected, .delivered,
    ]
    private static let caretakerStages: Set<DeviceStage> = [
        .verified, .assigned, .quoted, .accepted, .declined, .ready, .cancelled, .lost,
    ]
}
