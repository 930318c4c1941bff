public import GS1

/// What one scanned or typed text can be.
///
/// A bare number rarely names one courier: ten, eleven, fourteen and more digits are each
/// claimed by couriers without a check digit. Hence all candidates, the likeliest first, and a
/// verdict that says how far to trust the first.
public struct Recognition: Sendable {
    /// How far the first candidate may be trusted.
    public enum Verdict: String, Hashable, Sendable {
        /// One courier, and more than a check digit speaks for it.
        case certain
        /// One courier, by a check digit alone, or the only one at home with so long a number.
        case likely
        /// Equally much speaks for several; a person must say which.
        case ambiguous
        /// Nothing but a length fits; a person must say.
        case weak
        /// A barcode for sorting machines. It must not be kept as a tracking number.
        case routing
        /// It fits nothing.
        case unknown
    }

    /// The text exactly as it was given.
    public let raw: String
    /// What the scanner put in front to say which kind of code it was (ISO/IEC 15424), `]C1`.
    public let symbology: String?
    /// Tracking numbers that it can be, the likeliest first.
    public let candidates: [NumberCandidate]
    /// Sorting barcodes that it can be.
    public let routing: [RoutingCode]
    /// Numbers that it may have been meant to be, when nothing better is known.
    public let misread: [Misread]
    /// How far to trust the first candidate.
    public let verdict: Verdict
    /// The GS1 elements that it is made of, if it says that it is or holds an SSCC among others.
    /// Their check digits and dates were not looked at.
    public let elements: ElementString?

    /// The serial numbers of things that GS1 elements hold: (21), and (8002) of a mobile phone.
    public var serialNumbers: [String] { ["21", "8002"].compactMap { elements?[$0] } }

    /// Recognises a text.
    ///
    /// - Parameters:
    ///   - scanned: as the scanner gave it: with symbology identifier, separators (U+001D) and
    ///     `%`, if there are any; or as a person typed it, in groups or not.
    ///   - preferences: what decides between couriers for whom equally much speaks.
    public init(of scanned: String, preferring preferences: Preferences = Preferences()) {
        raw = scanned
        let payload = Payload(scanned)
        symbology = payload?.symbology
        let found = Self.found(in: scanned, payload, preferences)
        candidates = found?.candidates.sorted { $0.ranks(before: $1) } ?? []
        routing = found?.routing ?? []
        elements = found?.elements
        verdict = Self.verdict(candidates, routing, length: payload?.bytes.count ?? 0)
        misread =
            verdict == .unknown || verdict == .weak ? Misread.all(of: payload?.bytes ?? []) : []
    }

    private static func found(
        in scanned: String, _ payload: Payload?, _ preferences: Preferences
    ) -> NumberSearch? {
        if let payload { return NumberSearch(in: payload, preferring: preferences) }
        if let message = CarrierMessage(scanned) {
            return NumberSearch(in: message, preferring: preferences)
        }
        return DigitalLink(scanned).map { NumberSearch(in: $0, preferring: preferences) }
    }

    private static func verdict(
        _ candidates: [NumberCandidate], _ routing: [RoutingCode], length: Int
    ) -> Verdict {
        guard let first = candidates.first else { return routing.isEmpty ? .unknown : .routing }
        let sorting = routing.map(\.evidence).max() ?? 0
        if sorting > first.evidence {
            // One in ten numbers of a courier without check digits looks like a sorting code.
            // Who is preferred counts where the form is known better than that: else every
            // sorting code of DHL would be a question as soon as one parcel of theirs has come.
            let isLikely = candidates.contains { $0.isPreferred && $0.confidence > .low }
            return isLikely ? .ambiguous : .routing
        }
        if first.evidence == 0 { return onlyAtHome(candidates) && length >= 20 ? .likely : .weak }
        let equals = candidates.filter { $0.evidence == first.evidence }
        if sorting == first.evidence || Set(equals.map(\.courier)).count > 1 { return .ambiguous }
        return first.evidence >= 2 && first.confidence > .low ? .certain : .likely
    }

    private static func onlyAtHome(_ candidates: [NumberCandidate]) -> Bool {
        candidates.count { $0.why.contains(.homeCourier) } == 1
            && candidates.first?.why.contains(.homeCourier) == true
    }
}
