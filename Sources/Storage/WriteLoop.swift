import Cryptography
import Glibc
import Logistics

/// One change that waits: it runs inside the transaction and gives back its own error and what
/// to call with the outcome of the commit.
struct WriteJob: @unchecked Sendable {  // built from sendable closures only
    typealias Outcome = (error: (any Error)?, finish: ((any Error)?) -> Void)

    let run: (Transaction) -> Outcome
    /// Answers a job that never ran.
    let refuse: (StorageFailure) -> Void
}

/// The writer's loop body: one batch, one commit.
final class WriteLoop {
    private var connection: (any Connection)?
    private let folder: DataFolder
    private let reserve: Ledger.Reserve
    private let announce: (Set<Code>) -> Void
    /// The epoch of the chain since this process began to write to it.
    private var epoch: Int64?

    init(
        _ connection: any Connection, folder: DataFolder, reserve: Ledger.Reserve,
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

    /// Leaves the database in order.
    func finish() {
        // What was acknowledged is on the disk either way: the next start continues from the log.
        try? connection?.settle()
    }

    /// Runs every job in a savepoint of its own, then commits them together. A job that throws
    /// takes only its own change with it.
    private func attempt(_ batch: [WriteJob], on connection: any Connection) throws {
        try connection.beginWriting()
        var finishers: [WriteJob.Outcome] = []
        var changed: Set<Code> = []
        do {
            let epoch = try Transaction(connection).holdChain(since: self.epoch)
            for job in batch {
                do {
                    changed.formUnion(
                        try connection.attempt { try run(job, on: connection, &finishers) })
                } catch let failed as JobFailed {
                    // Its changes are gone, and it hears its own error after the commit of the
                    // others, unless the engine ended everything.
                    if connection.isOutsideTransaction { throw failed.error }
                }
            }
            try connection.commit()
            self.epoch = epoch
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

    /// Runs one job, notes its outcome, and throws ``JobFailed`` so that its changes are rolled back.
    ///
    /// - Returns: the orders that it changed.
    private func run(
        _ job: WriteJob, on connection: any Connection, _ finishers: inout [WriteJob.Outcome]
    ) throws -> Set<Code> {
        let transaction = Transaction(connection)
        defer { transaction.end() }
        let outcome = job.run(transaction)
        finishers.append(outcome)
        if let error = outcome.error { throw JobFailed(error: error) }
        return transaction.changed
    }

    /// After a disk error the connection is not trusted again, and a failed sync is never tried
    /// again: what the disk holds is unknown. The next batch starts with a fresh one.
    private func giveUp(_ connection: any Connection, because failure: StorageFailure) {
        if !connection.isOutsideTransaction {
            // Nothing of the batch was acknowledged, so a rollback that fails loses nothing.
            try? connection.rollBack()
        }
        if failure.isDiskTrouble { self.connection = nil }
    }

    private func healthyConnection() throws -> any Connection {
        let free = try Files.space(at: folder.path).free
        guard free >= reserve.everything else {
            throw StorageFailure.full(freeBytes: free, floorBytes: reserve.everything)
        }
        if let connection { return connection }
        try Self.probe(folder)
        let fresh = try folder.engine.openWriter()
        connection = fresh
        return fresh
    }

    static func probe(_ folder: DataFolder) throws {
        let path = "\(folder.incoming)/probe-\(Hexadecimal.encode(Secrets.random(4)))"
        defer { unlink(path) }
        try Files.writeNew([UInt8](repeating: 0x55, count: 4096), to: path)
    }
}

/// A job threw: only its own changes go.
private struct JobFailed: Error {
    let error: any Error
}

extension Error {
    /// An error of the job itself, which its caller should hear rather than the commit's.
    fileprivate var own: (any Error)? { self is StorageFailure ? nil : self }
}
