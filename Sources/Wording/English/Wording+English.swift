import Logistics
import Printing

extension Wording {
    static let english = Wording(
        language: .english, common: .english, desk: .english, booth: .english, dispatch: .english,
        orders: .english, corrections: .english, papers: .english, printers: .english,
        calibration: .english,
        seen: .english, sentences: .english, countries: Country.inEnglish)
}
