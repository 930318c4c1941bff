import Cryptography
package import Logistics
import Storage

/// Who works here.
package struct People: Sendable {
    let core: Core

    /// Everybody with an account who can wear a badge, by name.
    ///
    /// - Throws: ``Refusal`` unless the asker may manage people.
    package func all(for asker: Asker) throws -> [Person] {
        try asker.require(.managePeople, doing: "see who works here")
        return try core.ledger.read { try $0.staff() }
    }

    /// Gives somebody an account.
    ///
    /// - Parameter password: `nil` for an account of a program, which nobody signs in to.
    /// - Throws: ``Refusal/unusable`` for a login that is taken or a password that is too short.
    @discardableResult
    package func add(
        login: String, name: String, role: Role, password: String?, by asker: Asker
    ) async throws -> Person {
        try asker.require(.managePeople, doing: "give accounts")
        let login = try Texts.line(login, "login", upTo: 64).lowercased()
        let name = try Texts.line(name, "name", upTo: 100)
        if let password { try check(password, of: login) }
        let hash = try password.map { password in
            guard let hash = Password.hash(password, salt: core.world.random(16)) else {
                throw Refusal.unusable(
                    field: "password", value: "", why: "it cannot be used. Choose another.")
            }
            return hash
        }
        let now = core.world.now()
        return try await core.ledger.write { [core] transaction in
            guard try transaction.person(login: login) == nil else {
                throw Refusal.unusable(
                    field: "login", value: login, why: "it is taken. Choose another.")
            }
            let code = try core.world.draw(.staffBadge) { try transaction.person($0) != nil }
            let person = Person(code: code, login: login, name: name, role: role)
            try transaction.insert(person, passwordHash: hash)
            try transaction.record(
                PersonAdded(person: code, role: role), at: now, actor: asker.actor,
                station: nil)
            return person
        }
    }

    /// Whether nobody has an account yet.
    package func isEmpty() throws -> Bool {
        try core.ledger.read { try !$0.hasPeople() }
    }

    /// The person who signs in under this name.
    package func person(login: String) throws -> Person? {
        try core.ledger.read { try $0.person(login: login)?.person }
    }

    private func check(_ password: String, of login: String) throws(Refusal) {
        guard (15...128).contains(password.count), password.utf8.count <= 500 else {
            throw .unusable(
                field: "password", value: "",
                why: "it has \(password.count) characters; use 15 to 128. A short sentence is "
                    + "easy to remember.")
        }
        let common = ["password", "123456", "qwerty", "letmein"]
        let plain = password.lowercased()
        guard !common.contains(where: { plain.hasPrefix($0) && plain.count < $0.count + 12 }),
            !plain.contains(login) || plain.count > login.count + 12, Set(plain).count > 4
        else {
            throw .unusable(
                field: "password", value: "", why: "it is easy to guess. Choose another.")
        }
    }
}
