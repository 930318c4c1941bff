import Glibc

/// A read transaction that all reads of one closure share.
///
/// Touched by its own thread alone: ``connection(of:)`` gives nothing to any other. A task that
/// the closure starts inherits the task-local value, but not the thread.
final class SharedRead: @unchecked Sendable {
    @TaskLocal private static var current: SharedRead?

    private let ledger: ObjectIdentifier
    private let thread = pthread_self()
    /// `nil` when the closure is left and the connection went back.
    private var connection: (any Connection)?

    private init(_ connection: any Connection, of ledger: Ledger) {
        self.connection = connection
        self.ledger = ObjectIdentifier(ledger)
    }

    /// The connection of the transaction that is open here, if there is one of this ledger.
    static func connection(of ledger: Ledger) -> (any Connection)? {
        guard let current, current.ledger == ObjectIdentifier(ledger),
            pthread_equal(current.thread, pthread_self()) != 0
        else { return nil }
        return current.connection
    }

    /// Runs `body`, whose reads of this ledger use the connection.
    static func lend<Result>(
        _ connection: any Connection, of ledger: Ledger, to body: () throws -> Result
    ) throws -> Result {
        let shared = SharedRead(connection, of: ledger)
        defer { shared.connection = nil }
        return try $current.withValue(shared, operation: body)
    }
}
