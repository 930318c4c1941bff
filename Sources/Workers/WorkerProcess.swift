import CSandbox
import Glibc
import Threads

/// One worker: a process and the socket to it. Used by one thread; only ``kill()`` may come from
/// another.
final class WorkerProcess: Sendable {
    private let socket: Int32
    private let limits: WorkerLimits
    private let process: Lock<ProcessState>

    private enum ProcessState {
        case running(pid_t)
        case reaped
    }

    /// Starts the process, which ends with the calling thread.
    init(
        _ executable: String, _ arguments: [String], _ limits: WorkerLimits
    ) throws(WorkerFailure) {
        var ends: (Int32, Int32) = (-1, -1)
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let made = withUnsafeMutableBytes(of: &ends) { raw in
            socketpair(AF_UNIX, kind, 0, raw.assumingMemoryBound(to: Int32.self).baseAddress)
        }
        guard made == 0 else { throw .cannotStart(Self.reason(errno)) }
        let (ours, theirs) = ends
        defer { close(theirs) }

        var child: pid_t = 0
        let failure = Self.spawn(executable, arguments, theirs, &child)
        guard failure == 0 else {
            close(ours)
            throw .cannotStart("\(executable): \(Self.reason(failure))")
        }
        _ = fcntl(ours, F_SETFL, O_NONBLOCK)
        socket = ours
        self.limits = limits
        process = Lock(.running(child))
    }

    deinit {
        end()
        close(socket)
    }

    /// Whether the process still runs and has sent nothing unasked.
    var isReady: Bool {
        var poller = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return poll(&poller, 1, 0) == 0
    }

    /// Sends `request` and waits for its reply until `deadline`. After a failure the worker is
    /// useless.
    func exchange(
        _ request: [UInt8], until deadline: ContinuousClock.Instant
    ) throws(WorkerFailure) -> [UInt8] {
        // Two sends: a large request is not copied for the sake of four bytes in front.
        try send(Frame.header(request.count), until: deadline)
        try send(request, until: deadline)
        let length = Frame.length(try receive(Frame.headerBytes, until: deadline))
        guard length <= limits.replyBytes else { throw .tooMuch("a reply of \(length) bytes") }
        return try receive(length, until: deadline)
    }

    /// Kills the process; safe from any thread, at any time.
    func kill() {
        process.withLock { state in
            // Not yet reaped, so the number is still this process's.
            if case .running(let child) = state { Glibc.kill(child, SIGKILL) }
        }
    }

    /// Kills the process and reaps it.
    func end() {
        kill()
        _ = reap()
    }

    private func reap() -> Int32? {
        process.withLock { state in
            guard case .running(let child) = state else { return nil }
            var status: Int32 = 0
            while waitpid(child, &status, 0) < 0, errno == EINTR {}
            state = .reaped
            return status
        }
    }

    /// Why the connection ended.
    private func obituary() -> WorkerFailure {
        // A hostile worker may hang up and live on: it is killed, which does nothing to one that
        // died by itself.
        kill()
        guard let status = reap() else { return .died(signal: nil, status: nil) }
        let signal = status & 0x7F
        if signal == SIGPROF { return .tooMuch("\(limits.cpuSeconds) s of computing") }
        return signal == 0
            ? .died(signal: nil, status: status >> 8 & 0xFF) : .died(signal: signal, status: nil)
    }

    // MARK: bytes

    private func send(
        _ bytes: [UInt8], until deadline: ContinuousClock.Instant
    ) throws(WorkerFailure) {
        var sent = 0
        while sent < bytes.count {
            let put = bytes.withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress.map { $0 + sent }, bytes.count - sent, noSignal)
            }
            if put > 0 { sent += put } else { try wait(for: POLLOUT, until: deadline) }
        }
    }

    private func receive(
        _ count: Int, until deadline: ContinuousClock.Instant
    ) throws(WorkerFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes {
                recv(socket, $0.baseAddress.map { $0 + filled }, count - filled, 0)
            }
            if got == 0 { throw obituary() }
            if got > 0 { filled += got } else { try wait(for: POLLIN, until: deadline) }
        }
        return bytes
    }

    /// Called when the socket gave nothing: sleeps until it will, or throws.
    private func wait(
        for event: Int32, until deadline: ContinuousClock.Instant
    ) throws(WorkerFailure) {
        guard [EAGAIN, EINTR].contains(errno) else { throw obituary() }
        let left = ContinuousClock.now.duration(to: deadline)
        guard left > .zero else { throw .tooLate }
        var poller = pollfd(fd: socket, events: Int16(event), revents: 0)
        // Rounded up, or the last millisecond would be spent spinning.
        let milliseconds = min(60_000, (left / .milliseconds(1)).rounded(.up))
        _ = poll(&poller, 1, Int32(milliseconds))
    }

    // MARK: start

    private static func spawn(
        _ executable: String, _ arguments: [String], _ socket: Int32, _ child: inout pid_t
    ) -> Int32 {
        var words = ([executable] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        guard !words.contains(nil) else { return ENOMEM }
        words.append(nil)
        return rampa_spawn(executable, words, socket, &child)
    }

    private static func reason(_ error: Int32) -> String {
        String(cString: strerror(error))
    }
}
