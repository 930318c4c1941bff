/// The answer to a request.
package struct Response: Sendable {
    package enum Body: Sendable {
        case bytes([UInt8])
        /// A regular file, sent by the kernel; `Range` is honoured (RFC 9110, §14). The header
        /// gives its type. A missing file is answered with 404.
        case file(path: String)
        /// Written by a function, for as long as it takes.
        case stream(Stream)
    }

    /// 200 to 599.
    package var status: Int
    /// Names and values that are not allowed on the wire, and the framing fields (`Content-Length`,
    /// `Transfer-Encoding`, `Connection`), are programming errors: the client gets a 500, the log
    /// the reason.
    package var headers: Headers
    package var body: Body

    package init(status: Int = 200, headers: Headers = Headers(), body: Body = .bytes([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    package init(status: Int = 200, type: String, _ bytes: [UInt8]) {
        self.init(status: status, headers: ["Content-Type": type], body: .bytes(bytes))
    }

    package static func text(_ text: String, status: Int = 200) -> Response {
        Response(status: status, type: "text/plain; charset=utf-8", Array(text.utf8))
    }

    /// Sends the client elsewhere; 303 makes the next request a GET.
    package static func redirect(to location: String, status: Int = 303) -> Response {
        Response(status: status, headers: ["Location": location])
    }

    /// A stream of events for the page's script (`text/event-stream`, HTML standard, §9.2).
    ///
    /// A comment is sent every `heartbeat`, so that proxies keep the connection and we notice
    /// a client that left. The stream ends when the server is stopped.
    package static func events(
        heartbeat: Duration = .seconds(15),
        _ produce: @escaping @Sendable (StreamWriter) async throws -> Void
    ) -> Response {
        Response(
            headers: [
                "Content-Type": "text/event-stream", "Cache-Control": "no-store",
                "X-Accel-Buffering": "no",
            ],
            body: .stream(
                Stream(
                    heartbeat: .init(interval: heartbeat, bytes: Array(":\n\n".utf8)),
                    endsWithServer: true, produce)))
    }
}

/// A body that is written while it is sent.
package struct Stream: Sendable {
    /// Sent whenever nothing else was for a while.
    package struct Heartbeat: Sendable {
        /// The silence after which it is sent.
        package let interval: Duration
        package let bytes: [UInt8]

        package init(interval: Duration, bytes: [UInt8]) {
            self.interval = interval
            self.bytes = bytes
        }
    }

    let heartbeat: Heartbeat?
    let endsWithServer: Bool
    let produce: @Sendable (StreamWriter) async throws -> Void

    /// `produce` writes the body, which ends when `produce` returns; when it throws, the connection
    /// is broken off, so that the client does not take half for the whole.
    ///
    /// - Parameter endsWithServer: for a stream without an end of its own: when the server is
    ///   stopped it ends at once instead of being waited for.
    package init(
        heartbeat: Heartbeat? = nil, endsWithServer: Bool = false,
        _ produce: @escaping @Sendable (StreamWriter) async throws -> Void
    ) {
        self.heartbeat = heartbeat
        self.endsWithServer = endsWithServer
        self.produce = produce
    }
}

/// The client left, or the server is being stopped: nothing more can be sent.
package struct ClientGone: Error, Equatable, CustomStringConvertible {
    package var description: String { "The client has closed the connection." }
}

/// Writes the body of a streamed ``Response``.
package struct StreamWriter: Sendable {
    let sink: any StreamSink

    /// Sends `bytes`; waits while the client is more than 256 kB behind.
    package func write(_ bytes: [UInt8]) async throws(ClientGone) {
        guard await sink.write(bytes) else { throw ClientGone() }
    }

    /// Sends one event (HTML standard, §9.2.6).
    ///
    /// - Parameters:
    ///   - name: the event's type; no line ends.
    ///   - data: any text; it arrives line by line as it is here.
    ///   - id: what the browser sends after a reconnect; no line ends.
    package func event(
        _ name: String? = nil, data: String, id: String? = nil
    ) async throws(ClientGone) {
        var text = ""
        for (key, value) in [("id", id), ("event", name)] {
            guard let value else { continue }
            precondition(!value.contains(where: Self.isLineEnd), "'\(value)' holds a line end")
            text += "\(key): \(value)\n"
        }
        for line in data.split(omittingEmptySubsequences: false, whereSeparator: Self.isLineEnd) {
            text += "data: \(line)\n"
        }
        try await write(Array("\(text)\n".utf8))
    }

    private static func isLineEnd(_ character: Character) -> Bool {
        character == "\n" || character == "\r" || character == "\r\n"
    }
}

/// Where a stream's bytes go.
protocol StreamSink: Sendable {
    /// `false` when nothing more can be sent.
    func write(_ bytes: [UInt8]) async -> Bool
}
