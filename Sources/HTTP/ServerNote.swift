/// What a ``Server`` has to tell its log.
public enum ServerNote: Sendable, CustomStringConvertible {
    /// One request and how it ended.
    public struct Exchange: Sendable {
        /// The request's name, as in ``RequestHead/id``.
        public let id: String
        /// The method as it was sent.
        public let method: String
        /// The path as it was sent, without the query. Secrets in paths are the log's concern.
        public let target: String
        /// The answer's status; 0 when the connection ended before there was one.
        public let status: Int
        /// From the head's arrival until the last byte was handed to the system.
        public let duration: Duration
        /// Bytes of the answer's body.
        public let bytes: Int
        /// The client's address, as in ``RequestHead/remoteAddress``.
        public let remoteAddress: String

        /// The duration in milliseconds.
        public var milliseconds: Double { duration / .milliseconds(1) }
    }

    /// A request ended.
    case request(Exchange)
    /// A mistake of the program's own, or of the system, while a request was answered.
    case fault(requestID: String, text: String)
    /// What libmicrohttpd says about a connection; of interest when looking for a cause.
    case library(String)

    /// One line of plain words.
    public var description: String {
        switch self {
        case .request(let exchange):
            "\(exchange.id) \(exchange.remoteAddress) \(exchange.method) \(exchange.target)"
                + " \(exchange.status) \(Int(exchange.milliseconds)) ms \(exchange.bytes) bytes"
        case .fault(let id, let text): "\(id) \(text)"
        case .library(let text): text
        }
    }
}
