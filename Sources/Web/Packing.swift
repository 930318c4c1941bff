import Logistics
import Operations

/// An order as the dispatch desk sees it: what is in which box, and what comes next.
struct Packing {
    let order: OrderView

    /// The box that devices go into.
    var openBox: OrderView.Box? { order.boxes.last { $0.stage == .open } }

    /// The box that waits for the courier's label, the first if there are several.
    var boxWithoutLabel: OrderView.Box? { order.boxes.first { $0.stage == .packed } }

    /// The box that a label would go on, as ``Order/boxToLabel`` says.
    var boxToLabel: OrderView.Box? {
        boxWithoutLabel ?? order.boxes.last { $0.stage == .labelled }
    }

    /// How many devices are ready and in no box.
    var left: Int { order.devices.count { $0.stage == .ready } }

    /// Whether something lies on the table that must be finished before another order is begun.
    var isInHand: Bool { boxWithoutLabel != nil || openBox?.devices.isEmpty == false }

    /// The box that holds a device.
    func box(of device: Code) -> OrderView.Box? {
        order.boxes.first { $0.devices.contains(device) }
    }

    var step: DispatchStep {
        if boxWithoutLabel != nil { return .scanLabel }
        if left > 0 { return .pack }
        if openBox?.devices.isEmpty == false { return .closeBox }
        if order.boxes.contains(where: { $0.stage == .labelled }) { return .handOver }
        return order.boxes.contains { [.collected, .delivered].contains($0.stage) }
            ? .sent : .nothingReady
    }

    /// What to say about ``step``.
    var hint: DispatchFact {
        switch step {
        case .scanLabel: .scanLabel(boxWithoutLabel?.ordinal ?? 1)
        case .pack: .toPack(left)
        case .closeBox: .closeBox
        case .handOver: .handOver
        case .sent: .sent
        case .nothingReady: .nothingReady
        }
    }
}
