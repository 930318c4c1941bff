public import Logistics
import Storage

/// An order in the dispatch desk's list.
public struct DispatchLine: Sendable {
    /// The order's code.
    public let order: Code
    /// The customer's name; missing when erased.
    public let customer: String?
    /// Devices that are ready and in no box.
    public let ready: Int
    /// Devices in boxes that are here.
    public let packed: Int
    /// All devices of the order.
    public let devices: Int
    /// Where each of its boxes is, in the order they were begun; those with the courier too.
    public let boxes: [BoxStage]
    /// Whether a closed box waits for the courier's label.
    public let waitsForLabel: Bool
}

extension Shop {
    /// The orders with something to send, the oldest first, `limit` at most.
    public func ordersToDispatch(limit: Int, for viewer: Viewer) throws -> [DispatchLine] {
        guard case .person(let person) = viewer, person.role.may(.pack) else {
            throw Refusal.unknown(what: "page", text: "dispatch")
        }
        let listed = try ledger.read {
            try $0.ordersToDispatch(limit: max(1, min(limit, 200)))
        }
        return listed.map { order in
            DispatchLine(
                order: order.order, customer: order.customer, ready: order.ready,
                packed: order.boxes.filter(\.stage.isHere).map(\.devices).reduce(0, +),
                devices: order.devices, boxes: order.boxes.map(\.stage),
                waitsForLabel: order.boxes.contains(where: \.stage.waitsForLabel))
        }
    }

    /// Whether a scan, made while `order` is in hand, begins another order: by the first of our
    /// codes in it that is known.
    public func leadsElsewhere(
        _ texts: [String], from order: Code, for viewer: Viewer
    ) throws -> Bool {
        try ledger.read { reading in
            for text in texts {
                guard case .own(let code) = Classified(text, ownHosts: [settings.host]),
                    let other = try reading.orderCode(of: code), viewer.maySee(other)
                else { continue }
                guard other != order, viewer.maySee(order) else { return false }
                return try reading.order(order)?.leads(elsewhereBy: code, of: other) ?? false
            }
            return false
        }
    }
}
