/// Something that happened, as the log keeps it for ever.
package struct Event: Sendable {
    /// Its place in the log, from 1 without gaps.
    package let number: Int64
    /// When it was written down.
    package let at: Instant
    /// Who did it.
    package let actor: Actor
    /// At which station, if any.
    package let station: String?
    /// What happened.
    package let what: any EventFacts

    /// An event of the log.
    package init(
        number: Int64, at: Instant, actor: Actor, station: String?, what: any EventFacts
    ) {
        self.number = number
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
