extension Language {
    /// The language that an `Accept-Language` field asks for most (RFC 9110, §12.5.4); English if
    /// it asks for none that we have, or is missing.
    ///
    /// Each of our languages takes the weight of the range that names it most closely: itself,
    /// then a range that it lies in (`pt` for `pt-PT`), then a range of another country (`en-GB`
    /// for `en`), then `*`. `q=0` takes a language out. Of equal weights the first in the field
    /// wins. A bare `pt` is Brazilian: browsers in Portugal send `pt-PT` before it.
    package static func accepted(_ field: String?) -> Language {
        let ranges = (field ?? "").split(separator: ",").enumerated().compactMap {
            AcceptedRange($0.element, at: $0.offset)
        }
        let wanted = allCases.compactMap { language -> (language: Language, by: AcceptedRange)? in
            let best = ranges.compactMap { range in
                range.closeness(to: language).map { ($0, range) }
            }
            .min { $0.0 < $1.0 }
            return best.flatMap { $0.1.weight > 0 ? (language, $0.1) : nil }
        }
        return wanted.min { one, other in
            (-one.by.weight, one.by.place) < (-other.by.weight, other.by.place)
        }?.language ?? .english
    }
}

/// One range of the field: `pt-BR;q=0.8`.
private struct AcceptedRange {
    let tag: String
    /// From 0 to 1000.
    let weight: Int
    /// Where in the field it is, from 0.
    let place: Int

    init?(_ text: Substring, at place: Int) {
        let parts = text.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
        guard let tag = parts.first, !tag.isEmpty else { return nil }
        self.tag = tag.lowercased()
        self.place = place
        let quality = parts.dropFirst().first { $0.lowercased().hasPrefix("q=") }
        weight = quality.map { Self.weight(String($0.dropFirst(2))) } ?? 1000
    }

    /// The weight of `0.8`, in thousandths; one that breaks the rules wants nothing.
    private static func weight(_ text: String) -> Int {
        guard let value = Double(text), (0...1).contains(value) else { return 0 }
        return Int((value * 1000).rounded())
    }

    /// How closely it names a language, the least being closest; `nil` if it does not.
    func closeness(to language: Language) -> Int? {
        let own = language.tag.lowercased()
        if tag == own { return 0 }
        if own.hasPrefix("\(tag)-") { return 1 }
        // Who does not want British English may still want English.
        if weight > 0, Language.main(of: tag) == language.main, tag.contains("-") {
            return own == language.main ? 2 : nil
        }
        return tag == "*" ? 3 : nil
    }
}
