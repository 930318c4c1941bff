package import Logistics
import Storage

/// An order in the dispatch desk's list.
package struct DispatchLine: Sendable {
    package let order: Code
    /// The customer's name; missing when erased.
    package let customer: String?
    /// Devices that are ready and in no box.
    package let ready: Int
    /// Devices in boxes that are here.
    package let packed: Int
    /// All devices of the order.
    package let devices: Int
    /// Where each of its boxes is, oldest first; those with the courier too.
    package let boxes: [BoxStage]
    /// Whether a closed box waits for the courier's label.
    package let waitsForLabel: Bool
}

extension Orders {
    /// The orders with something to send, the oldest first, `limit` at most.
    package func toDispatch(limit: Int, for asker: Asker) throws -> [DispatchLine] {
        guard asker.may(.pack) else {
            throw Refusal.unknown(what: .page, text: "dispatch")
        }
        let listed = try core.ledger.read {
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
}
