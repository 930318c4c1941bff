import Scanning

/// Kinds of codes and their lengths, as people write them on the command line and in settings.
enum CodeKinds {
    /// `intake`, `every`, or some with commas between: `code128,qrcode`.
    ///
    /// - Throws: a sentence for an unknown kind.
    static func kinds(_ text: String) throws(Unclear) -> Set<Symbology> {
        if text == "every" { return Set(Symbology.allCases) }
        if text == "intake" { return Symbology.intake }
        var kinds: Set<Symbology> = []
        for name in text.split(separator: ",", omittingEmptySubsequences: false) {
            kinds.insert(try kind(name, besides: ["every", "intake"]))
        }
        return kinds
    }

    /// How many characters codes of a kind may have, separated by spaces:
    /// `itf=14,18 code39=6-20`.
    ///
    /// - Throws: a sentence for what is not written so.
    static func lengths(_ text: String) throws(Unclear) -> [Symbology: Set<Int>] {
        var lengths: [Symbology: Set<Int>] = [:]
        for part in text.split(whereSeparator: \.isWhitespace) {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else {
                throw Unclear("'\(part)' has no '='. Write the kind and its lengths: itf=14,18")
            }
            let kind = try kind(sides[0], besides: [])
            for range in sides[1].split(separator: ",", omittingEmptySubsequences: false) {
                lengths[kind, default: []].formUnion(try numbers(range, of: kind))
            }
        }
        return lengths
    }

    /// The fault, and what to write instead.
    struct Unclear: Error {
        let words: String
        init(_ words: String) { self.words = words }
    }

    private static func kind(
        _ name: Substring, besides others: [String]
    ) throws(Unclear) -> Symbology {
        if let kind = Symbology(rawValue: String(name)) { return kind }
        let known = others + Symbology.allCases.map(\.rawValue)
        throw Unclear(
            "'\(name)' is not a kind of code. Known: \(known.joined(separator: ", ")).")
    }

    /// `14` or `6-20`.
    private static func numbers(
        _ text: Substring, of kind: Symbology
    ) throws(Unclear) -> ClosedRange<Int> {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
            1 <= first, first <= last, last <= Scan.maximumBytes
        else {
            throw Unclear(
                "'\(text)' is not a length for \(kind.rawValue). Write whole numbers from 1 to "
                    + "\(Scan.maximumBytes), such as 14,18 or 6-20.")
        }
        return first...last
    }
}
