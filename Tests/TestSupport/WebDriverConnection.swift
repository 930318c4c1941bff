import Foundation

/// One HTTP/1.1 connection to a driver on this machine.
///
/// URLSession cannot be used: drivers write `Content-Length:249` without a space, which
/// FoundationNetworking refuses.
struct WebDriverConnection: ~Copyable {
    private let port: UInt16
    private var socket: LocalSocket?
    private var isOpen = false

    init(port: UInt16) { self.port = port }

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
            let wasOpen = isOpen
            do {
                return try ask(request, deadline)
            } catch is LocalSocket.Hangup where wasOpen {
                // The driver closed a connection that was idle: it saw nothing of the request.
                return try ask(request, deadline)
            }
        } catch {
            throw BrowserFailure("\(what) was not answered: \(error)")
        }
    }

    private mutating func ask(
        _ request: [UInt8], _ deadline: ContinuousClock.Instant
    ) throws -> (status: Int, body: [UInt8]) {
        // It goes back only after a whole answer: what is left of half a one belongs to nobody.
        isOpen = false
        var connection = if let open = socket.take() { open } else { try LocalSocket(port: port) }
        try connection.write(request, deadline)
        var lines: [String] = []
        while true {
            let line = try connection.line(deadline)
            if line.isEmpty { break }
            lines.append(line)
        }
        guard let first = lines.first?.split(separator: " "), first.count > 1,
            let status = Int(first[1])
        else { throw BrowserFailure("no status line in \(lines)") }
        var length = 0
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2, parts[0].lowercased() == "content-length" {
                length = Int(parts[1].filter { $0 != " " }) ?? 0
            }
        }
        let body = try connection.read(length, deadline)
        socket = consume connection
        isOpen = true
        return (status, body)
    }
}
