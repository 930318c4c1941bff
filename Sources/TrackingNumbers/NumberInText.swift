/// Numbers in what people paste: a sentence, a mail's subject, the address of a tracking page.
///
/// What is certain by its form counts wherever it is; what is less than that only where the text
/// names its courier.
struct NumberInText {
    /// The candidates, of one parcel or of several.
    let candidates: [NumberCandidate]
    /// How far to trust the first.
    let verdict: Recognition.Verdict

    /// - Returns: `nil` when the text is one word, or holds no such number.
    init?(_ text: String, preferring preferences: Preferences) {
        guard text.utf8.count <= 300 else { return nil }
        let words = text.split { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == "-") }
        // Groups of digits alone are one number.
        guard words.count > 1,
            words.contains(where: { $0.count > 1 && !$0.contains(where: \.isNumber) })
        else { return nil }
        let named = Self.couriers(namedBy: words)
        var certain: [NumberCandidate] = []
        var meant: [NumberCandidate] = []
        for run in Self.runs(of: words) {
            let recognition = Recognition(whole: run, preferring: preferences)
            let isCertain = recognition.verdict == .certain
            let best = recognition.candidates.first?.evidence
            for candidate in recognition.candidates
            where isCertain ? candidate.evidence == best : named.contains(candidate.courier) {
                let known = isCertain ? certain : meant
                if known.contains(where: { $0.isSameParcel(as: candidate) }) { continue }
                let found = candidate.inText(named: named.contains(candidate.courier))
                if isCertain { certain.append(found) } else { meant.append(found) }
            }
        }
        candidates = certain.isEmpty ? Array(meant.prefix(1)) : certain
        guard let first = candidates.first else { return nil }
        let isOne = candidates.allSatisfy { $0.isSameParcel(as: first) }
        verdict = certain.isEmpty ? .likely : isOne ? .certain : .ambiguous
    }

    /// Words that follow each other and may be one number in groups, the longest first.
    private static func runs(of words: [Substring]) -> [String] {
        var runs: [String] = []
        for start in words.indices.prefix(60) {
            for end in start + 1...min(start + 8, words.count) {
                let run = words[start..<end]
                guard run.allSatisfy({ $0.contains(where: \.isNumber) || $0.count <= 3 }) else {
                    break
                }
                if run.joined().count >= 8 { runs.append(run.joined(separator: " ")) }
            }
        }
        return runs.sorted { $0.utf8.count > $1.utf8.count }
    }

    private static func couriers(namedBy words: [Substring]) -> Set<Courier> {
        let words = Set(words.map { $0.lowercased() })
        return Set(
            names.filter { name in name.words.allSatisfy(words.contains) }.map(\.courier))
    }

    private static let names: [(courier: Courier, words: [String])] = Set(
        Definition.all.map(\.courier)
    ).subtracting([.anyCarrier, .postalOperator]).map { courier in
        let name = courier.name.lowercased().prefix { $0 != "(" }
        return (courier, name.split(separator: " ").map(String.init))
    }
}

extension NumberCandidate {
    fileprivate func inText(named: Bool) -> NumberCandidate {
        var found = self
        found.why += named ? [.insideText, .namedBeside] : [.insideText]
        return found
    }
}
