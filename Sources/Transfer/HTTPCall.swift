/// One request to an HTTP server.
public struct HTTPCall: Sendable {
    /// The method as it is on the wire, such as `POST`.
    public var method: String
    /// The whole address; `http` or `https`.
    public var url: String
    /// Header fields, in order. `Content-Length` is added.
    public var headers: [(String, String)]
    /// The body; `nil` sends none and no length.
    public var body: [UInt8]?
    /// How long it may take until somebody answers the connection.
    public var connectTimeout: Duration
    /// How long it may take altogether.
    public var timeout: Duration
    /// The most bytes the answer may have, its head counted apart (64 kB).
    public var answerLimit: Int

    /// A request with limits that suit a person who waits.
    public init(
        method: String = "GET", url: String, headers: [(String, String)] = [],
        body: [UInt8]? = nil, connectTimeout: Duration = .seconds(5),
        timeout: Duration = .seconds(60), answerLimit: Int = 16 << 20
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.connectTimeout = connectTimeout
        self.timeout = timeout
        self.answerLimit = answerLimit
    }
}

/// What a server answered, whatever the status.
public struct Answer: Sendable {
    /// The status, such as 200.
    public let status: Int
    /// The header fields, in order; repeated names are kept.
    public let headers: [(String, String)]
    /// The body.
    public let body: [UInt8]

    /// The first value of the field `name`, whose case does not matter.
    public func header(_ name: String) -> String? {
        headers.first { $0.0.lowercased() == name.lowercased() }?.1
    }
}
