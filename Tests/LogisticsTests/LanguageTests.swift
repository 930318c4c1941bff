import Foundation
import Testing

@testable import Logistics

@Suite struct LanguageTests {
    @Test(
        arguments: [
            (nil, .english), ("", .english), ("pl", .polish), ("PL-pl", .polish),
            ("es-419", .spanish),
            ("en-GB,pl;q=0.9", .english), ("de", .english), ("de,pl;q=0.3", .polish),
            // Weights decide, not the order; of equal weights the first wins.
            ("en;q=0.4, es;q=0.9, pl;q=0.8", .spanish), ("pl,es", .polish), ("es,pl", .spanish),
            ("pl;q=0.5,es;q=0.5", .polish), ("pl;q=1.000,es", .polish),
            // q=0 is not wanted, also where `*` takes everything else.
            ("pl;q=0,es;q=0.1", .spanish), ("*;q=0.5,en;q=0", .polish), ("*", .english),
            ("de,*;q=0.1", .english), ("pl;q=0.2,*", .english), ("en;q=0", .english),
            ("en-GB;q=0,en", .english),
            // As browsers send them: Brazil, Portugal, and Portuguese of no country.
            ("pt-BR,pt;q=0.9,en-US;q=0.8,en;q=0.7", .brazilianPortuguese),
            ("pt-PT,pt;q=0.9,en;q=0.8", .europeanPortuguese),
            ("pt,en;q=0.5", .brazilianPortuguese), ("pt-BR;q=0,pt", .europeanPortuguese),
            ("pt;q=0.3,pt-PT;q=0.2,pl;q=0.1", .brazilianPortuguese),
            // What breaks the rules wants nothing.
            ("pl;q=2,es;q=0.1", .spanish), ("pl;q=x,es;q=0.1", .spanish), (",;q=1,,pl", .polish),
        ] as [(String?, Language)])
    func theFieldIsReadWithItsWeights(field: String?, language: Language) {
        #expect(Language.accepted(field) == language)
    }

    @Test(arguments: Language.allCases) func eachLanguageIsAskedForByItsOwnTag(language: Language) {
        #expect(Language.accepted(language.tag) == language)
        #expect(AskedLanguage(language.tag) == .exactly(language))
        #expect(AskedLanguage(language.tag.uppercased()) == .exactly(language))
    }

    @Test func portugueseOfNoCountryIsToldByTheReader() throws {
        let asked = try #require(AskedLanguage("pt"))
        #expect(asked == .portuguese)
        #expect(asked.language(inBrazil: true) == .brazilianPortuguese)
        #expect(asked.language(inBrazil: false) == .europeanPortuguese)
        #expect(AskedLanguage("en-GB") == .exactly(.english))
        #expect(AskedLanguage("kl") == nil)
        #expect(AskedLanguage("") == nil)
    }

    /// The first versions kept `pt`; it is read as it was written, and written as it was read.
    @Test(arguments: ["en", "pl", "pt", "pt-BR", "pt-PT", "es"])
    func whatWasKeptIsReadAndKeptAgain(tag: String) throws {
        let kept = Data("[\"\(tag)\"]".utf8)
        let asked = try JSONDecoder().decode([AskedLanguage].self, from: kept)
        #expect(try JSONEncoder().encode(asked) == kept)
    }
}
