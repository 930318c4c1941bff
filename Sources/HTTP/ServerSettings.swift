/// How a ``Server`` listens, and its limits.
package struct ServerSettings: Sendable {
    /// The IPv4 or IPv6 address to listen on, as a literal; `::` serves both families.
    package var address = "127.0.0.1"
    /// 0 takes any free one, which ``Server/port`` then reports.
    package var port: UInt16 = 0
    /// The names, with or without a port, that a request's `Host` may have. If empty, the address
    /// and `localhost` are allowed.
    package var hostNames: [String] = []
    /// The most connections at once; further ones wait until one ends.
    package var connectionLimit = 500
    /// The most connections at once from one IPv4 address or one IPv6 network of 64 bits;
    /// trusted proxies may have more.
    package var perAddressLimit = 50
    /// How long a connection may be silent, in whole seconds.
    package var idleTimeout: Duration = .seconds(15)
    /// The most bytes a request's head may have.
    package var headerLimit = 32 * 1024
    /// The most bytes a request's address may have.
    package var targetLimit = 8 * 1024
    /// From the start of a connection until its request's head is complete. On a connection that is
    /// used again the idle timeout comes first.
    package var headDeadline: Duration = .seconds(10)
    /// Time limit for a body of any size; ``bodyRate`` adds to it by size.
    package var bodyDeadline: Duration = .seconds(60)
    /// Bytes a second that every client should manage.
    package var bodyRate = 50_000
    /// IP addresses, or networks such as `10.0.0.0/8`, of proxies whose `X-Forwarded-For`
    /// and `X-Forwarded-Proto` are believed. From others these fields are removed.
    package var trustedProxies: [String] = []
    /// Fields added to every answer that has none of that name, refusals included. The few requests
    /// that libmicrohttpd itself refuses go without: a head of more than twice ``headerLimit``, a
    /// version other than 1.x, a Content-Length that is not a number, a broken chunk. Its answers
    /// are fixed texts, and it closes the connection.
    package var everyHeader: [(String, String)] = []
    /// Threads that only read and write sockets.
    package var threads = 2
    /// Makes the name of each request; without it they are counted.
    package var newRequestID: (@Sendable () -> String)?

    /// Defaults: only this machine, any free port.
    package init() {}
}
