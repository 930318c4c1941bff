import Glibc

/// One connection to a station on this machine, used for one request after another.
final class KeepAliveClient {
    private let socket: CInt
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// A station that does not answer as it should.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// An answer's status and the first 64 kB of its body.
    struct Answer {
        let status: Int
        let body: [UInt8]
    }

    /// Connects to 127.0.0.1.
    init(port: UInt16) throws {
        let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        socket = Glibc.socket(AF_INET, kind, 0)
        guard socket >= 0 else { throw Failure(description: "no socket can be made.") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
        guard status == 0 else {
            throw Failure(
                description: "port \(port) cannot be reached: \(String(cString: strerror(errno))).")
        }
    }

    deinit { close(socket) }

    /// Asks for a page.
    func get(_ path: String, token: String? = nil) throws -> Answer {
        try exchange(Self.request("GET", path, token: token, fields: "", body: []))
    }

    /// Sends a request made by ``request(_:_:token:fields:body:)`` and waits for its answer.
    func exchange(_ request: [UInt8]) throws -> Answer {
        try send(request)
        var filled = 0
        while true {
            filled += try receive(into: filled)
            guard let head = headEnd(filled) else {
                guard filled < buffer.count else {
                    throw Failure(description: "the head of an answer is too long.")
                }
                continue
            }
            return try rest(of: head, filled)
        }
    }

    /// A whole request, ready to be sent many times.
    static func request(
        _ method: String, _ path: String, token: String?, fields: String, body: [UInt8]
    ) -> [UInt8] {
        let access = token.map { "Authorization: Bearer \($0)\r\n" } ?? ""
        let length = method == "GET" ? "" : "Content-Length: \(body.count)\r\n"
        return Array(
            "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n\(access)\(fields)\(length)\r\n".utf8)
            + body
    }

    private func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(
                    socket, $0.baseAddress?.advanced(by: sent), bytes.count - sent,
                    CInt(MSG_NOSIGNAL))
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw Failure(description: "the station hung up.") }
            sent += count
        }
    }

    private func receive(into start: Int) throws -> Int {
        while true {
            let count = buffer.withUnsafeMutableBytes {
                recv(socket, $0.baseAddress?.advanced(by: start), $0.count - start, 0)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw Failure(description: "the station hung up.") }
            return count
        }
    }

    /// Where the body begins, if the head is complete.
    private func headEnd(_ filled: Int) -> Int? {
        guard filled >= 4 else { return nil }
        for end in 4...filled
        where buffer[end - 1] == 10 && buffer[end - 2] == 13 && buffer[end - 3] == 10
            && buffer[end - 4] == 13
        {
            return end
        }
        return nil
    }

    private func rest(of head: Int, _ filled: Int) throws -> Answer {
        let lines = String(decoding: buffer[..<head], as: UTF8.self).split(separator: "\r\n")
        let length = lines.first { $0.lowercased().hasPrefix("content-length:") }
            .flatMap { Int($0.dropFirst(15).filter { !$0.isWhitespace }) }
        guard let length,
            let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else { throw Failure(description: "an answer has no length.") }
        var missing = length - (filled - head)
        var end = filled
        while missing > 0 {
            // The rest is overwritten: nothing reads it.
            let count = try receive(into: min(end, buffer.count / 2))
            missing -= count
            end += count
        }
        guard missing == 0 else { throw Failure(description: "an answer has too many bytes.") }
        return Answer(status: status, body: Array(buffer[head..<min(end, buffer.count)]))
    }
}
