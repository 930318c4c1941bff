package import Logistics

extension ReadTransaction {
    /// Whether there is any account.
    package func hasPeople() throws -> Bool {
        try connection.first("SELECT 1 FROM people LIMIT 1") { _ in true } ?? false
    }

    package func person(_ code: Code) throws -> Person? {
        try connection.first(
            "SELECT code, login, name, role FROM people WHERE code = ?1", code, read: Self.person)
    }

    /// Everybody who can sign in, by name; programs are left out.
    package func staff() throws -> [Person] {
        try connection.rows(
            """
            SELECT code, login, name, role FROM people
            WHERE password IS NOT NULL
            ORDER BY name, code
            """, read: Self.person)
    }

    /// The person who signs in as `login`, and the hash of the password.
    package func person(login: String) throws -> (person: Person, password: String?)? {
        try connection.first(
            "SELECT code, login, name, role, password FROM people WHERE login = ?1", login
        ) { (try Self.person($0), $0.optionalText(4)) }
    }

    /// The person whose session has this secret, if it is not too old or idle.
    ///
    /// - Parameters:
    ///   - secretHash: SHA-256 of the session's secret.
    ///   - createdAfter: sessions made before are over.
    ///   - seenAfter: sessions last used before are over.
    package func person(
        session secretHash: [UInt8], createdAfter: Instant, seenAfter: Instant
    ) throws -> (person: Person, seen: Instant)? {
        try connection.first(
            """
            SELECT p.code, p.login, p.name, p.role, s.seen_ms
            FROM sessions s JOIN people p ON p.code = s.person
            WHERE s.secret_hash = ?1 AND s.created_ms > ?2 AND s.seen_ms > ?3
            """, secretHash, createdAfter, seenAfter
        ) { (try Self.person($0), $0.instant(4)) }
    }

    /// The person whose token this is.
    package func person(token secretHash: [UInt8]) throws -> Person? {
        try connection.first(
            """
            SELECT p.code, p.login, p.name, p.role
            FROM tokens t JOIN people p ON p.code = t.person
            WHERE t.secret_hash = ?1
            """, secretHash, read: Self.person)
    }

    /// The order that a customer's link opens, unless the link has expired.
    package func order(
        link secretHash: [UInt8], at now: Instant
    ) throws -> Code? {
        try connection.first(
            "SELECT order_code FROM links WHERE secret_hash = ?1 AND expires_ms > ?2",
            secretHash, now
        ) { try $0.code(0) }
    }

    /// The company that the link to an order was made for.
    package func company(ofLinkTo order: Code) throws -> CompanyID? {
        try connection.first("SELECT company FROM links WHERE order_code = ?1", order) {
            try $0.company(0)
        }
    }

    /// How often an order's link was replaced; the link is derived from it.
    package func linkGeneration(of order: Code) throws -> Int? {
        try connection.first("SELECT generation FROM links WHERE order_code = ?1", order) {
            Int($0.integer(0))
        }
    }

    private static func person(_ row: Row) throws -> Person {
        Person(
            code: try row.code(0), login: row.text(1), name: row.text(2), role: try row.choice(3))
    }
}

extension Transaction {
    /// Gives a person an account; the login must be free.
    package func insert(_ person: Person, passwordHash: String?) throws {
        try connection.run(
            "INSERT INTO people (code, login, name, role, password) VALUES (?1, ?2, ?3, ?4, ?5)",
            person.code, person.login, person.name, person.role.rawValue, passwordHash)
    }

    package func insertSession(_ secretHash: [UInt8], of person: Code, at now: Instant) throws {
        try connection.run(
            """
            INSERT INTO sessions (secret_hash, person, created_ms, seen_ms)
            VALUES (?1, ?2, ?3, ?3)
            """, secretHash, person, now)
    }

    /// Notes that a session was used.
    package func touchSession(_ secretHash: [UInt8], at now: Instant) throws {
        try connection.run(
            "UPDATE sessions SET seen_ms = ?1 WHERE secret_hash = ?2", now, secretHash)
    }

    package func deleteSession(_ secretHash: [UInt8]) throws {
        try connection.run("DELETE FROM sessions WHERE secret_hash = ?1", secretHash)
    }

    /// Ends the sessions that nobody can use any more.
    package func deleteSessions(createdBefore: Instant) throws {
        try connection.run("DELETE FROM sessions WHERE created_ms < ?1", createdBefore)
    }

    /// Lets a program in under a person's name; the person's older token of the same label ends.
    package func insertToken(
        _ secretHash: [UInt8], of person: Code, label: String, at now: Instant
    ) throws {
        try connection.run(
            "DELETE FROM tokens WHERE person = ?1 AND label = ?2", person, label)
        try connection.run(
            "INSERT INTO tokens (secret_hash, person, label, created_ms) VALUES (?1, ?2, ?3, ?4)",
            secretHash, person, label, now)
    }

    /// Makes a customer's link to an order; an older one of the order ends.
    package func insertLink(
        _ secretHash: [UInt8], to order: Code, generation: Int, expires: Instant
    ) throws {
        try connection.run("DELETE FROM links WHERE order_code = ?1", order)
        try connection.run(
            """
            INSERT INTO links (secret_hash, order_code, generation, expires_ms, company)
            VALUES (?1, ?2, ?3, ?4, (SELECT company FROM orders WHERE code = ?2))
            """, secretHash, order, generation, expires)
    }
}
