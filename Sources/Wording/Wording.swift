package import Logistics

/// All words of one language, by subject. A subject that a language lacks does not compile.
package struct Wording: Sendable {
    package let language: Language
    /// Stages, roles and the page of a customer.
    package let common: CommonWords
    package let desk: DeskWords
    package let booth: BoothWords
    package let dispatch: DispatchWords
    package let orders: OrdersWords
    package let papers: PapersWords
    package let printers: PrinterWords
    package let seen: SeenWords
    package let sentences: Sentences

    /// The words of a language.
    package static func `in`(_ language: Language) -> Wording {
        switch language {
        case .english: .english
        case .polish: .polish
        case .brazilianPortuguese: .brazilianPortuguese
        case .spanish: .spanish
        }
    }
}
