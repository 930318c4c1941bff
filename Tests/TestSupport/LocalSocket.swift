import Foundation
import Glibc

/// A TCP connection to a program on this machine, with a deadline for everything.
struct LocalSocket: ~Copyable {
    private let descriptor: Int32
    /// Bytes that were read beyond what was asked for.
    private var rest: [UInt8] = []

    /// The other side closed before it sent a byte of what was asked for.
    struct Hangup: Error {}

    init(port: UInt16) throws {
        descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw BrowserFailure("no socket: \(reason())") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let outcome = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, size)
            }
        }
        guard outcome == 0 else { throw BrowserFailure("no connection: \(reason())") }
        var yes: Int32 = 1
        // Keys are sent one request each; gaps of 40 ms would not look like a scanner's.
        setsockopt(
            descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Sends all bytes.
    func write(_ bytes: [UInt8], _ deadline: ContinuousClock.Instant) throws {
        var sent = 0
        while sent < bytes.count {
            try ready(POLLOUT, deadline)
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else { throw Hangup() }
            sent += count
        }
    }

    /// The next `count` bytes.
    mutating func read(_ count: Int, _ deadline: ContinuousClock.Instant) throws -> [UInt8] {
        while rest.count < count { try more(deadline) }
        let bytes = Array(rest.prefix(count))
        rest.removeFirst(count)
        return bytes
    }

    /// The next line, without its end.
    mutating func line(_ deadline: ContinuousClock.Instant) throws -> String {
        while true {
            if let end = rest.firstIndex(of: 0x0A) {
                let line = rest[..<end].filter { $0 != 0x0D }
                rest.removeFirst(end + 1)
                return String(decoding: line, as: UTF8.self)
            }
            try more(deadline)
        }
    }

    private mutating func more(_ deadline: ContinuousClock.Instant) throws {
        try ready(POLLIN, deadline)
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return }
        if count <= 0, rest.isEmpty { throw Hangup() }
        guard count > 0 else { throw BrowserFailure("the answer ends after \(rest.count) bytes") }
        rest += buffer[..<count]
    }

    private func ready(_ event: Int32, _ deadline: ContinuousClock.Instant) throws {
        guard try isReady(descriptor, event, deadline) else {
            throw BrowserFailure("nothing came in time")
        }
    }
}

/// Waits until a descriptor can be read or written; `false` when the deadline came first.
func isReady(
    _ descriptor: Int32, _ event: Int32, _ deadline: ContinuousClock.Instant
) throws -> Bool {
    while true {
        let left = (deadline - ContinuousClock.now) / .milliseconds(1)
        guard left > 0 else { return false }
        var wanted = pollfd(fd: descriptor, events: Int16(event), revents: 0)
        let count = poll(&wanted, 1, Int32(left.rounded(.up)))
        if count > 0 { return true }
        if count < 0, errno != EINTR { throw BrowserFailure("poll: \(reason())") }
    }
}

private func reason() -> String { String(cString: strerror(errno)) }
