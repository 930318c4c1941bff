import HTTP

/// The cookie that holds a session's secret. The prefix makes browsers refuse it from other
/// hosts and without encryption (RFC 6265bis, §4.1.3.2); on 127.0.0.1 they take it as well.
enum SessionCookie {
    static let name = "__Host-rampa"

    static func set(_ secret: String) -> String {
        Cookie(
            name, secret, path: "/", isSecure: true, isHTTPOnly: true, sameSite: .lax
        ).headerValue
    }

    static let clear = Cookie(
        name, "", path: "/", isSecure: true, isHTTPOnly: true, sameSite: .lax,
        maxAge: .zero
    ).headerValue
}
