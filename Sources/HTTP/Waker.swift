import Glibc

/// Wakes a thread that sleeps in `poll`.
final class Waker: Sendable {
    private let reader: Int32
    private let writer: Int32

    init() throws(ServerFailure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .system("open a pipe") }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        reader = ends[0]
        writer = ends[1]
    }

    deinit {
        close(reader)
        close(writer)
    }

    func wake() {
        // A full pipe wakes as well.
        var byte: UInt8 = 1
        _ = write(writer, &byte, 1)
    }

    /// Sleeps until woken, until one of `sockets` can be read, or for `duration` (`nil`: without
    /// limit).
    func sleep(_ duration: Duration?, sockets: [Int32] = []) {
        var polled = ([reader] + sockets).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        // Rounded up, so that a deadline has passed when the sleep is over.
        let wait = duration.map { min(60_000, max(0, Int32($0 / .milliseconds(1)) + 1)) }
        _ = poll(&polled, nfds_t(polled.count), wait ?? -1)
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(reader, &bytes, bytes.count) > 0 {}
    }
}
