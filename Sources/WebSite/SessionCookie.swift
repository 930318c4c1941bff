import HTTP

/// The cookie that holds a session's secret. The prefix makes browsers refuse it from other
/// hosts and without encryption (RFC 6265bis, §4.1.3.2); on 127.0.0.1 they take it as well.
package enum SessionCookie {
    /// As browsers send it.
    package static let name = "__Host-rampa"

    /// Gives the browser this secret.
    package static func set(_ secret: String) -> String {
        Cookie(
            name, secret, path: "/", isSecure: true, isHTTPOnly: true, sameSite: .lax
        ).headerValue
    }

    /// Takes the secret out of the browser.
    package static let clear = Cookie(
        name, "", path: "/", isSecure: true, isHTTPOnly: true, sameSite: .lax,
        maxAge: .zero
    ).headerValue
}
