/// The method of a request; the raw values are those on the wire (RFC 9110, §9; RFC 5789).
package enum Method: String, Sendable, CaseIterable, Hashable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"

    /// Whether the method only reads (RFC 9110, §9.2.1).
    package var isSafe: Bool {
        switch self {
        case .get, .head, .options: true
        case .post, .put, .patch, .delete: false
        }
    }
}

/// Everything in a request except its body.
package struct RequestHead: Sendable {
    package let method: Method
    /// Path and query as they were sent, still encoded.
    package let target: String
    /// The path's segments, decoded, valid UTF-8 without control characters; `/` has none, and a
    /// slash at the end gives an empty last one.
    package let path: [String]
    /// The query's pairs, decoded, in order; repeated names are kept.
    package let query: [(name: String, value: String)]
    /// The header fields. `Forwarded` and `X-Forwarded-…` are there only when they came from
    /// a trusted proxy.
    package let headers: Headers
    /// The client's IP address as text; behind a trusted proxy, the one the proxy saw.
    package let remoteAddress: String
    /// Whether the client's connection is encrypted, as a trusted proxy says.
    package let isEncrypted: Bool
    /// The name of this request in the log and in error pages.
    package let id: String

    /// For tests and the server.
    ///
    /// - Parameter target: path and query in origin form, encoded, such as `/orders?page=2`.
    /// - Throws: ``MalformedTarget`` when the target can be read in more than one way, or none.
    package init(
        method: Method, target: String, headers: Headers = Headers(),
        remoteAddress: String = "127.0.0.1", isEncrypted: Bool = false, id: String = "1"
    ) throws(MalformedTarget) {
        let parsed: RequestTarget
        do { parsed = try RequestTarget(target) } catch {
            throw MalformedTarget(target: target, reason: error.reason)
        }
        self.init(
            method: method, target: target, parsed: parsed, headers: headers,
            remoteAddress: remoteAddress, isEncrypted: isEncrypted, id: id)
    }

    init(
        method: Method, target: String, parsed: RequestTarget, headers: Headers,
        remoteAddress: String, isEncrypted: Bool, id: String
    ) {
        self.method = method
        self.target = target
        self.path = parsed.path
        self.query = parsed.query
        self.headers = headers
        self.remoteAddress = remoteAddress
        self.isEncrypted = isEncrypted
        self.id = id
    }

    /// The first value under `name` in the query.
    package func queryValue(_ name: String) -> String? {
        query.first { $0.name == name }?.value
    }

    /// The cookies the client sent, in order (RFC 6265, §5.4); pairs without a name are omitted.
    package var cookies: [(name: String, value: String)] {
        headers.all("Cookie").flatMap { $0.split(separator: ";") }.compactMap { pair in
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = trimmed(halves[0])
            guard halves.count == 2, !name.isEmpty else { return nil }
            return (name: name, value: trimmed(halves[1]))
        }
    }

    /// The first cookie called `name`.
    package func cookie(_ name: String) -> String? {
        cookies.first { $0.name == name }?.value
    }

    /// The body's type, if the client named one that can be read.
    package var mediaType: MediaType? {
        headers["Content-Type"].flatMap(MediaType.init)
    }
}

/// A target that the server would refuse.
package struct MalformedTarget: Error, CustomStringConvertible {
    /// As it was given.
    package let target: String
    /// A sentence.
    package let reason: String

    package var description: String { "'\(target)' cannot be read. \(reason)" }
}

/// `text` without spaces and tabs at its ends.
func trimmed(_ text: some StringProtocol) -> String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    guard let start = text.firstIndex(where: { !isBlank($0) }),
        let end = text.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[start...end])
}
