package import TrackingNumbers

/// One inbound box.
package struct Parcel: Hashable, Sendable {
    /// Its own code, kind P.
    package let code: Code
    /// The courier's number that the customer announced.
    package let announced: TrackingNumber?
    /// The stages it reached, oldest first; never empty.
    package internal(set) var reached: [Reached<ParcelStage>]

    package var stage: ParcelStage { reached.last?.stage ?? .announced }

    /// When, where and by whom it was received.
    package var receipt: Reached<ParcelStage>? { reached.first { $0.stage == .received } }

    /// A parcel as it is kept; `reached` oldest first.
    package init(code: Code, announced: TrackingNumber?, reached: [Reached<ParcelStage>]) {
        self.code = code
        self.announced = announced
        self.reached = reached
    }
}
