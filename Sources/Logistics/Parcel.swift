public import TrackingNumbers

/// One inbound box.
public struct Parcel: Hashable, Sendable {
    /// Its own code, kind P.
    public let code: Code
    /// The courier's number that the customer announced.
    public let announced: TrackingNumber?
    /// The stages it reached, oldest first; never empty.
    public internal(set) var reached: [Reached<ParcelStage>]

    /// Where it is now.
    public var stage: ParcelStage { reached.last?.stage ?? .announced }

    /// When, where and by whom it was received.
    public var receipt: Reached<ParcelStage>? { reached.first { $0.stage == .received } }

    /// A parcel as it is kept; `reached` oldest first.
    public init(code: Code, announced: TrackingNumber?, reached: [Reached<ParcelStage>]) {
        self.code = code
        self.announced = announced
        self.reached = reached
    }
}
