/// One line of a browser's console: a script's, a failed load's, or an uncaught error's.
public struct ConsoleEntry: Sendable, Hashable, CustomStringConvertible {
    /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
    public let level: String
    /// Who wrote it: `network`, `javascript`, `security`, `console-api` and others.
    public let source: String
    /// The words, with the address of page or file before them.
    public let message: String

    /// Level, source and words.
    public var description: String { "\(level) \(source): \(message)" }
}

/// A cookie that a browser holds.
public struct BrowserCookie: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its value.
    public let value: String
    /// Sent over https only, or to this machine.
    public let isSecure: Bool
    /// Out of scripts' reach.
    public let isHTTPOnly: Bool
    /// `Lax`, `Strict` or `None`.
    public let sameSite: String
}

extension Browser {
    /// What was written to the console since the last call.
    public func console() throws -> [ConsoleEntry] {
        try send("POST", "/se/log", ["type": "browser"]).list.map {
            ConsoleEntry(
                level: $0["level"].text ?? "", source: $0["source"].text ?? "",
                message: $0["message"].text ?? "")
        }
    }

    /// The cookies of the page's site.
    public func cookies() throws -> [BrowserCookie] {
        try send("GET", "/cookie").list.map {
            BrowserCookie(
                name: $0["name"].text ?? "", value: $0["value"].text ?? "",
                isSecure: $0["secure"].bool ?? false, isHTTPOnly: $0["httpOnly"].bool ?? false,
                sameSite: $0["sameSite"].text ?? "")
        }
    }

    /// Forgets the cookies of every site.
    public func forgetCookies() throws { try devTools("Network.clearBrowserCookies") }

    /// What a page may do.
    public enum Answer: String, Sendable {
        case granted
        case denied
        case prompt
    }

    /// Answers for the page's site what it asks the person for.
    ///
    /// - Parameter name: as in the Permissions API: `camera`, `microphone`, `notifications`, …
    public func permit(_ name: String, _ answer: Answer) throws {
        try send(
            "POST", "/permissions",
            ["descriptor": ["name": .text(name)], "state": .text(answer.rawValue)])
    }

    /// Takes the network away, or gives it back.
    public func network(isOn: Bool) throws {
        guard !isOn else {
            try send("DELETE", "/chromium/network_conditions")
            return
        }
        try network(isOffline: true, latency: 0)
    }

    /// Answers take this many milliseconds longer; ``network(isOn:)`` ends it.
    public func network(latency: Int) throws { try network(isOffline: false, latency: latency) }

    private func network(isOffline: Bool, latency: Int) throws {
        try send(
            "POST", "/chromium/network_conditions",
            [
                "network_conditions": [
                    "offline": .bool(isOffline), "latency": .number(Double(latency)),
                    "download_throughput": -1, "upload_throughput": -1,
                ]
            ])
    }

    /// Makes a fresh visitor of it: an empty page and console, no cookies, the network on.
    public func reset() throws {
        try network(isOn: true)
        try open("about:blank")
        try forgetCookies()
        _ = try console()
    }
}
