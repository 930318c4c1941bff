/// A message of a ``Server`` to its log.
package enum ServerNote: Sendable, CustomStringConvertible {
    /// One request and how it ended.
    package struct Exchange: Sendable {
        /// As in ``RequestHead/id``.
        package let id: String
        /// As it was sent.
        package let method: String
        /// The path as it was sent, without the query. Removing secrets from it is up to the log.
        package let target: String
        /// The answer's status; 0 when the connection ended before there was one.
        package let status: Int
        /// From the head's arrival until the last byte was handed to the system.
        package let duration: Duration
        /// Bytes of the answer's body.
        package let bytes: Int
        /// As in ``RequestHead/remoteAddress``.
        package let remoteAddress: String

        package var milliseconds: Double { duration / .milliseconds(1) }
    }

    case request(Exchange)
    /// A fault in the program itself, or in the system, while a request was answered.
    case fault(requestID: String, text: String)
    /// A message of libmicrohttpd about a connection, useful when looking for a cause.
    case library(String)

    package var description: String {
        switch self {
        case .request(let exchange):
            "\(exchange.id) \(exchange.remoteAddress) \(exchange.method) \(exchange.target)"
                + " \(exchange.status) \(Int(exchange.milliseconds)) ms \(exchange.bytes) bytes"
        case .fault(let id, let text): "\(id) \(text)"
        case .library(let text): text
        }
    }
}
