import Logistics
import Printing

extension Wording {
    static let spanish = Wording(
        language: .spanish, common: .spanish, desk: .spanish, booth: .spanish, dispatch: .spanish,
        orders: .spanish, corrections: .spanish, papers: .spanish, printers: .spanish,
        calibration: .spanish,
        seen: .spanish, sentences: .spanish, countries: Country.inSpanish)
}
