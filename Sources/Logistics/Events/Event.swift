/// Something that happened, as the log keeps it for ever.
package struct Event: Sendable {
    /// The chain of the log that it belongs to: each server that writes has its own.
    package let chain: Int64
    /// Its place in that chain, from 1 without gaps.
    package let number: Int64
    /// Which event it is of the order that it concerns, from 1 without gaps over all chains.
    package let step: Int64?
    /// When it was written down.
    package let at: Instant
    package let actor: Actor
    package let station: String?
    package let what: any EventFacts

    package init(
        chain: Int64 = 1, number: Int64, step: Int64?, at: Instant, actor: Actor,
        station: String?, what: any EventFacts
    ) {
        self.chain = chain
        self.number = number
        self.step = step
        self.at = at
        self.actor = actor
        self.station = station
        self.what = what
    }
}

extension Reached {
    /// A stage that an event reached.
    init(_ stage: Stage, in event: Event) {
        self.init(stage, at: event.at, by: event.actor, station: event.station)
    }
}
