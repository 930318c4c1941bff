import Threads

/// The thread's part of a worker: starts it, feeds it, buries it, starts the next.
final class Keeper {
    private let executable: String
    private let arguments: [String]
    private let limits: WorkerLimits
    private let shared: Shared
    private let number: Int
    private var worker: WorkerProcess?
    private var jobsDone = 0

    init(
        _ executable: String, _ arguments: [String], _ limits: WorkerLimits, _ shared: Shared,
        _ number: Int
    ) {
        (self.executable, self.arguments, self.limits) = (executable, arguments, limits)
        (self.shared, self.number) = (shared, number)
    }

    /// Works until the mailbox is closed and empty.
    func work(on jobs: Mailbox<Job>) {
        startEarly()
        while let job = jobs.take(upTo: 1)?.first {
            shared.taken()
            guard job.isWanted else { continue }
            let result = answer(job)
            // The caller first; starting the next worker may take its time.
            job.finish(result)
            if case .failure = result { retire() }
            if jobsDone >= limits.jobs { retire() }
            startEarly()
        }
        retire()
    }

    private func answer(_ job: Job) -> JobResult {
        do {
            return .success(try exchange(job))
        } catch {
            return .failure(shared.isStopped ? .stopped : error)
        }
    }

    private func exchange(_ job: Job) throws(WorkerFailure) -> [UInt8] {
        // A worker that died while idle is not this job's fault.
        if let worker, !worker.isReady { retire() }
        if worker == nil { try start() }
        guard let worker else { throw .stopped }
        jobsDone += 1
        return try worker.exchange(job.request, until: job.deadline)
    }

    /// Starts a worker before the next job comes, so that it is warm. If it cannot be started, that
    /// is tried again, and reported, when there is a job for it.
    private func startEarly() {
        guard worker == nil, !shared.isStopped else { return }
        do { try start() } catch { worker = nil }
    }

    private func start() throws(WorkerFailure) {
        let fresh = try WorkerProcess(executable, arguments, limits)
        worker = fresh
        jobsDone = 0
        guard shared.keep(fresh, number) else { throw .stopped }
    }

    private func retire() {
        worker?.end()
        worker = nil
        _ = shared.keep(nil, number)
    }
}

/// State shared by the threads and the pool.
final class Shared: Sendable {
    private struct State {
        var workers: [WorkerProcess?]
        var isStopped = false
        var waiting = 0
        var open: [ObjectIdentifier: Job] = [:]
    }

    private let state: Lock<State>

    init(count: Int) {
        state = Lock(State(workers: Array(repeating: nil, count: count)))
    }

    var isStopped: Bool { state.withLock { $0.isStopped } }

    /// Counts `job` as waiting, unless too many are.
    func enter(_ job: Job, mayWait: Int) throws(WorkerFailure) {
        try state.withLock { (state) throws(WorkerFailure) in
            if state.isStopped { throw .stopped }
            // Jobs that a free worker takes at once do not wait for long.
            guard state.waiting < mayWait + state.workers.count else {
                throw .busy(waiting: state.waiting)
            }
            state.waiting += 1
            state.open[ObjectIdentifier(job)] = job
        }
    }

    func leave(_ job: Job) {
        state.withLock { state in
            state.open[ObjectIdentifier(job)] = nil
        }
    }

    /// A worker has taken a job.
    func taken() { state.withLock { $0.waiting -= 1 } }

    /// Notes the worker of thread `number`, so that ``stop()`` can kill it; `false` when stopped.
    func keep(_ worker: WorkerProcess?, _ number: Int) -> Bool {
        state.withLock { state in
            state.workers[number] = worker
            return !state.isStopped
        }
    }

    /// Ends everything: no more jobs, no more workers.
    func stop() {
        let (workers, jobs) = state.withLock { state in
            state.isStopped = true
            return (state.workers.compactMap { $0 }, Array(state.open.values))
        }
        for job in jobs { job.finish(.failure(.stopped)) }
        for worker in workers { worker.kill() }
    }
}
