package import TrackingNumbers

/// Where a scan is made; what is expected next depends on it.
package enum Place: String, CaseIterable, Sendable, Codable {
    case intake
    case booth
    case dispatch
    case find
}

/// The outcome of a scan.
package enum Outcome: String, CaseIterable, Sendable, Codable {
    case matched
    case already
    case ambiguous
    case unknown
    case wrongPlace = "wrong place"
    case contradiction
    case misread

    /// Whether what was scanned is one certain thing and what belongs to it is done: now, or
    /// before.
    package var isDone: Bool { self == .matched || self == .already }

    /// The word on the panel.
    package var word: String {
        switch self {
        case .matched: "OK"
        case .already: "TWICE"
        case .ambiguous: "WHICH ONE?"
        case .unknown: "UNKNOWN"
        case .wrongPlace, .contradiction: "STOP"
        case .misread: "AGAIN"
        }
    }
}

/// One scanned text classified by its form alone.
package enum Classified: Hashable, Sendable {
    case own(Code)
    /// The form of one of our codes, but its check fails.
    case misread(CodeRefusal)
    case trackingNumber(TrackingNumber)
    case other

    /// Says what a scanned text is.
    ///
    /// - Parameter ownHosts: host names of our own pages; an address below one of them that ends
    ///   in a code, such as `HTTPS://ST.EXAMPLE/Q/P7K4J2X7`, is that code.
    package init(_ text: String, ownHosts: [String]) {
        let content = ScannedText(text).content
        let candidate = Self.codePart(of: content, ownHosts: ownHosts) ?? content
        if let code = Code(wrapped: candidate) {
            self = .own(code)
            return
        }
        let core = Code.cores(of: candidate).first(where: Code.hasForm) ?? candidate
        do throws(CodeRefusal) {
            self = .own(try Code(core))
        } catch {
            if Code.hasForm(core) {
                self = .misread(error)
            } else if let number = try? TrackingNumber(text) {  // else it is anything
                self = .trackingNumber(number)
            } else {
                self = .other
            }
        }
    }

    private static func codePart(of text: String, ownHosts: [String]) -> String? {
        let address = text.prefix { $0 != "?" && $0 != "#" }
        let parts = address.split(separator: "/", omittingEmptySubsequences: true)
        guard parts.count >= 4, ["http:", "https:"].contains(parts[0].lowercased()),
            isOwn(parts[1].lowercased(), ownHosts), parts[parts.count - 2].lowercased() == "q"
        else { return nil }
        return String(parts[parts.count - 1])
    }

    /// The port may have changed since an address was printed.
    private static func isOwn(_ host: String, _ ownHosts: [String]) -> Bool {
        func name(_ host: String) -> Substring { host.prefix { $0 != ":" } }
        return !host.isEmpty && ownHosts.contains { name($0) == name(host) }
    }
}
