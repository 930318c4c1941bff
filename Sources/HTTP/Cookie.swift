/// A cookie to set: the value of `Set-Cookie` (RFC 6265, with `SameSite` of its successor).
package struct Cookie: Sendable {
    /// Which requests from other sites carry the cookie.
    package enum SameSite: String, Sendable {
        case strict = "Strict"
        case lax = "Lax"
    }

    /// With `__Host-` in front, browsers insist on `Secure` and the path `/`.
    package var name: String
    /// ASCII without space, quote, comma, semicolon and backslash.
    package var value: String
    /// The path below which the cookie is sent.
    package var path: String
    /// Whether it is sent only over encrypted connections.
    package var isSecure: Bool
    /// Whether it is hidden from scripts.
    package var isHTTPOnly: Bool
    /// Which requests from other sites carry it.
    package var sameSite: SameSite
    /// Its lifetime in whole seconds; `nil` until the browser is closed, zero removes it.
    package var maxAge: Duration?

    /// By default as strict as a cookie can be, and `Lax` towards other sites.
    package init(
        _ name: String, _ value: String, path: String = "/", isSecure: Bool = true,
        isHTTPOnly: Bool = true, sameSite: SameSite = .lax, maxAge: Duration? = nil
    ) {
        self.name = name
        self.value = value
        self.path = path
        self.isSecure = isSecure
        self.isHTTPOnly = isHTTPOnly
        self.sameSite = sameSite
        self.maxAge = maxAge
    }

    /// The field's value. A name or value that would break it is a programming error.
    package var headerValue: String {
        precondition(isToken(name.utf8), "'\(name)' cannot be a cookie's name")
        precondition(value.utf8.allSatisfy(isCookieOctet), "a value of '\(name)' must be encoded")
        precondition(
            path.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ";") },
            "'\(path)' cannot be a cookie's path")
        var text = "\(name)=\(value); Path=\(path)"
        if let maxAge { text += "; Max-Age=\(max(0, maxAge.components.seconds))" }
        if isSecure { text += "; Secure" }
        if isHTTPOnly { text += "; HttpOnly" }
        return text + "; SameSite=\(sameSite.rawValue)"
    }
}

/// RFC 6265, §4.1.1, cookie-octet.
private func isCookieOctet(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x2B, 0x2D...0x3A, 0x3C...0x5B, 0x5D...0x7E: true
    default: false
    }
}
