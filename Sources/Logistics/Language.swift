/// A language of pages and papers, by its BCP 47 tag. It is listed here and nowhere else.
public enum Language: String, CaseIterable, Sendable, Codable {
    case english = "en"
    case polish = "pl"
    case brazilianPortuguese = "pt"
    case spanish = "es"

    /// The BCP 47 tag.
    public var tag: String { rawValue }
}

extension Language {
    /// The first language of an `Accept-Language` field that we have; English if there is none.
    /// Weights are not looked at: browsers send their languages in order.
    public static func accepted(_ field: String?) -> Language {
        for range in (field ?? "").split(separator: ",") {
            let tag = range.drop { $0 == " " }.prefix(2).lowercased()
            if let language = Language(rawValue: tag) { return language }
        }
        return .english
    }
}
