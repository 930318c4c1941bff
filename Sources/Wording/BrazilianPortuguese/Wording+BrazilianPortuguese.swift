import Logistics

extension Wording {
    static let brazilianPortuguese = Wording(
        language: .brazilianPortuguese, common: .brazilianPortuguese, desk: .brazilianPortuguese,
        booth: .brazilianPortuguese, dispatch: .brazilianPortuguese,
        orders: .brazilianPortuguese, papers: .brazilianPortuguese, printers: .brazilianPortuguese,
        seen: .brazilianPortuguese, sentences: .brazilianPortuguese)
}
