import Cryptography
package import Logistics
import Threads

/// The one writer and the readers of a station's database.
///
/// Every change goes through one connection on one thread, in order. Changes that wait together
/// are committed together; each caller hears back only after the commit is on the disk.
package final class Ledger: Sendable {
    /// How much of the disk is kept free.
    package struct Reserve: Sendable {
        /// Below this, photos are refused; nil means 2 GB or 5 % of the disk, whichever is less.
        package let photos: Int64?
        /// Below this, nothing is written any more.
        package let everything: Int64

        /// Floors in bytes.
        package init(photos: Int64? = nil, everything: Int64 = 64_000_000) {
            self.photos = photos
            self.everything = everything
        }
    }

    /// The folder it keeps its files in.
    package let folder: DataFolder
    let reserve: Reserve
    private let jobs = Mailbox<WriteJob>()
    private let writer: Thread
    private let readers: Lock<Readers>
    private let listeners = Lock<[@Sendable (Set<Code>) -> Void]>([])

    /// Opens the database, brings its schema up to date and starts the writer.
    package init(_ folder: DataFolder, reserve: Reserve = Reserve()) throws {
        self.folder = folder
        self.reserve = reserve
        let connection = try folder.engine.prepare()
        let (jobs, listeners) = (jobs, listeners)
        let loop = TakenOnce(
            WriteLoop(connection, folder: folder, reserve: reserve) { changed in
                for listener in listeners.withLock({ $0 }) { listener(changed) }
            })
        writer = Thread("rampa-writer") {
            let loop = loop.take()
            while let batch = jobs.take(upTo: 256) { loop?.commit(batch) }
            loop?.finish()
        }
        readers = Lock(Readers(folder.engine))
    }

    /// Changes things. Answers when the change is on the disk, or throws and nothing changed.
    ///
    /// - Throws: what `body` throws, or a ``StorageFailure`` when it could not be kept.
    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let job = WriteJob(
                run: { transaction in
                    let result = Swift.Result { try body(transaction) }
                    return (
                        result.error,
                        { failure in
                            continuation.resume(with: failure.map { .failure($0) } ?? result)
                        }
                    )
                },
                refuse: { continuation.resume(throwing: $0) })
            if !jobs.put(job) { continuation.resume(throwing: StorageFailure.closed) }
        }
    }

    /// Reads one consistent state. Blocks its thread: call it on a pool of ours.
    ///
    /// - Parameter company: the customer on whose behalf is read, whose things are all that is
    ///   there then; `nil` for the shop itself.
    package func read<Result>(
        onBehalfOf company: CompanyID? = nil, _ body: (ReadTransaction) throws -> Result
    ) throws -> Result {
        if let shared = SharedRead.connection(of: self) {
            return try Self.read(over: shared, onBehalfOf: company, body)
        }
        return try borrow { try Self.read(over: $0, onBehalfOf: company, body) }
    }

    /// Runs `body`, all of whose reads see one state: that of the first.
    ///
    /// Reads on other threads, and of tasks that `body` starts, see their own.
    package func readInOneState<Result>(_ body: () throws -> Result) throws -> Result {
        guard SharedRead.connection(of: self) == nil else { return try body() }
        return try borrow { try SharedRead.lend($0, of: self, to: body) }
    }

    /// How many read transactions were begun, so that a test can hold a page to its number.
    package var readCount: Int { readers.withLock { $0.count } }

    private func borrow<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
        let connection = try readers.withLock { readers throws(StorageFailure) in
            try readers.borrow()
        }
        defer { readers.withLock { $0.giveBack(connection) } }
        try connection.value.beginReading()
        defer { try? connection.value.commit() }  // it only read: nothing can be lost
        return try body(connection.value)
    }

    private static func read<Result>(
        over connection: any Connection, onBehalfOf company: CompanyID?,
        _ body: (ReadTransaction) throws -> Result
    ) throws -> Result {
        let transaction = ReadTransaction(connection, onBehalfOf: company)
        defer { transaction.end() }
        return try body(transaction)
    }

    /// Adds a listener that is told which orders changed, after each commit, on the writer's thread:
    /// it must be quick.
    package func onChange(_ listener: @escaping @Sendable (Set<Code>) -> Void) {
        listeners.withLock { $0.append(listener) }
    }

    /// Proves that the disk takes what is written: a real write that is really synced. The
    /// writer is asked as well: below its floor it refuses, and after trouble it goes on now if
    /// it can, and not only when somebody wants to write.
    package func probe() async throws {
        try await write { _ in }
        try WriteLoop.probe(folder)
    }

    /// Finishes what waits, ends the writer and lets others at the folder. Call once; nothing
    /// is accepted any more.
    package func close() {
        jobs.close()
        writer.join()
        folder.release()
    }
}

extension Result {
    fileprivate var error: Failure? {
        if case .failure(let error) = self { return error }
        return nil
    }
}

/// Gives a value that may not be shared to the one thread that will own it.
private final class TakenOnce<Value>: @unchecked Sendable {  // taken once, before any other use
    private var value: Value?
    init(_ value: Value) { self.value = value }
    func take() -> Value? {
        defer { value = nil }
        return value
    }
}

/// Read-only connections, lent to one thread at a time.
private struct Readers {
    struct Lent: @unchecked Sendable {  // lent to one thread at a time by the lock
        let value: any Connection
    }

    private let engine: any Engine
    private var free: [Lent] = []
    private(set) var count = 0

    init(_ engine: any Engine) { self.engine = engine }

    mutating func borrow() throws(StorageFailure) -> Lent {
        count += 1
        if let connection = free.popLast() { return connection }
        return Lent(value: try engine.openReader())
    }

    mutating func giveBack(_ connection: Lent) {
        // As many as threads ever read at once; more than this would be a leak.
        if free.count < 16 { free.append(connection) }
    }
}
