import Logistics

extension Wording {
    static let english = Wording(
        language: .english, common: .english, desk: .english, booth: .english, dispatch: .english,
        orders: .english, papers: .english, printers: .english, seen: .english, sentences: .english)
}
