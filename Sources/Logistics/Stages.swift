/// Where a device is on its way through the shop, in the order of ``Flow/standard``, which says
/// what each means.
package enum DeviceStage: String, CaseIterable, Sendable, Codable {
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
}

/// Where an inbound parcel is.
package enum ParcelStage: String, CaseIterable, Sendable, Codable {
    case announced
    case received
    case checked

    /// Whether the parcel has come to us.
    package var hasArrived: Bool { self != .announced }

    /// The stage that comes next; `nil` after the last.
    package var next: ParcelStage? {
        switch self {
        case .announced: .received
        case .received: .checked
        case .checked: nil
        }
    }
}

/// A stage that was reached: when, and by whom.
package struct Reached<Stage: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    package let stage: Stage
    package let at: Instant
    package let by: Actor
    package let station: String?

    /// A stage reached at a moment by an actor at a station.
    package init(_ stage: Stage, at: Instant, by: Actor, station: String?) {
        self.stage = stage
        self.at = at
        self.by = by
        self.station = station
    }
}
