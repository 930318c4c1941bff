/// A language of pages and papers, by its BCP 47 tag. It is listed here and nowhere else.
package enum Language: String, CaseIterable, Sendable, Codable {
    case english = "en"
    case polish = "pl"
    case brazilianPortuguese = "pt-BR"
    case europeanPortuguese = "pt-PT"
    case spanish = "es"

    /// The BCP 47 tag.
    package var tag: String { rawValue }

    /// The tag without its country: `pt`.
    var main: String { Self.main(of: rawValue) }

    static func main(of tag: String) -> String {
        tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    }
}

/// The language that somebody asked for.
package enum AskedLanguage: Hashable, Sendable {
    case exactly(Language)
    /// Portuguese of no particular country: `pt`, which the first versions kept and
    /// programs may send.
    case portuguese

    /// Reads a BCP 47 tag: ours, `en-GB` for a language that we write in one way only, and `pt`.
    package init?(_ tag: String) {
        let tag = tag.lowercased()
        if let language = Language.allCases.first(where: { $0.tag.lowercased() == tag }) {
            self = .exactly(language)
            return
        }
        let spoken = Language.allCases.filter { $0.main == Language.main(of: tag) }
        guard let language = spoken.first else { return nil }
        self = spoken.count == 1 ? .exactly(language) : .portuguese
    }

    /// The tag that it is kept by.
    package var tag: String {
        switch self {
        case .exactly(let language): language.tag
        case .portuguese: "pt"
        }
    }

    /// The language for a reader who is in Brazil, or is not.
    package func language(inBrazil: Bool) -> Language {
        switch self {
        case .exactly(let language): language
        case .portuguese: inBrazil ? .brazilianPortuguese : .europeanPortuguese
        }
    }

    /// The tags that may be sent, for those who choose.
    package static let tags = Language.allCases.map(\.tag) + [AskedLanguage.portuguese.tag]
}

extension AskedLanguage: Codable {
    /// Reads the tag; one that we do not know is corrupt data.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let tag = try container.decode(String.self)
        guard let language = AskedLanguage(tag) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(tag)' is not a language of ours")
        }
        self = language
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(tag)
    }
}
