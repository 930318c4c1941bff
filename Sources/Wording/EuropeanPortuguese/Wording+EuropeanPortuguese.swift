import Logistics
import Printing

extension Wording {
    static let europeanPortuguese = Wording(
        language: .europeanPortuguese, common: .europeanPortuguese, desk: .europeanPortuguese,
        booth: .europeanPortuguese, dispatch: .europeanPortuguese, orders: .europeanPortuguese,
        corrections: .europeanPortuguese,
        papers: .europeanPortuguese, printers: .europeanPortuguese,
        calibration: .europeanPortuguese, seen: .europeanPortuguese, sentences: .europeanPortuguese,
        countries: Country.inEuropeanPortuguese)
}
