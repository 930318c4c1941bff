/// One request to an HTTP server.
package struct HTTPCall: Sendable {
    /// The method as it is on the wire, such as `POST`.
    package var method: String
    /// The whole address; `http` or `https`.
    package var url: String
    /// Header fields, in order. `Content-Length` is added.
    package var headers: [(String, String)]
    /// `nil` sends no body and no length.
    package var body: [UInt8]?
    /// Time limit for connecting.
    package var connectTimeout: Duration
    /// Time limit for the whole exchange.
    package var timeout: Duration
    /// The most bytes the body of the answer may have; its head may have 64 kB besides.
    package var answerLimit: Int

    /// Limits that suit a person who waits.
    package init(
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

/// A server's answer, of any status.
package struct Answer: Sendable {
    package let status: Int
    /// The header fields, in order; repeated names are kept.
    package let headers: [(String, String)]
    package let body: [UInt8]

    /// The first value of the field `name`, in any case.
    package func header(_ name: String) -> String? {
        headers.first { $0.0.lowercased() == name.lowercased() }?.1
    }
}
