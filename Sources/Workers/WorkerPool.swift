import Threads

/// Several worker processes of one program, each kept by a thread of its own.
///
/// They are started at once, in the background, and replaced when they die, hang or have done their
/// share. Whatever a worker does, the caller is answered in time.
package final class WorkerPool: Sendable {
    private let jobs = Mailbox<Job>()
    private let threads: Lock<[Thread]>
    private let shared: Shared
    private let limits: WorkerLimits
    private let mayWait: Int

    /// Starts `count` workers: `executable` with `arguments`, an empty environment, and its end of
    /// the socket as descriptor 0. It must call ``WorkerLoop/serve(_:warmUp:handle:)``.
    ///
    /// - Parameters:
    ///   - count: processes, at least 1; the number of cores is a good choice.
    ///   - mayWait: requests that may wait for a free worker; more are refused.
    package init(
        executable: String, arguments: [String], count: Int,
        limits: WorkerLimits = WorkerLimits(), mayWait: Int = 32
    ) {
        self.limits = limits
        self.mayWait = mayWait
        shared = Shared(count: max(1, count))
        threads = Lock([])
        let (jobs, shared) = (jobs, shared)
        let started = (0..<max(1, count)).map { number in
            Thread("worker \(number)") {
                let keeper = Keeper(executable, arguments, limits, shared, number)
                keeper.work(on: jobs)
            }
        }
        threads.withLock { $0 = started }
    }

    deinit {
        jobs.close()
        shared.stop()
    }

    /// Has `request` answered by the next free worker.
    ///
    /// - Parameter time: from now, waiting for a worker included.
    /// - Throws: ``WorkerFailure``; ``WorkerFailure/tooLate`` when `time` is over.
    package func run(
        _ request: [UInt8], within time: Duration
    ) async throws(WorkerFailure) -> [UInt8] {
        guard request.count <= limits.requestBytes else {
            throw .tooMuch("a request of \(request.count) bytes")
        }
        let job = Job(request, deadline: .now + time)
        try shared.enter(job, mayWait: mayWait)
        // A worker times its own job; this clock is for a job that no worker has taken.
        let clock = Task {
            do { try await Task.sleep(until: job.deadline) } catch { return }
            job.finish(.failure(.tooLate))
        }
        defer { clock.cancel() }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                job.answer(to: continuation)
                if !jobs.put(job) { job.finish(.failure(.stopped)) }
            }
        } onCancel: {
            job.finish(.failure(.cancelled))
        }
        shared.leave(job)
        return try result.get()
    }

    /// Kills all workers and fails all waiting requests with ``WorkerFailure/stopped``. Waits the
    /// few milliseconds until the processes are gone; later requests are refused.
    package func stop() {
        jobs.close()
        shared.stop()
        let ended = threads.withLock { threads in
            defer { threads = [] }
            return threads
        }
        for thread in ended { thread.join() }
    }
}
