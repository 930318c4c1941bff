import Foundation
import Glibc

/// One HTTP/1.1 connection to a driver on this machine.
///
/// URLSession cannot be used: drivers write `Content-Length:249` without a space, which
/// FoundationNetworking refuses.
struct WebDriverConnection: ~Copyable {
    private let port: UInt16
    private var socket: Int32 = -1
    /// Bytes of the answer that were read beyond what was asked for.
    private var rest: [UInt8] = []

    init(port: UInt16) { self.port = port }

    deinit { if socket >= 0 { close(socket) } }

    /// Sends one request and gives the field `value` of the answer.
    ///
    /// - Throws: ``BrowserFailure`` with the driver's words when it refuses, and when no whole
    ///   answer comes within `seconds`.
    mutating func send(
        _ method: String, _ path: String, _ body: BrowserValue? = nil, seconds: Int = 60
    ) throws -> BrowserValue {
        let deadline = ContinuousClock.now + .seconds(seconds)
        let content = try body.map { [UInt8](try JSONEncoder().encode($0)) } ?? []
        var request = Array(
            """
            \(method) \(path) HTTP/1.1\r
            Host: 127.0.0.1:\(port)\r
            Content-Type: application/json; charset=utf-8\r
            Content-Length: \(content.count)\r
            \r\n
            """.utf8)
        request += content
        let (status, answer) = try exchange(request, "\(method) \(path)", deadline)
        let value = try JSONDecoder().decode([String: BrowserValue].self, from: Data(answer))
        let result = value["value"] ?? .null
        guard status == 200 else {
            throw BrowserFailure(
                "\(method) \(path): \(result["message"].text ?? "status \(status)")",
                code: result["error"].text ?? "")
        }
        return result
    }

    private mutating func exchange(
        _ request: [UInt8], _ what: String, _ deadline: ContinuousClock.Instant
    ) throws -> (status: Int, body: [UInt8]) {
        do {
            let isFresh = socket < 0
            if isFresh { try connect() }
            do {
                try write(request, deadline)
                return try answer(deadline)
            } catch is Hangup where !isFresh {
                // The driver closed a connection that was idle: it saw nothing of the request.
                disconnect()
                try connect()
                try write(request, deadline)
                return try answer(deadline)
            }
        } catch {
            disconnect()
            throw BrowserFailure("\(what) was not answered: \(error)")
        }
    }

    /// The other side closed before it sent a byte.
    private struct Hangup: Error {}

    // MARK: Answer

    private mutating func answer(
        _ deadline: ContinuousClock.Instant
    ) throws -> (status: Int, body: [UInt8]) {
        rest = []
        var lines: [String] = []
        while let line = try line(deadline), !line.isEmpty { lines.append(line) }
        guard let first = lines.first, let status = Int(first.split(separator: " ")[1]) else {
            throw BrowserFailure("no status line in \(lines)")
        }
        var length = 0
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2, parts[0].lowercased() == "content-length" {
                length = Int(parts[1].filter { $0 != " " }) ?? 0
            }
        }
        while rest.count < length { try more(deadline) }
        let body = Array(rest.prefix(length))
        rest.removeFirst(length)
        return (status, body)
    }

    private mutating func line(_ deadline: ContinuousClock.Instant) throws -> String? {
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
        let count = read(socket, &buffer, buffer.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return }
        if count <= 0, rest.isEmpty { throw Hangup() }
        guard count > 0 else { throw BrowserFailure("the answer ends after \(rest.count) bytes") }
        rest += buffer[..<count]
    }

    // MARK: Socket

    private mutating func connect() throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { throw BrowserFailure("no socket: \(reason())") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let outcome = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(socket, $0, size)
            }
        }
        guard outcome == 0 else { throw BrowserFailure("no connection: \(reason())") }
        var yes: Int32 = 1
        // Keys are sent one request each; gaps of 40 ms would not look like a scanner's.
        setsockopt(
            socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    private mutating func disconnect() {
        if socket >= 0 { close(socket) }
        socket = -1
    }

    private func write(_ bytes: [UInt8], _ deadline: ContinuousClock.Instant) throws {
        var sent = 0
        while sent < bytes.count {
            try ready(POLLOUT, deadline)
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else { throw Hangup() }
            sent += count
        }
    }

    private func ready(_ event: Int32, _ deadline: ContinuousClock.Instant) throws {
        guard try isReady(socket, event, deadline) else {
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
