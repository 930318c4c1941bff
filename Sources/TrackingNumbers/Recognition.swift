package import GS1

/// The possible meanings of one scanned or typed text.
///
/// A bare number rarely identifies one courier: ten, eleven, fourteen and more digits are each
/// claimed by couriers without a check digit. Hence all candidates, the likeliest first, and a
/// verdict on how far to trust the first.
package struct Recognition: Sendable {
    /// How far the first candidate may be trusted.
    package enum Verdict: String, Hashable, Sendable {
        /// One courier, by a check digit and a beginning, or by a form that nothing else has.
        case certain
        /// One courier, by a check digit alone, or the only one at home with a number of this
        /// length. A person or another code of the label confirms it.
        case likely
        /// Several fit equally well, or something that is not a parcel; a person must choose.
        case ambiguous
        /// Only the length fits; a person must name the courier.
        case weak
        /// The number of something that is not a parcel: a product, a part, an invoice.
        case other
        /// A barcode for sorting machines. It must not be kept as a tracking number.
        case routing
        /// Nothing fits.
        case unknown
    }

    /// Exactly as it was given.
    package let raw: String
    /// The scanner's prefix for the kind of code (ISO/IEC 15424), such as `]C1`.
    package let symbology: String?
    /// Possible tracking numbers, the likeliest first.
    package private(set) var candidates: [NumberCandidate]
    /// The text in capital letters and digits; empty when nothing can be made of it.
    let bytes: [UInt8]
    /// Possible sorting barcodes.
    package let routing: [RoutingCode]
    /// Numbers that it may have been meant to be, if nothing better is known.
    package let misread: [Misread]
    /// Its other possible meanings, besides a parcel's number, the likeliest first.
    package let others: [OtherNumber]
    /// How far to trust the first candidate.
    package private(set) var verdict: Verdict
    /// Its GS1 elements, if it declares itself to be GS1 or holds an SSCC among others. Their check
    /// digits and dates were not checked.
    package let elements: ElementString?

    /// Serial numbers of things in GS1 elements: (21), and (8002) of a mobile phone.
    package var serialNumbers: [String] { ["21", "8002"].compactMap { elements?[$0] } }

    /// Recognises a text.
    ///
    /// - Parameters:
    ///   - scanned: as the scanner gave it, with symbology identifier, separators (U+001D) and
    ///     `%`, if any; or as a person typed it, with or without spaces.
    ///   - preferences: decide between couriers that fit equally well.
    package init(of scanned: String, preferring preferences: Preferences = Preferences()) {
        self.init(whole: scanned, preferring: preferences)
        guard verdict == .unknown || verdict == .weak, misread.isEmpty,
            let inside = NumberInText(ScannedText(scanned).content, preferring: preferences)
        else { return }
        candidates = inside.candidates
        verdict = inside.verdict
    }

    /// Recognises a text that is one number or one barcode, from its first character to its last.
    init(whole scanned: String, preferring preferences: Preferences) {
        raw = scanned
        let payload = Payload(scanned)
        symbology = payload?.symbology
        bytes = payload?.bytes ?? []
        let found = Self.found(in: scanned, payload, preferences)
        let counted = (found?.candidates ?? []).map { candidate in
            var candidate = candidate
            candidate.uses = preferences.uses[candidate.courier] ?? 0
            return candidate
        }
        candidates = counted.sorted { $0.ranks(before: $1) }
        routing = found?.routing ?? []
        elements = found?.elements
        others = Self.others(in: scanned, payload, found?.elements)
        verdict = Self.verdict(
            candidates, routing, others: others.first?.evidence ?? 0,
            length: payload?.bytes.count ?? 0)
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

    private static func others(
        in scanned: String, _ payload: Payload?, _ elements: ElementString?
    ) -> [OtherNumber] {
        let isProduct = elements?["01"] != nil
        return (isProduct ? [OtherNumber(kind: .product, evidence: 4)] : [])
            + OtherNumber.all(in: scanned, payload)
    }

    private static func verdict(
        _ candidates: [NumberCandidate], _ routing: [RoutingCode], others: Int, length: Int
    ) -> Verdict {
        let sorting = routing.map(\.evidence).max() ?? 0
        // What little may be a product as well stays a question of which courier's it is.
        let isOther = others > max(sorting, candidates.first?.evidence ?? 0)
        if isOther, others > 1 || candidates.isEmpty { return .other }
        guard let first = candidates.first else { return routing.isEmpty ? .unknown : .routing }
        if sorting > first.evidence {
            // One in ten numbers of a courier without check digits looks like a sorting code.
            // Preference counts only where the form is known better than that: otherwise every
            // sorting code of DHL would become a question as soon as one DHL parcel has arrived.
            let isLikely = candidates.contains { $0.isPreferred && $0.confidence > .low }
            return isLikely ? .ambiguous : .routing
        }
        if first.evidence == 0 { return onlyAtHome(candidates) && length >= 20 ? .likely : .weak }
        let equals = candidates.filter { $0.evidence == first.evidence }
        if [sorting, others].contains(first.evidence) || Set(equals.map(\.courier)).count > 1 {
            return .ambiguous
        }
        return first.evidence >= 2 && first.confidence > .low ? .certain : .likely
    }

    private static func onlyAtHome(_ candidates: [NumberCandidate]) -> Bool {
        candidates.count { $0.why.contains(.homeCourier) } == 1
            && candidates.first?.why.contains(.homeCourier) == true
    }
}
