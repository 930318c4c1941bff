public import Logistics
import Storage

/// The outcome for a badge.
public struct BadgeAnswer: Sendable, Codable {
    /// The person who wears it.
    public let person: Code
    /// The name for signing in.
    public let login: String
    /// How colleagues call the person.
    public let name: String
    /// The code on it, kind S.
    public let badge: Code
}

/// Badges by which a person is known to a station. A code is a name and no key: signing in by a
/// badge asks for more than its code.
extension Shop {
    /// The badge of a person; the first one is drawn now.
    ///
    /// - Parameter renew: draws another in any case: the one before is worth nothing then.
    /// - Throws: ``Refusal`` unless `actor` may manage people, or nobody has this login.
    public func badge(
        of login: String, renew: Bool, by actor: Actor, once: Once
    ) async throws -> Answered<BadgeAnswer> {
        try require(.managePeople, of: actor, doing: "give badges")
        let now = world.now()
        return try await self.once(once, by: actor) { [self] transaction in
            guard let person = try transaction.person(login: login.lowercased())?.person else {
                throw Refusal.unknown(what: "person", text: String(login.prefix(64)))
            }
            if !renew, let badge = try transaction.badge(of: person.code) {
                return BadgeAnswer(person, badge)
            }
            // Nobody's code in the log may be on a badge either.
            let badge = try world.draw(.staffBadge) {
                try transaction.isOnPaper($0) || transaction.person($0) != nil
            }
            try transaction.record(
                BadgeIssued(person: person.code, badge: badge), at: now,
                actor: actor, station: nil)
            return BadgeAnswer(person, badge)
        }
    }

    /// Who wears a badge; `nil` for one that was renewed, or never issued.
    public func person(badge: Code) throws -> Person? {
        try ledger.read { try $0.person(badge: badge) }
    }

    /// Everybody with an account who can wear a badge, by name.
    ///
    /// - Throws: ``Refusal`` unless the viewer may manage people.
    public func people(for viewer: Viewer) throws -> [Person] {
        guard case .person(let person) = viewer else {
            throw Refusal.unknown(what: "page", text: "people")
        }
        try require(.managePeople, of: person.actor, doing: "see who works here")
        return try ledger.read { try $0.staff() }
    }
}

extension BadgeAnswer {
    fileprivate init(_ person: Person, _ badge: Code) {
        self.init(person: person.code, login: person.login, name: person.name, badge: badge)
    }
}
