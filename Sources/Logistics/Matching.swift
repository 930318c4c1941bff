public import TrackingNumbers

/// Where a scan is made; what is expected next depends on it.
public enum Place: String, CaseIterable, Sendable, Codable {
    case intake
    case booth
    case dispatch
    case find
}

/// What came of a scan.
public enum Outcome: String, CaseIterable, Sendable, Codable {
    case matched
    case already
    case ambiguous
    case unknown
    case wrongPlace = "wrong place"
    case contradiction
    case misread

    /// The word on the panel.
    public var word: String {
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

/// What one scanned text is, by its form alone.
public enum Classified: Hashable, Sendable {
    case own(Code)
    /// The form of one of our codes, but its check fails.
    case misread(CodeRefusal)
    case trackingNumber(TrackingNumber)
    case other

    /// Says what a scanned text is.
    ///
    /// - Parameter ownHosts: host names of our own pages; an address below one of them that ends
    ///   in a code, such as `HTTPS://ST.EXAMPLE/Q/P7K4J2X7`, is that code.
    public init(_ text: String, ownHosts: [String]) {
        let candidate = Self.codePart(of: text, ownHosts: ownHosts) ?? text
        do {
            self = .own(try Code(candidate))
        } catch {
            if Code.hasForm(candidate) {
                self = .misread(error)
            } else if let number = try? TrackingNumber(text) {
                self = .trackingNumber(number)
            } else {
                self = .other
            }
        }
    }

    private static func codePart(of text: String, ownHosts: [String]) -> String? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: true)
        guard parts.count == 4, ["http:", "https:"].contains(parts[0].lowercased()),
            ownHosts.contains(parts[1].lowercased()), parts[2].lowercased() == "q"
        else { return nil }
        return String(parts[3])
    }
}

/// A thing that a scanned text was found to name.
public struct MatchCandidate: Hashable, Sendable {
    /// How good the evidence is; lower decides first.
    public enum Evidence: Int, Comparable, Sendable {
        case parcel
        case device
        case order
        case announcedTrackingNumber

        /// Better evidence is less.
        public static func < (one: Evidence, other: Evidence) -> Bool {
            one.rawValue < other.rawValue
        }
    }

    /// The text as it was scanned.
    public let text: String
    /// The kind of evidence.
    public let evidence: Evidence
    /// The order it leads to.
    public let order: Code
    /// The parcel it leads to, where it leads to one.
    public let parcel: Code?
    /// The device it leads to, where it leads to one.
    public let device: Code?

    /// A text and what it names.
    public init(text: String, evidence: Evidence, order: Code, parcel: Code?, device: Code?) {
        self.text = text
        self.evidence = evidence
        self.order = order
        self.parcel = parcel
        self.device = device
    }
}

/// What all codes of one scan name together.
public enum Match: Hashable, Sendable {
    /// One thing; the others agree.
    case one(MatchCandidate)
    /// Several things of equal evidence.
    case several([MatchCandidate])
    /// Codes of different orders in one scan.
    case contradiction([MatchCandidate])
    /// Nothing that is known.
    case none

    /// Resolves the candidates of one scan in DESIGN's order of evidence: never the first hit.
    public init(_ candidates: [MatchCandidate]) {
        guard let best = candidates.min(by: { $0.evidence < $1.evidence }) else {
            self = .none
            return
        }
        let equals = candidates.filter { $0.evidence == best.evidence }
        // Couriers use numbers again: several orders behind one number are a question, and a
        // number alone contradicts nothing that our own code says of the same order.
        let own = candidates.filter { $0.evidence != .announcedTrackingNumber }
        let numbers = candidates.filter { $0.evidence == .announcedTrackingNumber }
        let orders = Set(own.map(\.order))
        let strangers = numbers.filter { !orders.isEmpty && !orders.contains($0.order) }
        let agreeing = numbers.filter { orders.contains($0.order) }
        if orders.count > 1 || (!strangers.isEmpty && agreeing.isEmpty) {
            self = .contradiction(candidates)
        } else if Set(equals.map(\.target)).count > 1 {
            // Devices of one order side by side name that order's devices, not one of them.
            self = .several(equals)
        } else {
            self = .one(best)
        }
    }
}

extension MatchCandidate {
    /// What it leads to, for telling two candidates apart.
    fileprivate var target: [Code?] { [order, parcel, device] }
}
