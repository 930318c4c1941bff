/// A scan was made, whatever the outcome.
package struct ScanMade: EventFacts {
    package static let kind = EventKind.scanMade
    package static let version = 1

    /// One text that the scan saw: one of our codes, or something else, sealed.
    package struct Seen: Hashable, Sendable, Codable {
        /// Our own code, in clear.
        package let code: Code?
        /// Any other text, sealed.
        package let text: PersonalValue?

        /// Our own code, in clear.
        package init(code: Code) {
            self.code = code
            text = nil
        }

        /// Any other text: it may hold a name or number.
        package init(text: PersonalValue) {
            code = nil
            self.text = text
        }
    }

    package let place: Place
    package let outcome: Outcome
    package let seen: [Seen]
    /// The order that was found, if one was.
    package let order: Code?

    /// A scan at a place, with what it saw and what came of it.
    package init(place: Place, outcome: Outcome, seen: [Seen], order: Code?) {
        self.place = place
        self.outcome = outcome
        self.seen = seen
        self.order = order
    }

    /// The order that was found: the scan is part of its history, though it changes nothing of it.
    package var concerns: Code? { order }
    package var codes: [Code] { (order.map { [$0] } ?? []) + seen.compactMap(\.code) }
    package var personalValues: [PersonalValue] { seen.compactMap(\.text) }
    package var effect: Effect { .scan(self) }
}
