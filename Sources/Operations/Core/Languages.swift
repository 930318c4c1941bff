package import Logistics
import Wording

extension AskedLanguage {
    /// Reads a tag that somebody sent; `nil` for none.
    ///
    /// - Throws: ``Refusal/unusable`` for a language that we do not have.
    package init?(checking tag: String?) throws(Refusal) {
        guard let tag, !tag.isEmpty else { return nil }
        guard let language = AskedLanguage(tag) else {
            throw .unusable(
                field: .language, value: tag.quotable, why: .notOneOf(AskedLanguage.tags))
        }
        self = language
    }

    /// The language of a reader at a return address, which tells the two kinds of Portuguese
    /// apart.
    ///
    /// - Parameter home: the shop's country, for an address that is not known or names none.
    func language(at address: String?, home: String?) -> Language {
        language(inBrazil: PostalAddress(address ?? "").isBrazilian(from: home))
    }
}

extension Core {
    /// The language that was asked for, for a reader at an address; `nil` if none was.
    func language(_ asked: AskedLanguage?, at address: String? = nil) -> Language? {
        asked?.language(at: address, home: settings.homeCountry)
    }

    /// How dates and numbers are written on papers for a reader of this language.
    func form(_ language: Language) -> ReaderForm {
        ReaderForm(language, country: settings.homeCountry)
    }
}
