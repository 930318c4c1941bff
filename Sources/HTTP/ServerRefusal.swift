/// An answer the server gives before the site is asked, as `application/problem+json` (RFC 9457).
/// The connection is closed after it.
struct ServerRefusal: Error, Equatable {
    let status: Int
    let detail: String

    static func malformed(_ detail: String) -> ServerRefusal { .init(status: 400, detail: detail) }

    static func body(_ refusal: BodyRefusal) -> ServerRefusal {
        .init(status: refusal.status, detail: refusal.description)
    }

    static func headTooLarge(_ limit: Int) -> ServerRefusal {
        .init(status: 431, detail: "The header fields have more than \(limit) bytes.")
    }

    static func targetTooLong(_ limit: Int) -> ServerRefusal {
        .init(status: 414, detail: "The address has more than \(limit) bytes.")
    }

    static let headTooSlow = ServerRefusal(
        status: 408, detail: "The request was not complete in time. Send it again.")
    static let tooManyConnections = ServerRefusal(
        status: 503, detail: "There are too many connections from this address. Close some.")
    static let unknownMethod = ServerRefusal(
        status: 501, detail: "This server does not know that method.")

    var title: String { Self.titles[status] ?? "Error" }

    private static let titles = [
        400: "Bad Request", 404: "Not Found", 408: "Request Timeout", 413: "Content Too Large",
        414: "URI Too Long", 416: "Range Not Satisfiable",
        431: "Request Header Fields Too Large", 500: "Internal Server Error",
        501: "Not Implemented", 503: "Service Unavailable",
    ]

    /// Every text in it is a literal of ours or a number, but is escaped anyway.
    var response: Response {
        let json =
            "{\"type\":\"about:blank\",\"title\":\(quoted(title)),\"status\":\(status),"
            + "\"detail\":\(quoted(detail))}\n"
        return Response(
            status: status, type: "application/problem+json", Array(json.utf8))
    }

    private func quoted(_ text: String) -> String {
        "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }

    /// The answer as bytes for a socket that libmicrohttpd will not answer on.
    func wire(_ everyHeader: [(String, String)]) -> [UInt8] {
        guard case .bytes(let body) = response.body else { return [] }
        var text = "HTTP/1.1 \(status) \(title)\r\n"
        for (name, value) in everyHeader { text += "\(name): \(value)\r\n" }
        text += "Content-Type: application/problem+json\r\nContent-Length: \(body.count)\r\n"
        return Array("\(text)Connection: close\r\n\r\n".utf8) + body
    }
}
