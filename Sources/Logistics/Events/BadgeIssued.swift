/// Somebody got a badge; the one before is worth nothing from then on.
package struct BadgeIssued: EventFacts {
    package static let kind = EventKind.badgeIssued
    package static let version = 1

    package let person: Code
    /// The code on it, kind S.
    package let badge: Code

    package init(person: Code, badge: Code) {
        self.person = person
        self.badge = badge
    }

    package var concerns: Code? { nil }
    package var codes: [Code] { [person, badge] }
    package var personalValues: [PersonalValue] { [] }
    package var effect: Effect { .badge(self) }
}
