import Threads

/// The printers' queues while the station runs: one task a printer, each with a thread of its own
/// to wait on, so that a stuck printer holds up nobody else.
///
/// The jobs themselves are in the database; this only rings when there may be a new one.
final class PrintQueues: Sendable {
    /// The most that may wait at one printer: more is a mistake, and would print for a day.
    static let longest = 500

    private struct Queues {
        var bells: [String: AsyncStream<Void>.Continuation] = [:]
        var tasks: [Task<Void, Never>] = []
        var isStopping = false
        var pool: ThreadPool?
    }

    private let queues = Lock(Queues())

    /// Whether no new job is started any more.
    var isStopping: Bool { queues.withLock { $0.isStopping } }

    /// Starts a task for each printer; `drain` prints what waits there, and is called when the
    /// bell rings.
    func start(_ printers: [String], drain: @escaping @Sendable (String) async -> Void) {
        guard !printers.isEmpty else { return }
        // One more than printers: somebody may look whether one answers while all print.
        let pool = ThreadPool("rampa-print", threads: printers.count + 1)
        queues.withLock { $0.pool = pool }
        for printer in printers {
            // One ring is as good as several: all that waits is printed.
            let (rings, bell) = AsyncStream.makeStream(
                of: Void.self, bufferingPolicy: .bufferingNewest(1))
            let task = Task(executorPreference: pool) {
                for await _ in rings { await drain(printer) }
            }
            queues.withLock { queues in
                queues.bells[printer] = bell
                queues.tasks.append(task)
            }
            bell.yield()
        }
    }

    /// Runs what blocks on a thread beside those of the queues.
    func run<Result: Sendable>(
        _ work: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        guard let pool = queues.withLock({ $0.pool }) else { return try work() }
        return try await pool.run(work)
    }

    /// Says that something may wait at a printer.
    func ring(_ printer: String) {
        queues.withLock { $0.bells[printer] }?.yield()
    }

    /// Begins nothing more and waits for the jobs in hand, at most this long.
    func stop(grace: Duration) async {
        let tasks = queues.withLock { queues in
            queues.isStopping = true
            for bell in queues.bells.values { bell.finish() }
            return queues.tasks
        }
        guard !tasks.isEmpty else { return }
        await withTaskGroup(of: Bool.self) { group in
            let (ends, end) = AsyncStream.makeStream(of: Void.self)
            // Not a child of the group: a printer that is stuck must not hold up the end.
            Task {
                for task in tasks { await task.value }
                end.finish()
            }
            group.addTask {
                for await _ in ends {}
                return true
            }
            group.addTask {
                try? await Task.sleep(for: grace)  // cut short when all is done
                return false
            }
            _ = await group.next()
            group.cancelAll()
        }
    }
}
