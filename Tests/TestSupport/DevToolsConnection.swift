import Foundation

/// A page's own DevTools connection, a WebSocket (RFC 6455), for commands that must follow each
/// other faster than one WebDriver request after the other can.
struct DevToolsConnection: ~Copyable {
    private var socket: LocalSocket
    private var number = 0

    /// - Parameters:
    ///   - address: of the browser, such as `127.0.0.1:39801`.
    ///   - window: the handle of the page's window.
    init(address: String, window: String) throws {
        guard let port = address.split(separator: ":").last.flatMap({ UInt16($0) }) else {
            throw BrowserFailure("'\(address)' is not the address of a browser")
        }
        var socket = try LocalSocket(port: port)
        let deadline = ContinuousClock.now + Patience.duration
        // The key is the example of RFC 6455, §1.3: nobody is between us and the browser.
        try socket.write(
            Array(
                """
                GET /devtools/page/\(window) HTTP/1.1\r
                Host: 127.0.0.1:\(port)\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Version: 13\r
                \r\n
                """.utf8), deadline)
        let status = try socket.line(deadline)
        guard status.contains(" 101 ") else { throw BrowserFailure("DevTools: \(status)") }
        while try !socket.line(deadline).isEmpty {}
        self.socket = consume socket
    }

    /// Sends all commands at once and waits until each is answered.
    mutating func send(_ commands: [(method: String, parameters: BrowserValue)]) throws {
        let deadline = ContinuousClock.now + Patience.duration
        var frames: [UInt8] = []
        for command in commands {
            number += 1
            let text: BrowserValue = [
                "id": .number(Double(number)), "method": .text(command.method),
                "params": command.parameters,
            ]
            frames += Self.frame([UInt8](try JSONEncoder().encode(text)))
        }
        try socket.write(frames, deadline)
        var answered = 0
        while answered < commands.count {
            let text = try message(deadline)
            let answer = try JSONDecoder().decode(BrowserValue.self, from: Data(text))
            if let error = answer["error"]["message"].text { throw BrowserFailure(error) }
            if answer["id"].number != nil { answered += 1 }
        }
    }

    /// One whole text, masked with nothing (§5.2, §5.3).
    private static func frame(_ payload: [UInt8]) -> [UInt8] {
        let length =
            payload.count < 126
            ? [UInt8(payload.count)] : [126, UInt8(payload.count >> 8), UInt8(payload.count & 255)]
        return [0x81, length[0] | 0x80] + length.dropFirst() + [0, 0, 0, 0] + payload
    }

    /// The next text; the browser sends them whole and unmasked.
    private mutating func message(_ deadline: ContinuousClock.Instant) throws -> [UInt8] {
        let head = try socket.read(2, deadline)
        guard head[0] == 0x81 else { throw BrowserFailure("DevTools closed the connection") }
        let wide = head[1] < 126 ? 0 : head[1] == 126 ? 2 : 8
        let length = try socket.read(wide, deadline).reduce(0) { $0 << 8 | Int($1) }
        return try socket.read(wide == 0 ? Int(head[1]) : length, deadline)
    }
}
