import Addresses
import HTTP
import Operations

/// The health check for a watchdog; it tells no details to anyone who is not signed in.
package enum Health {
    /// Both of its addresses.
    package static let routes: [Route] = [
        get(.isAlive, .anyone, isAlive),
        get(.isReady, .anyone, isReady),
    ]

    static func isAlive(_ call: Call) -> Response { .text("alive\n") }

    /// Whether the disk takes what is written.
    static func isReady(_ call: Call) async -> Response {
        do {
            try await call.shop.checkReady()
            return .text("ready\n")
        } catch {
            let reason = call.visitor.person == nil ? "" : ": \(error)"
            return .text("not ready\(reason)\n", status: 503)
        }
    }
}
