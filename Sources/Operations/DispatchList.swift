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
}

extension Shop {
    /// The orders with something to send, the oldest first, `limit` at most.
    public func ordersToDispatch(limit: Int, for viewer: Viewer) throws -> [DispatchLine] {
        guard case .person(let person) = viewer, person.role.may(.pack) else {
            throw Refusal.unknown(what: "page", text: "dispatch")
        }
        return try ledger.read { reading in
            try reading.ordersToDispatch(limit: max(1, min(limit, 200)))
                .compactMap { try reading.order($0) }
                .map { order in
                    let name = order.customer.name
                    let here = order.boxes.filter {
                        [.open, .packed, .labelled].contains($0.stage)
                    }
                    return DispatchLine(
                        order: order.code, customer: try reading.texts([name])[name],
                        ready: order.devicesToPack.count,
                        packed: here.map(\.devices.count).reduce(0, +),
                        devices: order.devices.count, boxes: order.boxes.map(\.stage))
                }
        }
    }

    /// The one of our codes that a scan saw, with the order it belongs to; `nil` when it saw none
    /// that is known.
    public func ownCode(
        among texts: [String], for viewer: Viewer
    ) throws -> (code: Code, order: Code)? {
        for text in texts {
            guard case .own(let code) = Classified(text, ownHosts: [settings.host]) else {
                continue
            }
            if let order = try ledger.read({ try $0.orderCode(of: code) }), viewer.maySee(order) {
                return (code, order)
            }
        }
        return nil
    }
}
