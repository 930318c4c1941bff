package import Logistics
import Storage

/// The outcome for a badge.
package struct BadgeAnswer: Sendable, Codable {
    package let person: Code
    package let login: String
    /// How colleagues call the person.
    package let name: String
    /// The code on it, kind S.
    package let badge: Code
}

/// Badges by which a person is known to a station. A code is a name and no key: signing in by a
/// badge asks for more than its code.
package struct Badges: Sendable {
    let core: Core

    /// The badge of a person; the first one is drawn now.
    ///
    /// - Parameter renew: draws another in any case: the one before is worth nothing then.
    /// - Throws: ``Refusal`` unless the asker may manage people, or nobody has this login.
    package func give(
        to login: String, renew: Bool, by write: Write
    ) async throws -> Answered<BadgeAnswer> {
        try write.require(.managePeople, doing: "give badges")
        return try await core.once(write) { [core] transaction, now in
            guard let person = try transaction.person(login: login.lowercased())?.person else {
                throw Refusal.unknown(what: "person", text: String(login.prefix(64)))
            }
            if !renew, let badge = try transaction.badge(of: person.code) {
                return BadgeAnswer(person, badge)
            }
            // Nobody's code in the log may be on a badge either.
            let badge = try core.world.draw(.staffBadge) {
                try transaction.isOnPaper($0) || transaction.person($0) != nil
            }
            try transaction.record(
                BadgeIssued(person: person.code, badge: badge), by: write, at: now)
            return BadgeAnswer(person, badge)
        }
    }

    /// Who wears a badge; `nil` for one that was renewed, or never issued.
    package func wearer(of badge: Code) throws -> Person? {
        try core.ledger.read { try $0.person(badge: badge) }
    }
}

extension BadgeAnswer {
    fileprivate init(_ person: Person, _ badge: Code) {
        self.init(person: person.code, login: person.login, name: person.name, badge: badge)
    }
}
