import Cryptography
public import Logistics
import Storage

/// Accounts, sessions and tokens.
extension Shop {
    /// Signs a person in.
    ///
    /// Takes as long for an unknown name as for a wrong password, and says the same.
    ///
    /// - Parameter address: who asks; failures slow down this address, nobody else.
    /// - Returns: the secret of the new session, for a cookie; it is kept only as a hash.
    /// - Throws: ``Refusal/wrongPassword`` or ``Refusal/tooOften``.
    public func signIn(
        login: String, password: String, address: String
    ) async throws -> String {
        let login = login.lowercased()
        let keys = ["sign-in \(login.prefix(64)) \(address)", "sign-in \(address)"]
        for key in keys { try limiter.allow(key) }
        let found = try ledger.read { try $0.person(login: login) }
        let matches = Password.verify(
            password, against: found?.password ?? Self.nobodysPassword)
        guard let person = found?.person, found?.password != nil, matches else {
            limiter.failed(keys[0], free: 5)
            limiter.failed(keys[1], free: 30)
            throw Refusal.wrongPassword
        }
        limiter.succeeded(keys[0])
        let secret = Hexadecimal.encode(world.random(16))
        let hash = SHA256.digest(of: Array(secret.utf8))
        let now = world.now()
        let oldest = now.advanced(by: .zero - settings.sessionLifetime)
        try await ledger.write { transaction in
            try transaction.deleteSessions(createdBefore: oldest)
            try transaction.insertSession(hash, of: person.code, at: now)
        }
        return secret
    }

    /// Who holds a session; `nil` when it is over.
    public func person(session secret: String) async throws -> Person? {
        let now = world.now()
        let hash = SHA256.digest(of: Array(secret.utf8))
        let found = try ledger.read {
            try $0.person(
                session: hash, createdAfter: now.advanced(by: .zero - settings.sessionLifetime),
                seenAfter: now.advanced(by: .zero - settings.idleTime))
        }
        guard let found else { return nil }
        // Written down now and then only: a write a request would wait for the disk.
        if found.seen.advanced(by: .seconds(300)) < now {
            try await ledger.write { try $0.touchSession(hash, at: now) }
        }
        return found.person
    }

    /// Who a program with this token writes as.
    public func person(token: String) throws -> Person? {
        let hash = SHA256.digest(of: Array(token.utf8))
        return try ledger.read { try $0.person(token: hash) }
    }

    /// Ends a session.
    public func signOut(session secret: String) async throws {
        let hash = SHA256.digest(of: Array(secret.utf8))
        try await ledger.write { try $0.deleteSession(hash) }
    }

    /// What a form of this session must carry, so that other sites cannot send it.
    public func formToken(session secret: String) -> String {
        let message = Array("form token of session \(secret)".utf8)
        return Hexadecimal.encode(Array(HMAC.sha256(key: linkKey, message: message).prefix(16)))
    }

    /// Whether `token` is the form token of this session.
    public func isFormToken(_ token: String, session secret: String) -> Bool {
        Secrets.equal(Array(token.utf8), Array(formToken(session: secret).utf8))
    }

    /// Gives somebody an account.
    ///
    /// - Parameter password: `nil` for an account of a program, which nobody signs in to.
    /// - Throws: ``Refusal/unusable`` for a login that is taken or a password that is too short.
    @discardableResult
    public func addPerson(
        login: String, name: String, role: Role, password: String?, by actor: Actor
    ) async throws -> Person {
        try require(.managePeople, of: actor, doing: "give accounts")
        let login = try Texts.line(login, "login", upTo: 64).lowercased()
        let name = try Texts.line(name, "name", upTo: 100)
        if let password { try check(password, of: login) }
        let hash = try password.map { password in
            guard let hash = Password.hash(password, salt: world.random(16)) else {
                throw Refusal.unusable(
                    field: "password", value: "", why: "it cannot be used. Choose another.")
            }
            return hash
        }
        let now = world.now()
        return try await ledger.write { [self] transaction in
            guard try transaction.person(login: login) == nil else {
                throw Refusal.unusable(
                    field: "login", value: login, why: "it is taken. Choose another.")
            }
            let code = try world.draw(.staffBadge) { try transaction.person($0) != nil }
            let person = Person(code: code, login: login, name: name, role: role)
            try transaction.insert(person, passwordHash: hash)
            try transaction.record(
                PersonAdded(person: code, role: role), at: now, actor: actor,
                station: nil)
            return person
        }
    }

    /// Lets a program in under a person's name. The token before of the same label ends.
    ///
    /// - Returns: the token, kept only as a hash.
    public func makeToken(for person: Person, label: String) async throws -> String {
        let token = Hexadecimal.encode(world.random(32))
        let hash = SHA256.digest(of: Array(token.utf8))
        let now = world.now()
        try await ledger.write {
            try $0.insertToken(hash, of: person.code, label: label, at: now)
        }
        return token
    }

    /// Whether anybody has an account yet.
    public func hasPeople() throws -> Bool {
        try ledger.read { try $0.hasPeople() }
    }

    /// The person who signs in under this name.
    public func person(login: String) throws -> Person? {
        try ledger.read { try $0.person(login: login)?.person }
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

    /// A hash that no password fits, so that unknown names cost as much as known ones.
    private static let nobodysPassword =
        Password.hash("nobody", salt: [UInt8](repeating: 0, count: 16)) ?? ""
}
