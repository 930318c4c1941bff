import Cryptography
package import Logistics
import Storage

/// Sign-in, sessions and tokens.
package struct Sessions: Sendable {
    let core: Core

    /// Signs a person in.
    ///
    /// Takes as long for an unknown name as for a wrong password, and says the same.
    ///
    /// - Parameter address: who asks; failures slow down this address, nobody else.
    /// - Returns: the secret of the new session, for a cookie; it is kept only as a hash.
    /// - Throws: ``Refusal/wrongPassword`` or ``Refusal/tooOften``.
    package func signIn(
        login: String, password: String, address: String
    ) async throws -> String {
        let login = login.lowercased()
        let keys = ["sign-in \(login.prefix(64)) \(address)", "sign-in \(address)"]
        for key in keys { try core.limiter.allow(key) }
        let found = try core.ledger.read { try $0.person(login: login) }
        let matches = Password.verify(
            password, against: found?.password ?? Self.nobodysPassword)
        guard let person = found?.person, found?.password != nil, matches else {
            core.limiter.failed(keys[0], free: 5)
            core.limiter.failed(keys[1], free: 30)
            throw Refusal.wrongPassword
        }
        core.limiter.succeeded(keys[0])
        let secret = Hexadecimal.encode(core.world.random(16))
        let hash = SHA256.digest(of: Array(secret.utf8))
        let now = core.world.now()
        let oldest = now.advanced(by: .zero - core.settings.sessionLifetime)
        try await core.ledger.write { transaction in
            try transaction.deleteSessions(createdBefore: oldest)
            try transaction.insertSession(hash, of: person.code, at: now)
        }
        return secret
    }

    /// Who holds a session; `nil` when it is over.
    package func person(session secret: String) async throws -> Person? {
        let now = core.world.now()
        let hash = SHA256.digest(of: Array(secret.utf8))
        let found = try core.ledger.read {
            try $0.person(
                session: hash,
                createdAfter: now.advanced(by: .zero - core.settings.sessionLifetime),
                seenAfter: now.advanced(by: .zero - core.settings.idleTime))
        }
        guard let found else { return nil }
        // Written down now and then only: a write a request would wait for the disk.
        if found.seen.advanced(by: .seconds(300)) < now {
            try await core.ledger.write { try $0.touchSession(hash, at: now) }
        }
        return found.person
    }

    /// Who a program with this token writes as.
    package func person(token: String) throws -> Person? {
        let hash = SHA256.digest(of: Array(token.utf8))
        return try core.ledger.read { try $0.person(token: hash) }
    }

    package func signOut(session secret: String) async throws {
        let hash = SHA256.digest(of: Array(secret.utf8))
        try await core.ledger.write { try $0.deleteSession(hash) }
    }

    /// The token that forms of this session must carry, so that other sites cannot send them.
    package func formToken(session secret: String) -> String {
        let message = Array("form token of session \(secret)".utf8)
        return Hexadecimal.encode(
            Array(HMAC.sha256(key: core.secretKey, message: message).prefix(16)))
    }

    /// Whether `token` is the form token of this session.
    package func isFormToken(_ token: String, session secret: String) -> Bool {
        Secrets.equal(Array(token.utf8), Array(formToken(session: secret).utf8))
    }

    /// Lets a program in under a person's name. The token before of the same label ends.
    ///
    /// - Returns: the token, kept only as a hash.
    package func makeToken(for person: Person, label: String) async throws -> String {
        let token = Hexadecimal.encode(core.world.random(32))
        let hash = SHA256.digest(of: Array(token.utf8))
        let now = core.world.now()
        try await core.ledger.write {
            try $0.insertToken(hash, of: person.code, label: label, at: now)
        }
        return token
    }

    /// A hash that no password fits, so that unknown names cost as much as known ones.
    private static let nobodysPassword =
        Password.hash("nobody", salt: [UInt8](repeating: 0, count: 16)) ?? ""
}
