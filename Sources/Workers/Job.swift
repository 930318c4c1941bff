import Threads

typealias JobResult = Result<[UInt8], WorkerFailure>

/// A request in progress, answered exactly once: by a worker, by the clock, by cancellation or by
/// the pool's end, whichever comes first.
final class Job: Sendable {
    let request: [UInt8]
    let deadline: ContinuousClock.Instant
    private let state = Lock(State.new)

    private enum State {
        case new
        case waiting(CheckedContinuation<JobResult, Never>)
        case finished(JobResult)
        case answered
    }

    init(_ request: [UInt8], deadline: ContinuousClock.Instant) {
        self.request = request
        self.deadline = deadline
    }

    /// Whether the caller still waits for the answer.
    var isWanted: Bool {
        state.withLock { state in
            switch state {
            case .new, .waiting: true
            case .finished, .answered: false
            }
        }
    }

    func answer(to continuation: CheckedContinuation<JobResult, Never>) {
        let early: JobResult? = state.withLock { state in
            if case .finished(let result) = state {
                state = .answered
                return result
            }
            state = .waiting(continuation)
            return nil
        }
        if let early { continuation.resume(returning: early) }
    }

    func finish(_ result: JobResult) {
        let waiting: CheckedContinuation<JobResult, Never>? = state.withLock { state in
            switch state {
            case .new:
                state = .finished(result)
                return nil
            case .waiting(let continuation):
                state = .answered
                return continuation
            case .finished, .answered:
                return nil
            }
        }
        waiting?.resume(returning: result)
    }
}
