import Glibc

/// A fixed number of threads on which blocking C calls may wait.
///
/// Swift's cooperative pool has one thread per core; two blocked calls would stop the whole
/// station. Tasks run here with `Task(executorPreference: pool)`.
package final class ThreadPool: TaskExecutor {
    private let jobs = Mailbox<UnownedJob>()
    private let threads: Lock<[Thread]>

    /// Starts `count` threads, named `name` in `top` and in core dumps (15 bytes at most).
    package init(_ name: String, threads count: Int) {
        let jobs = jobs
        threads = Lock([])
        let executor = asUnownedTaskExecutor()
        let started = (0..<max(1, count)).map { _ in
            Thread(name) {
                while let job = jobs.take(upTo: 1) {
                    job[0].runSynchronously(on: executor)
                }
            }
        }
        threads.withLock { $0 = started }
    }

    /// Queues one job; Swift's runtime calls this.
    package func enqueue(_ job: consuming ExecutorJob) {
        jobs.put(UnownedJob(job))
    }

    /// Runs `work`, which may block, on one of the threads.
    package func run<Result: Sendable>(
        _ work: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await withTaskExecutorPreference(self) { try await Self.hop(work) }
    }

    @concurrent
    private static func hop<Result: Sendable>(
        _ work: @Sendable () throws -> Result
    ) async throws -> Result {
        try work()
    }
}
