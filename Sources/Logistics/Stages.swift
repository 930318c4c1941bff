/// Where a device is on its way through the shop.
public enum DeviceStage: String, CaseIterable, Sendable, Codable {
    case registered
    case verified
    case received
    case checked
    case assigned
    case quoted
    case accepted
    case declined
    case inRepair = "in repair"
    case qualityControl = "quality control"
    case ready
    case packed
    case collected
    case delivered
    case cancelled
    case lost

    /// The stages of a device that is repaired, in order: what the customer's bar shows.
    public static let path: [DeviceStage] = [
        .registered, .verified, .received, .checked, .assigned, .quoted, .accepted, .inRepair,
        .qualityControl, .ready, .packed, .collected, .delivered,
    ]

    /// The stages that may come next.
    public var next: [DeviceStage] {
        switch self {
        case .registered: [.verified, .received, .cancelled]
        case .verified: [.received, .cancelled]
        case .received: [.checked, .lost]
        case .checked: [.assigned, .lost]
        case .assigned: [.quoted, .lost]
        case .quoted: [.accepted, .declined, .lost]
        case .accepted: [.inRepair, .lost]
        case .declined: [.ready, .lost]
        case .inRepair: [.qualityControl, .lost]
        case .qualityControl: [.inRepair, .ready, .lost]
        case .ready: [.packed, .lost]
        case .packed: [.collected, .lost]
        case .collected: [.delivered, .lost]
        case .delivered, .cancelled: []
        case .lost: [.received]
        }
    }

    /// The stages that lie ahead if all goes its usual way: at each the first that leads on. None
    /// for a device that is off the way.
    public var ahead: [DeviceStage] {
        var ahead: [DeviceStage] = []
        var stage = self
        while !stage.isOffPath, let next = stage.next.first(where: { stage.rank < $0.rank }),
            !next.isOffPath
        {
            ahead.append(next)
            stage = next
        }
        return ahead
    }

    /// How far along the way a stage is; a declined device stands where an accepted one would.
    var rank: Int {
        let stage = self == .declined ? .accepted : self
        return Self.path.firstIndex(of: stage) ?? Self.path.count
    }

    /// Whether the device is off the way: such a stage never looks like progress.
    public var isOffPath: Bool { self == .cancelled || self == .lost }

    /// Whether the shop waits for the customer here.
    public var waitsForCustomer: Bool { self == .quoted }

    /// Whether the device is not ours to deal with any more, unless it comes again.
    public var hasLeft: Bool { [.collected, .delivered, .cancelled].contains(self) }

    /// Whether the device has not come to us yet.
    public var isBeforeArrival: Bool { self == .registered || self == .verified }
}

/// Where an inbound parcel is.
public enum ParcelStage: String, CaseIterable, Sendable, Codable {
    case announced
    case received
    case checked

    /// Whether the parcel has come to us.
    public var hasArrived: Bool { self != .announced }

    /// The stage that comes next; `nil` after the last.
    public var next: ParcelStage? {
        switch self {
        case .announced: .received
        case .received: .checked
        case .checked: nil
        }
    }
}

/// A stage that was reached: when, and by whom.
public struct Reached<Stage: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    /// The stage.
    public let stage: Stage
    /// When it was reached.
    public let at: Instant
    /// Who did it.
    public let by: Actor
    /// The name of the station it was done at, if any.
    public let station: String?

    /// A stage reached at a moment by an actor at a station.
    public init(_ stage: Stage, at: Instant, by: Actor, station: String?) {
        self.stage = stage
        self.at = at
        self.by = by
        self.station = station
    }
}
