import Logistics
import Printing

extension Wording {
    static let brazilianPortuguese = Wording(
        language: .brazilianPortuguese, common: .brazilianPortuguese, desk: .brazilianPortuguese,
        booth: .brazilianPortuguese, dispatch: .brazilianPortuguese, orders: .brazilianPortuguese,
        corrections: .brazilianPortuguese,
        papers: .brazilianPortuguese, printers: .brazilianPortuguese,
        calibration: .brazilianPortuguese, seen: .brazilianPortuguese,
        sentences: .brazilianPortuguese, countries: Country.inBrazilianPortuguese)
}
