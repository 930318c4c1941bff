import Glibc

/// One connection to a printer. Nothing here waits longer than its limit, and a printer that hangs
/// up never raises a signal.
struct PrinterSocket: ~Copyable {
    private let descriptor: Int32

    /// Connects to the first address of the host that answers.
    init(
        host: String, port: UInt16, within limit: Duration
    ) throws(PrintFailure.Problem) {
        let shown = "\(Printer.Connection.socket(host: host, port: port))".dropFirst(6)
        var problem = PrintFailure.Problem.unreachable(address: String(shown), reason: "no address")
        for address in try SocketAddress.all(of: host, port: port).prefix(4) {
            switch Self.connect(to: address, until: .now + limit) {
            case .success(let socket):
                descriptor = socket
                return
            case .failure(let reason):
                problem =
                    reason.code == ECONNREFUSED
                    ? .refused(address: String(shown))
                    : .unreachable(
                        address: String(shown), reason: String(cString: strerror(reason.code)))
            }
        }
        throw problem
    }

    deinit { close(descriptor) }

    private struct Errno: Error { let code: Int32 }

    private static func connect(
        to address: SocketAddress, until deadline: ContinuousClock.Instant
    ) -> Result<Int32, Errno> {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let socket = Glibc.socket(address.family, kind, 0)
        guard socket >= 0 else { return .failure(Errno(code: errno)) }
        var failure: Int32 = 0
        if address.with({ Glibc.connect(socket, $0, $1) }) != 0 {
            failure = errno
            if failure == EINPROGRESS {
                failure =
                    wait(for: POLLOUT, at: socket, until: deadline) ? error(of: socket) : ETIMEDOUT
            }
        }
        guard failure == 0 else {
            close(socket)
            return .failure(Errno(code: failure))
        }
        return .success(socket)
    }

    private static func error(of socket: Int32) -> Int32 {
        var failure: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        return getsockopt(socket, SOL_SOCKET, SO_ERROR, &failure, &size) == 0 ? failure : errno
    }

    /// Sends everything.
    ///
    /// - Parameters:
    ///   - stall: how long it may accept nothing at all.
    ///   - deadline: when it must have everything.
    /// - Returns: what went wrong, and how many bytes were sent by then.
    func send(
        _ bytes: [UInt8], stall: Duration, until deadline: ContinuousClock.Instant,
        whole: Duration
    ) -> (problem: PrintFailure.Problem, sent: Int)? {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count > 0 {
                sent += count
                // A printer that accepts a byte a second never stalls, and never ends.
                if ContinuousClock.now >= deadline {
                    return (.tooSlow(seconds: Int(whole.components.seconds)), sent)
                }
                continue
            }
            guard [EAGAIN, EINTR].contains(errno) else { return (.closedEarly, sent) }
            let patience = min(ContinuousClock.now + stall, deadline)
            if !Self.wait(for: POLLOUT, at: descriptor, until: patience) {
                return patience == deadline
                    ? (.tooSlow(seconds: Int(whole.components.seconds)), sent)
                    : (.hung(seconds: Int(stall.components.seconds)), sent)
            }
        }
        return nil
    }

    /// Shuts down the sending side and waits until the printer hangs up as well. What it sends
    /// meanwhile is read and dropped: unread, it would make the system discard bytes in flight.
    ///
    /// - Parameter isAwaited: whether a printer that does not hang up is a problem.
    func finish(within limit: Duration, isAwaited: Bool) -> PrintFailure.Problem? {
        shutdown(descriptor, Int32(SHUT_WR))
        let deadline = ContinuousClock.now + (isAwaited ? limit : min(limit, .seconds(1)))
        var dropped = [UInt8](repeating: 0, count: 512)
        while true {
            guard Self.wait(for: POLLIN, at: descriptor, until: deadline) else {
                if isAwaited { return .notConfirmed(seconds: Int(limit.components.seconds)) }
                linger(limit)
                return nil
            }
            let count = recv(descriptor, &dropped, dropped.count, 0)
            if count == 0 { return nil }
            if count < 0, ![EAGAIN, EINTR].contains(errno) { return .closedEarly }
            // One that never stops sending is not waited for longer than a silent one.
            if ContinuousClock.now >= deadline {
                return isAwaited ? .notConfirmed(seconds: Int(limit.components.seconds)) : nil
            }
        }
    }

    /// Makes closing wait until everything has arrived.
    private func linger(_ limit: Duration) {
        var value = Glibc.linger()
        value.l_onoff = 1
        value.l_linger = Int32(min(60, max(1, limit.components.seconds)))
        setsockopt(
            descriptor, SOL_SOCKET, SO_LINGER, &value, socklen_t(MemoryLayout<linger>.size))
    }

    /// Sleeps until the socket is ready; `false` when the deadline came first.
    private static func wait(
        for event: Int32, at socket: Int32, until deadline: ContinuousClock.Instant
    ) -> Bool {
        while true {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return false }
            var poller = pollfd(fd: socket, events: Int16(event), revents: 0)
            // Rounded up, or the last millisecond would be spent spinning.
            let milliseconds = min(60_000, (left / .milliseconds(1)).rounded(.up))
            let ready = poll(&poller, 1, Int32(milliseconds))
            if ready > 0 { return true }
            if ready < 0, errno != EINTR { return true }  // the next call says what is wrong
        }
    }
}
