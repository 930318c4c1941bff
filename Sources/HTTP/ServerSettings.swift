/// How a ``Server`` listens, and what it puts up with.
public struct ServerSettings: Sendable {
    /// The IPv4 or IPv6 address to listen on, as a literal; `::` serves both families.
    public var address = "127.0.0.1"
    /// The port; 0 takes any free one, which ``Server/port`` then tells.
    public var port: UInt16 = 0
    /// The names, with or without a port, that a request's `Host` may have. Without any, the
    /// address and `localhost` are allowed.
    public var hostNames: [String] = []
    /// The most connections at once; further ones wait until one ends.
    public var connectionLimit = 500
    /// The most connections at once from one IPv4 address or one IPv6 network of 64 bits;
    /// trusted proxies may have more.
    public var perAddressLimit = 50
    /// How long a connection may be silent, in whole seconds.
    public var idleTimeout: Duration = .seconds(15)
    /// The most bytes a request's head may have.
    public var headerLimit = 32 * 1024
    /// The most bytes a request's address may have.
    public var targetLimit = 8 * 1024
    /// From a connection's first moment until its request's head is there. On a connection
    /// that is used again the idle timeout comes first.
    public var headDeadline: Duration = .seconds(10)
    /// How long a body may take, whatever its size; its size comes on top at ``bodyRate``.
    public var bodyDeadline: Duration = .seconds(60)
    /// Bytes a second that every client should manage.
    public var bodyRate = 50_000
    /// IP addresses, or networks such as `10.0.0.0/8`, of proxies whose `X-Forwarded-For`
    /// and `X-Forwarded-Proto` are believed. From others these fields are removed.
    public var trustedProxies: [String] = []
    /// Fields put on every answer that has none of that name, refusals included. The few
    /// requests that libmicrohttpd itself refuses go without: a head of more than twice
    /// ``headerLimit``, a version other than 1.x, a Content-Length that is no number, a broken
    /// chunk. Its answers are fixed texts, and it closes the connection.
    public var everyHeader: [(String, String)] = []
    /// Threads that do nothing but read and write sockets.
    public var threads = 2
    /// Makes the name of each request; without it they are counted.
    public var newRequestID: (@Sendable () -> String)?

    /// The defaults: only this machine, any free port.
    public init() {}
}
