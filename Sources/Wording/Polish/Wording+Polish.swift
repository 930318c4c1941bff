import Logistics
import Printing

extension Wording {
    static let polish = Wording(
        language: .polish, common: .polish, desk: .polish, booth: .polish, dispatch: .polish,
        orders: .polish, corrections: .polish, papers: .polish, printers: .polish,
        calibration: .polish, seen: .polish,
        sentences: .polish, countries: Country.inPolish)
}
