/// A request: its head, and its body as it arrives.
@dynamicMemberLookup
public struct Request: Sendable {
    /// Everything but the body.
    public let head: RequestHead
    private let source: any BodySource

    init(_ head: RequestHead, from source: any BodySource) {
        self.head = head
        self.source = source
    }

    /// A request whose body is there already; for tests of what answers requests.
    public init(_ head: RequestHead, body: [UInt8] = []) {
        self.init(head, from: FixedBody(body))
    }

    /// The head's properties are the request's.
    public subscript<Value>(dynamicMember property: KeyPath<RequestHead, Value>) -> Value {
        head[keyPath: property]
    }

    /// The next bytes of the body, some 300 kB at most, or `nil` after the last; waits for them.
    ///
    /// The client is slowed down to the pace of whoever calls this, so a photo may be written
    /// to disk part by part. One reader at a time.
    public func nextPart() async throws(BodyRefusal) -> [UInt8]? {
        try await source.next()
    }

    /// The whole body, read to its end.
    ///
    /// - Parameter limit: bytes; the site's own limit for the request holds as well.
    /// - Throws: ``BodyRefusal``; after `.tooLarge` what was read is gone.
    public func body(upTo limit: Int) async throws(BodyRefusal) -> [UInt8] {
        // The length the client announces bounds nothing here: it could reserve memory
        // without sending a byte.
        var whole: [UInt8] = []
        while let part = try await source.next() {
            guard part.count <= limit - whole.count else { throw .tooLarge(limit: limit) }
            whole.append(contentsOf: part)
        }
        return whole
    }

    /// The fields of a form sent as `application/x-www-form-urlencoded`.
    public func form(upTo limit: Int) async throws(FormRefusal) -> FormFields {
        guard self.mediaType?.name == "application/x-www-form-urlencoded" else {
            throw .wrongType(self.headers["Content-Type"] ?? "")
        }
        return try FormFields(urlEncoded: try await readForm(limit))
    }

    /// The parts of a form sent as `multipart/form-data`.
    public func multipart(upTo limit: Int) async throws(FormRefusal) -> Multipart {
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
public enum BodyRefusal: Error, Equatable, CustomStringConvertible {
    /// There was more than `limit` bytes.
    case tooLarge(limit: Int)
    /// The client left, or sent what is no body.
    case clientGone
    /// The body was not there in time.
    case tooSlow
    /// The server is being stopped.
    case serverStopping

    /// The status that says so (RFC 9110).
    public var status: Int {
        switch self {
        case .tooLarge: 413
        case .clientGone: 400
        case .tooSlow: 408
        case .serverStopping: 503
        }
    }

    /// What went wrong, and what to do.
    public var description: String {
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
