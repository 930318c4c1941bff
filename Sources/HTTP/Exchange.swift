import CMicroHTTPD
import Threads

/// One request and its answer, between the library's threads and the task that answers.
///
/// A connection is suspended while the other side has nothing for it, and resumed when it has; both
/// happen under one lock, so no wake-up is lost. `connection` becomes `nil` as soon as the library
/// has said that it is done, and is not touched afterwards.
final class Exchange: Sendable {
    struct State: @unchecked Sendable {  // only ever used inside `Lock`
        var connection: OpaquePointer?
        var isSuspended = false
        var suspendedSince = ContinuousClock.now
        var task: Task<Void, Never>?
        var isStarted = false

        var arrived: [UInt8] = []
        var received: UInt64 = 0
        var isBodyComplete = false
        var refusal: BodyRefusal?
        var bodyDeadline: ContinuousClock.Instant
        var reader: CheckedContinuation<Result<[UInt8]?, BodyRefusal>, Never>?

        var reply: Reply?
        var isAbandoned = false
        var isClientGone = false
        var isServerStopping = false

        var stream: Stream?
        var outgoing: [UInt8] = []
        var outgoingStart = 0
        var isStreamOver = false
        var isStreamBroken = false
        var lastSent = ContinuousClock.now
        var writer: CheckedContinuation<Bool, Never>?

        var status = 0
        var bytesSent = 0
    }

    /// The sweeper's next step for an exchange.
    enum Upkeep {
        case nothing
        /// Check whether the client is still there.
        case watch
        /// The time for the body is over.
        case cut
    }

    let head: RequestHead
    let started = ContinuousClock.now
    let state: Lock<State>
    private let bodyLimit: UInt64

    /// How many bytes are buffered for a reader slower than its client, and for a slower client.
    static let highWater = 256 * 1024
    static let lowWater = 64 * 1024
    /// A body that grows past its limit is read and dropped up to this size, so that the client
    /// gets to see the refusal.
    private static let excess: UInt64 = 1 << 20

    init(
        _ head: RequestHead, connection: OpaquePointer, bodyLimit: Int,
        bodyTime: Duration
    ) {
        self.head = head
        self.bodyLimit = UInt64(max(0, bodyLimit))
        state = Lock(State(connection: connection, bodyDeadline: started + bodyTime))
    }

    /// `true` for the first caller only.
    func claimStart() -> Bool {
        state.withLock { state in
            defer { state.isStarted = true }
            return !state.isStarted
        }
    }

    /// Remembers the task that answers, to cancel it when the client leaves.
    func attach(_ task: Task<Void, Never>) {
        let isOver = state.withLock { state in
            state.task = task
            return state.connection == nil || state.isClientGone
        }
        if isOver { task.cancel() }
    }

    // MARK: The body, on the library's thread

    enum Intake {
        case taken
        /// Nothing was taken; the connection sleeps until the reader has caught up.
        case paused
        /// The connection must be closed.
        case broken
    }

    func receive(_ bytes: UnsafeRawBufferPointer) -> Intake {
        var late: Task<Void, Never>?
        defer { late?.cancel() }
        return state.withLock { state in
            if state.refusal == .tooSlow { return .broken }
            let isWanted = state.refusal == nil && state.reply == nil && !state.isAbandoned
            if isWanted, state.arrived.count >= Self.highWater {
                state.suspend()
                return .paused
            }
            state.received += UInt64(bytes.count)
            if state.received > bodyLimit {
                if state.refusal == nil {
                    late = state.task
                    state.refuse(.tooLarge(limit: Int(bodyLimit)))
                }
                return state.received > bodyLimit + Self.excess ? .broken : .taken
            }
            if isWanted { state.arrived.append(contentsOf: bytes) }
            state.feedReader()
            return .taken
        }
    }

    /// The request is complete: returns its answer, or suspends and returns `nil` while there is
    /// none.
    func takeReplyOrSuspend() -> Reply? {
        state.withLock { state in
            state.isBodyComplete = true
            state.feedReader()
            if case .tooLarge? = state.refusal, let refusal = state.refusal {
                state.reply = Reply(.body(refusal))
            } else if state.reply == nil, state.isAbandoned {
                state.reply = Reply(.body(.serverStopping))
            }
            guard let reply = state.reply else {
                state.suspend()
                return nil
            }
            state.status = reply.status
            state.bytesSent = reply.length ?? 0
            return reply
        }
    }

    /// The library has finished with the connection or the request.
    func complete(isWhole: Bool) -> (status: Int, bytes: Int) {
        let (task, outcome) = state.withLock { state in
            state.connection = nil
            state.isSuspended = false
            if state.refusal == nil { state.refuse(.clientGone) }
            state.feedWriter(false)
            state.arrived = []
            state.outgoing = []
            return (state.task, (status: state.status, bytes: state.bytesSent))
        }
        if !isWhole { task?.cancel() }
        return outcome
    }

    // MARK: The answer, on the pool's threads

    /// Hands over the answer; `false` when the client no longer waits for it.
    func answer(_ reply: Reply, stream: Stream?) -> Bool {
        state.withLock { state in
            guard state.connection != nil, state.reply == nil else { return false }
            state.reply = reply
            state.stream = stream
            state.arrived = []
            state.lastSent = .now
            state.resume()
            return true
        }
    }

    /// The stream was written to its end, or is broken off.
    func endStream(isBroken: Bool) {
        state.withLock { state in
            state.isStreamOver = true
            state.isStreamBroken = isBroken
            state.resume()
        }
    }

    // MARK: Upkeep, on the sweeper's and the stopper's threads

    func tick(_ now: ContinuousClock.Instant) -> Upkeep {
        state.withLock { state in
            if !state.isBodyComplete, !state.isSuspended, state.bodyDeadline < now {
                state.refuse(.tooSlow)
                return .cut
            }
            state.beat(now)
            return state.isSuspended && !state.isClientGone ? .watch : .nothing
        }
    }

    func clientLeft() {
        let task = state.withLock { state in
            state.isClientGone = true
            state.feedWriter(false)
            if state.stream != nil { state.resume() }
            return state.task
        }
        task?.cancel()
    }

    /// The server takes no more requests; a stream without an end ends here.
    func serverStops() {
        let task = state.withLock { state -> Task<Void, Never>? in
            state.isServerStopping = true
            guard let stream = state.stream, stream.endsWithServer else { return nil }
            state.feedWriter(false)
            state.isStreamOver = true
            state.resume()
            return state.task
        }
        task?.cancel()
    }

    /// The grace period is over: nothing may stay suspended.
    func abandon() {
        let task = state.withLock { state in
            state.isAbandoned = true
            if state.refusal == nil { state.refuse(.serverStopping) }
            state.feedWriter(false)
            state.resume()
            return state.task
        }
        task?.cancel()
    }
}

extension Exchange: BodySource {
    func next() async throws(BodyRefusal) -> [UInt8]? {
        try await withCheckedContinuation { reader in
            state.withLock { state in
                precondition(state.reader == nil, "a body has one reader at a time")
                state.reader = reader
                state.feedReader()
            }
        }.get()
    }
}

extension Exchange.State {
    /// Called on the library's thread only, within one of its callbacks.
    mutating func suspend() {
        guard !isSuspended, let connection else { return }
        isSuspended = true
        suspendedSince = .now
        MHD_suspend_connection(connection)
    }

    mutating func resume() {
        guard isSuspended, let connection else { return }
        isSuspended = false
        // Time for which we made the client wait does not count against it.
        bodyDeadline += ContinuousClock.now - suspendedSince
        MHD_resume_connection(connection)
    }

    /// Gives a waiting reader whatever has arrived.
    mutating func feedReader() {
        guard let reader else { return }
        if !arrived.isEmpty, refusal == nil {
            self.reader = nil
            reader.resume(returning: .success(arrived))
            arrived = []
            if !isBodyComplete { resume() }
        } else if let refusal {
            self.reader = nil
            reader.resume(returning: .failure(refusal))
        } else if isBodyComplete {
            self.reader = nil
            reader.resume(returning: .success(nil))
        }
    }

    mutating func refuse(_ reason: BodyRefusal) {
        refusal = reason
        arrived = []
        feedReader()
    }

    mutating func feedWriter(_ canGoOn: Bool) {
        writer?.resume(returning: canGoOn)
        writer = nil
    }
}
