import Glibc
import TestSupport

/// A client that sends exactly the bytes it is told to, right or wrong.
final class Client {
    private let descriptor: Int32
    private var unread: [UInt8] = []

    /// The head and body of one answer.
    struct Answer: Equatable {
        var status = 0
        var head = ""
        var body: [UInt8] = []

        var text: String { String(decoding: body, as: UTF8.self) }

        func header(_ name: String) -> String? {
            for line in head.split(separator: "\r\n").dropFirst() {
                let halves = line.split(separator: ":", maxSplits: 1)
                if halves[0].lowercased() == name.lowercased() {
                    return halves.count == 2 ? String(halves[1].drop { $0 == " " }) : ""
                }
            }
            return nil
        }
    }

    init(port: UInt16, address: String = "127.0.0.1") {
        if address.contains(":") {
            descriptor = socket(AF_INET6, Int32(SOCK_STREAM.rawValue), 0)
            var six = sockaddr_in6()
            six.sin6_family = sa_family_t(AF_INET6)
            six.sin6_port = port.bigEndian
            inet_pton(AF_INET6, address, &six.sin6_addr)
            Self.connect(descriptor, six)
        } else {
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var four = sockaddr_in()
            four.sin_family = sa_family_t(AF_INET)
            four.sin_port = port.bigEndian
            inet_pton(AF_INET, address, &four.sin_addr)
            Self.connect(descriptor, four)
        }
        // So that a fault of the server fails a test instead of stopping it.
        var patience = timeval(tv_sec: Patience.seconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    }

    private static func connect<Address>(_ descriptor: Int32, _ address: Address) {
        withUnsafeBytes(of: address) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) { address in
                _ = Glibc.connect(descriptor, address.baseAddress, socklen_t(bytes.count))
            }
        }
    }

    deinit { close(descriptor) }

    /// Sends all of it; `false` when the server has closed its end.
    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    func halfClose() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// The next answer; `nil` when the connection ends or no byte of it ever comes.
    func answer(toHead: Bool = false) -> Answer? {
        guard let head = readUntil("\r\n\r\n") else { return nil }
        var answer = Answer()
        answer.head = head
        answer.status = Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0
        if toHead || answer.status == 100 || answer.status == 204 || answer.status == 304 {
            return answer
        }
        if answer.header("Transfer-Encoding") == "chunked" {
            while let line = readUntil("\r\n") {
                guard let size = Int(line.dropLast(), radix: 16) else { return nil }
                guard let chunk = read(size + 2) else { return nil }
                if size == 0 { return answer }
                answer.body += chunk.dropLast(2)
            }
            return nil
        }
        guard let length = answer.header("Content-Length").flatMap({ Int($0) }) else {
            answer.body = readToEnd()
            return answer
        }
        guard let body = read(length) else { return nil }
        answer.body = body
        return answer
    }

    func readUntil(_ mark: String) -> String? {
        let mark = Array(mark.utf8)
        while true {
            if let end = position(of: mark) {
                defer { unread.removeFirst(end) }
                return String(decoding: unread[..<end], as: UTF8.self)
            }
            guard fill() else { return nil }
        }
    }

    private func position(of mark: [UInt8]) -> Int? {
        guard unread.count >= mark.count else { return nil }
        for start in 0...(unread.count - mark.count)
        where unread[start..<start + mark.count].elementsEqual(mark) {
            return start + mark.count
        }
        return nil
    }

    private func read(_ count: Int) -> [UInt8]? {
        while unread.count < count { guard fill() else { return nil } }
        defer { unread.removeFirst(count) }
        return Array(unread[..<count])
    }

    /// Everything until the server closes.
    func readToEnd() -> [UInt8] {
        while fill() {}
        defer { unread = [] }
        return unread
    }

    /// Waits for an answer, but only so long that bytes trickle instead of flowing.
    var isAnsweredShortly: Bool {
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&polled, 1, 2) > 0
    }

    /// Whether the server closes without another byte.
    var isClosedByServer: Bool {
        guard unread.isEmpty else { return false }
        var byte: UInt8 = 0
        let count = recv(descriptor, &byte, 1, 0)
        return count == 0 || count < 0 && errno == ECONNRESET
    }

    private func fill() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { return false }
        unread += buffer[..<count]
        return true
    }
}
