import Cryptography
import Glibc
package import Logistics

/// One consistent state of the database, for reading. Each kind of thing has a file that
/// extends it. Valid only inside the closure that it was handed to, and on its thread: a debug
/// build stops anyone who uses it later or elsewhere.
package class ReadTransaction {
    private let lent: any Connection
    private let thread = pthread_self()
    private var isOver = false

    /// The customer on whose behalf is read: what belongs to others looks as if it were not there.
    /// `nil` for the shop itself.
    let company: CompanyID?

    init(_ connection: any Connection, onBehalfOf company: CompanyID? = nil) {
        lent = connection
        self.company = company
    }

    /// The connection, for as long as the transaction lasts.
    var connection: any Connection {
        assert(!isOver, "a transaction was used after the closure that it was lent to")
        assert(
            pthread_equal(thread, pthread_self()) != 0,
            "a transaction was used on another thread than its own")
        return lent
    }

    /// The closure is left: the connection goes back, and others get it.
    func end() { isOver = true }
}

/// A change in the making: everything in it is kept together, or nothing.
package final class Transaction: ReadTransaction {
    /// Orders as this transaction left them, so that one scan reads its order once.
    var orders: [Code: Order] = [:]
    /// The orders that this transaction changed.
    private(set) var changed: Set<Code> = []

    /// Writes what happened into the log and folds it into the tables.
    @discardableResult
    package func record(
        _ what: any EventFacts, at: Instant, actor: Actor, station: String?
    ) throws -> Event {
        let event = try append(what, at: at, actor: actor, station: station)
        try fold(event)
        if case .scan = what.effect { return event }  // it changes nothing that anybody watches
        if let order = what.concerns { changed.insert(order) }
        return event
    }

    /// Keeps a personal text outside the log.
    ///
    /// - Parameters:
    ///   - salt: 16 random bytes, so that equal texts have different digests.
    ///   - company: whose text it is; `nil` for one that belongs to no customer.
    package func seal(
        _ text: String, salt: [UInt8], of company: CompanyID?
    ) throws -> PersonalValue {
        let id = try connection.first(
            """
            INSERT INTO personal_values (salt, value, company) VALUES (?1, ?2, ?3)
            RETURNING id
            """, salt, text, company
        ) { $0.integer(0) }
        guard let id else { throw StorageFailure.corrupt("a personal value got no id") }
        return PersonalValue(id: id, digest: Self.digest(of: text, salt: salt))
    }

    static func digest(of text: String, salt: [UInt8]) -> String {
        Hexadecimal.encode(SHA256.digest(of: salt + Array(text.utf8)))
    }
}

extension ReadTransaction {
    /// The texts behind ids; an erased one is missing.
    package func texts(_ ids: some Sequence<PersonalValue.ID>) throws -> [PersonalValue.ID: String]
    {
        var texts: [PersonalValue.ID: String] = [:]
        for id in Set(ids) {
            texts[id] =
                try connection.first(
                    """
                    SELECT value FROM personal_values
                    WHERE id = ?1 AND (company = ?2 OR ?2 IS NULL)
                    """, id, company
                ) { $0.optionalText(0) } ?? nil
        }
        return texts
    }
}

extension Transaction {
    /// Runs `body`; when it throws, its changes are rolled back and the rest of the
    /// transaction is kept.
    package func attempt<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try connection.attempt(body)
        } catch {
            orders = [:]
            throw error
        }
    }
}
