import Cryptography
import Glibc
public import Logistics
import Threads

/// The one writer and the readers of a station's database.
///
/// Every change goes through one connection on one thread, in order. Changes that wait together
/// are committed together; each caller hears back only after the commit is on the disk.
public final class Ledger: Sendable {
    /// How much of the disk is kept free.
    public struct Reserve: Sendable {
        /// Below this, photos are refused; nil stands for 2 GB or 5 % of the disk, the lesser.
        public let photos: Int64?
        /// Below this, nothing is written any more.
        public let everything: Int64

        /// Floors in bytes.
        public init(photos: Int64? = nil, everything: Int64 = 64_000_000) {
            self.photos = photos
            self.everything = everything
        }
    }

    /// The folder it keeps its files in.
    public let folder: DataFolder
    let reserve: Reserve
    private let jobs = Mailbox<WriteJob>()
    private let writer: Thread
    private let readers: Lock<Readers>
    private let listeners = Lock<[@Sendable (Set<Code>) -> Void]>([])

    /// Opens the database, brings its schema up to date and starts the writer.
    public init(_ folder: DataFolder, reserve: Reserve = Reserve()) throws {
        self.folder = folder
        self.reserve = reserve
        let connection = try Connection(path: folder.database, access: .readWrite)
        try Migrations.shipped.run(on: connection, folder: folder)
        let (jobs, listeners) = (jobs, listeners)
        let loop = Handover(
            WriteLoop(connection, folder: folder, reserve: reserve) { changed in
                for listener in listeners.withLock({ $0 }) { listener(changed) }
            })
        writer = Thread("rampa-writer") {
            let loop = loop.take()
            while let batch = jobs.take(upTo: 256) { loop?.commit(batch) }
            loop?.finish()
        }
        readers = Lock(Readers(path: folder.database))
    }

    /// Changes things. Answers when the change is on the disk, or throws and nothing changed.
    ///
    /// - Throws: what `body` throws, or a ``StorageFailure`` when it could not be kept.
    public func write<Result: Sendable>(
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
    public func read<Result>(_ body: (ReadTransaction) throws -> Result) throws -> Result {
        let connection = try readers.withLock { readers throws(StorageFailure) in
            try readers.borrow()
        }
        defer { readers.withLock { $0.giveBack(connection) } }
        try connection.value.run("BEGIN")
        defer { try? connection.value.run("COMMIT") }  // it only read: nothing can be lost
        return try body(ReadTransaction(connection.value))
    }

    /// Adds somebody who hears which orders changed, after each commit, on the writer's thread:
    /// it must be quick.
    public func onChange(_ listener: @escaping @Sendable (Set<Code>) -> Void) {
        listeners.withLock { $0.append(listener) }
    }

    /// Proves that the disk takes what is written: a real write that is really synced. The
    /// writer is asked as well: below its floor it refuses, and after trouble it goes on now if
    /// it can, and not only when somebody wants to write.
    public func probe() async throws {
        try await write { _ in }
        try WriteLoop.probe(folder)
    }

    /// Finishes what waits, ends the writer and lets others at the folder. Call once; nothing
    /// is taken any more.
    public func close() {
        jobs.close()
        writer.join()
        folder.release()
    }
}

/// One change that waits: it runs inside the transaction and gives back its own error and what
/// to call with the outcome of the commit.
private struct WriteJob: @unchecked Sendable {  // built from sendable closures only
    typealias Outcome = (error: (any Error)?, finish: ((any Error)?) -> Void)

    let run: (Transaction) -> Outcome
    /// Answers a job that never ran.
    let refuse: (StorageFailure) -> Void
}

extension Result {
    fileprivate var error: Failure? {
        if case .failure(let error) = self { return error }
        return nil
    }
}

/// Gives a value that may not be shared to the one thread that will own it.
private final class Handover<Value>: @unchecked Sendable {  // taken once, before any other use
    private var value: Value?
    init(_ value: Value) { self.value = value }
    func take() -> Value? {
        defer { value = nil }
        return value
    }
}

/// The writer's loop body: one batch, one commit.
private final class WriteLoop {
    private var connection: Connection?
    private let folder: DataFolder
    private let reserve: Ledger.Reserve
    private let announce: (Set<Code>) -> Void

    init(
        _ connection: Connection, folder: DataFolder, reserve: Ledger.Reserve,
        announce: @escaping (Set<Code>) -> Void
    ) {
        self.announce = announce
        self.connection = connection
        self.folder = folder
        self.reserve = reserve
    }

    func commit(_ batch: [WriteJob]) {
        do {
            let connection = try healthyConnection()
            try attempt(batch, on: connection)
        } catch {
            let failure = (error as? StorageFailure) ?? .unwell(reason: "\(error)")
            for job in batch { job.refuse(failure) }
        }
    }

    /// Brings everything into the database's own file, so that it is whole without its log.
    func finish() {
        // What was acknowledged is on the disk either way: the next start goes on from the log.
        try? connection?.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    /// Runs every job in a savepoint of its own, then commits them together. A job that throws
    /// takes only its own change with it.
    private func attempt(_ batch: [WriteJob], on connection: Connection) throws {
        try connection.run("BEGIN IMMEDIATE")
        var finishers: [WriteJob.Outcome] = []
        var changed: Set<Code> = []
        do {
            for job in batch {
                try connection.run("SAVEPOINT job")
                let transaction = Transaction(connection)
                let outcome = job.run(transaction)
                finishers.append(outcome)
                if outcome.error == nil {
                    changed.formUnion(transaction.changed)
                } else {
                    if connection.isOutsideTransaction {
                        throw outcome.error ?? StorageFailure.closed
                    }
                    try connection.run("ROLLBACK TO job")
                }
                try connection.run("RELEASE job")
            }
            try connection.run("COMMIT")
        } catch {
            let failure = (error as? StorageFailure) ?? .unwell(reason: "\(error)")
            giveUp(connection, because: failure)
            for outcome in finishers { outcome.finish(outcome.error.flatMap(\.own) ?? failure) }
            for job in batch.dropFirst(finishers.count) { job.refuse(failure) }
            return
        }
        for outcome in finishers { outcome.finish(outcome.error) }
        if !changed.isEmpty { announce(changed) }
    }

    /// After a disk error the connection is not trusted again, and a failed sync is never tried
    /// again: what the disk holds is unknown. The next batch starts with a fresh one.
    private func giveUp(_ connection: Connection, because failure: StorageFailure) {
        if !connection.isOutsideTransaction {
            // Nothing of the batch was acknowledged, so a rollback that fails loses nothing.
            try? connection.execute("ROLLBACK")
        }
        if failure.isDiskTrouble { self.connection = nil }
    }

    private func healthyConnection() throws -> Connection {
        let free = try Files.space(at: folder.path).free
        guard free >= reserve.everything else {
            throw StorageFailure.full(freeBytes: free, floorBytes: reserve.everything)
        }
        if let connection { return connection }
        try Self.probe(folder)
        let fresh = try Connection(path: folder.database, access: .readWrite)
        connection = fresh
        return fresh
    }

    static func probe(_ folder: DataFolder) throws {
        let path = "\(folder.incoming)/probe-\(Hexadecimal.encode(Secrets.random(4)))"
        defer { unlink(path) }
        try Files.writeNew([UInt8](repeating: 0x55, count: 4096), to: path)
    }
}

extension Error {
    /// An error of the job itself, which its caller should hear rather than the commit's.
    fileprivate var own: (any Error)? { self is StorageFailure ? nil : self }
}

/// Read-only connections, lent to one thread at a time.
private struct Readers {
    struct Lent: @unchecked Sendable {  // lent to one thread at a time by the lock
        let value: Connection
    }

    let path: String
    private var free: [Lent] = []

    init(path: String) { self.path = path }

    mutating func borrow() throws(StorageFailure) -> Lent {
        if let connection = free.popLast() { return connection }
        return Lent(value: try Connection(path: path, access: .readOnly))
    }

    mutating func giveBack(_ connection: Lent) {
        // As many as threads ever read at once; more than this would be a leak.
        if free.count < 16 { free.append(connection) }
    }
}
