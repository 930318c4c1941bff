/// A request: its head, and its body as it arrives.
@dynamicMemberLookup
package struct Request: Sendable {
    /// Everything but the body.
    package let head: RequestHead
    private let source: any BodySource

    init(_ head: RequestHead, from source: any BodySource) {
        self.head = head
        self.source = source
    }

    /// A request whose body is already there; for tests of what answers requests.
    package init(_ head: RequestHead, body: [UInt8] = []) {
        self.init(head, from: FixedBody(body))
    }

    /// The head's properties are the request's.
    package subscript<Value>(dynamicMember property: KeyPath<RequestHead, Value>) -> Value {
        head[keyPath: property]
    }

    /// The next bytes of the body, some 300 kB at most, or `nil` after the last; waits for them.
    ///
    /// The client is slowed down to the caller's pace. One reader at a time.
    func nextPart() async throws(BodyRefusal) -> [UInt8]? {
        try await source.next()
    }

    /// The whole body, read to its end.
    ///
    /// - Parameter limit: bytes; the site's own limit for the request applies too.
    /// - Throws: ``BodyRefusal``; after `.tooLarge` the bytes read so far are lost.
    package func body(upTo limit: Int) async throws(BodyRefusal) -> [UInt8] {
        // The announced length must bound nothing here: it could reserve memory without a byte
        // being sent.
        var whole: [UInt8] = []
        while let part = try await nextPart() {
            guard part.count <= limit - whole.count else { throw .tooLarge(limit: limit) }
            whole.append(contentsOf: part)
        }
        return whole
    }

    /// The fields of a form sent as `application/x-www-form-urlencoded`.
    package func form(upTo limit: Int) async throws(FormRefusal) -> FormFields {
        guard self.mediaType?.name == "application/x-www-form-urlencoded" else {
            throw .wrongType(self.headers["Content-Type"] ?? "")
        }
        return try FormFields(urlEncoded: try await readForm(limit))
    }

    /// The parts of a form sent as `multipart/form-data`.
    package func multipart(upTo limit: Int) async throws(FormRefusal) -> Multipart {
        guard let type = self.mediaType, type.name == "multipart/form-data",
            let boundary = type.parameters["boundary"]
        else { throw .wrongType(self.headers["Content-Type"] ?? "") }
        return try Multipart(try await readForm(limit), boundary: boundary)
    }

    private func readForm(_ limit: Int) async throws(FormRefusal) -> [UInt8] {
        do { return try await body(upTo: limit) } catch { throw .body(error) }
    }
}

/// Why a body could not be read to its end.
package enum BodyRefusal: Error, Equatable, CustomStringConvertible {
    /// There was more than `limit` bytes.
    case tooLarge(limit: Int)
    /// The client left, or what it sent is not a body.
    case clientGone
    /// The body did not arrive in time.
    case tooSlow
    /// The server is being stopped.
    case serverStopping

    /// The HTTP status for it (RFC 9110).
    package var status: Int {
        switch self {
        case .tooLarge: 413
        case .clientGone: 400
        case .tooSlow: 408
        case .serverStopping: 503
        }
    }

    package var description: String {
        switch self {
        case .tooLarge(let limit):
            "More than \(limit) bytes were sent. Send a smaller file."
        case .clientGone: "The connection ended before everything was sent. Send it again."
        case .tooSlow: "It took too long to send. Send it again over a better connection."
        case .serverStopping: "The station is being stopped. Send it again in a minute."
        }
    }
}

/// Where the bytes of a body come from.
protocol BodySource: Sendable {
    func next() async throws(BodyRefusal) -> [UInt8]?
}
