/// Somebody got an account.
package struct PersonAdded: EventFacts {
    package static let kind = EventKind.personAdded
    package static let version = 1

    package let person: Code
    package let role: Role

    /// A person's code and role; name and password are kept elsewhere.
    package init(person: Code, role: Role) {
        self.person = person
        self.role = role
    }

    package var concerns: Code? { nil }
    package var codes: [Code] { [person] }
    package var personalValues: [PersonalValue] { [] }
    package var effect: Effect { .nothing }
}
