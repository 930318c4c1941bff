/// Answers the requests of a ``Server``.
package protocol Site: Sendable {
    /// The most bytes a body may have; asked before any of it is read. More is answered with 413.
    /// Called on the server's own threads: it must not block.
    func bodyLimit(for head: RequestHead) -> Int

    /// Answers one request. Runs on the server's pool, where it may block; its task is
    /// cancelled when the client leaves.
    func respond(to request: Request) async -> Response
}
