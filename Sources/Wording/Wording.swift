package import Logistics
package import Printing

/// All words of one language, by subject. A subject that a language lacks does not compile.
package final class Wording: Sendable {
    package let language: Language
    /// Stages, roles and the page of a customer.
    package let common: CommonWords
    package let desk: DeskWords
    package let booth: BoothWords
    package let dispatch: DispatchWords
    package let orders: OrdersWords
    package let corrections: CorrectionWords
    package let papers: PapersWords
    package let printers: PrinterWords
    /// The page that a printer is measured by.
    package let calibration: CalibrationPage.Words
    package let seen: SeenWords
    package let sentences: Sentences
    package let countries: @Sendable (Country) -> String

    init(
        language: Language, common: CommonWords, desk: DeskWords, booth: BoothWords,
        dispatch: DispatchWords, orders: OrdersWords, corrections: CorrectionWords,
        papers: PapersWords, printers: PrinterWords,
        calibration: CalibrationPage.Words, seen: SeenWords, sentences: Sentences,
        countries: @escaping @Sendable (Country) -> String
    ) {
        self.language = language
        self.common = common
        self.desk = desk
        self.booth = booth
        self.dispatch = dispatch
        self.orders = orders
        self.corrections = corrections
        self.papers = papers
        self.printers = printers
        self.calibration = calibration
        self.seen = seen
        self.sentences = sentences
        self.countries = countries
    }

    /// The words of a language.
    package static func `in`(_ language: Language) -> Wording {
        switch language {
        case .english: .english
        case .polish: .polish
        case .brazilianPortuguese: .brazilianPortuguese
        case .europeanPortuguese: .europeanPortuguese
        case .spanish: .spanish
        }
    }
}
