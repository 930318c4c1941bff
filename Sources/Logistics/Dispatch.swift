/// An outbound box, as far as the dispatch asks about it.
package protocol OutboundBox {
    var code: Code { get }
    var devices: [Code] { get }
    var stage: BoxStage { get }
}

/// A device, as far as the dispatch asks about it.
package protocol OutboundDevice {
    var code: Code { get }
    var stage: DeviceStage { get }
}

/// An order at the dispatch: as it is kept, as a page shows it, or as a program read it. The
/// rules of that desk are here once, for all of them.
package protocol OutboundOrder {
    associatedtype Box: OutboundBox
    associatedtype Device: OutboundDevice
    var code: Code { get }
    /// Its devices, in the customer's order.
    var devices: [Device] { get }
    /// Its outbound boxes, oldest first.
    var boxes: [Box] { get }
}

extension Box: OutboundBox {}
extension Device: OutboundDevice {}
extension Order: OutboundOrder {}

/// What comes next for an order at the dispatch.
package enum DispatchStep: Hashable, Sendable {
    case pack
    case closeBox
    case scanLabel
    case handOver
    case sent
    case nothingReady
}

extension OutboundOrder {
    /// The devices that should go out and are in no box yet.
    package var devicesToPack: [Device] { devices.filter { $0.stage == .ready } }

    /// The box that devices go into, if one is open.
    package var openBox: Box? { boxes.last(where: \.stage.takesDevices) }

    /// The closed box that waits for a courier's label, the first if there are several.
    package var boxWithoutLabel: Box? { boxes.first(where: \.stage.waitsForLabel) }

    /// The boxes that a courier may take.
    package var boxesToCollect: [Box] { boxes.filter { $0.stage.next == .collected } }

    /// The box that holds a device.
    package func box(holding device: Code) -> Box? {
        boxes.first { $0.devices.contains(device) }
    }

    /// What comes next.
    package var dispatchStep: DispatchStep {
        if boxWithoutLabel != nil { return .scanLabel }
        if !devicesToPack.isEmpty { return .pack }
        if isOpenBoxInUse { return .closeBox }
        if !boxesToCollect.isEmpty { return .handOver }
        return devices.contains { $0.stage.isPackedOrGone } ? .sent : .nothingReady
    }

    /// Whether the desk has anything left to do: a device to pack, or a box that no courier has.
    package var isToBeSent: Bool {
        !devicesToPack.isEmpty || boxes.contains { $0.stage.isHere }
    }

    /// Whether something of this order lies on the table that must be finished before another
    /// order is started.
    package var isOnTheTable: Bool { boxWithoutLabel != nil || isOpenBoxInUse }

    /// Whether a code of another order, scanned while this one is in hand, begins that order:
    /// nothing of this one may lie on the table, and what is not an order's own code must come
    /// after this one's last device.
    package func leads(elsewhereBy code: Code, of other: Code) -> Bool {
        other != self.code && !isOnTheTable && (code.kind == .order || devicesToPack.isEmpty)
    }

    var isOpenBoxInUse: Bool { openBox?.devices.isEmpty == false }
}

extension BoxStage {
    /// The stage that comes next; `nil` after the last.
    package var next: BoxStage? {
        switch self {
        case .open: .packed
        case .packed: .labelled
        case .labelled: .collected
        case .collected: .delivered
        case .delivered: nil
        }
    }

    /// Whether devices may be put into the box and taken out of it.
    package var takesDevices: Bool { self == .open }

    /// Whether the box is closed and has no courier's label yet.
    package var waitsForLabel: Bool { self == .packed }

    /// Whether a courier's label may be put on the box; over one that is on it, on purpose only.
    package var takesLabel: Bool { self == .packed || self == .labelled }

    /// Whether no courier has the box yet.
    package var isHere: Bool { self == .open || self == .packed || self == .labelled }
}

extension DeviceStage {
    /// Whether the device is in a box or has left in one.
    var isPackedOrGone: Bool { self == .packed || self == .collected || self == .delivered }
}
