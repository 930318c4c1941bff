import Logistics
import Testing
import Wording

@Suite struct EventWordsTests {
    /// Kinds that never stand in the history of an order, so that no page shows them.
    private static let unseen: Set<EventKind> = [
        .personAdded, .badgeIssued, .holdingLabelsDrawn, .logRuleBegun,
    ]

    /// A new kind of event that nobody gave words to would be shown as the log calls it.
    @Test(arguments: Language.allCases, EventKind.allCases)
    func everyKindInAnOrdersHistoryHasWords(language: Language, kind: EventKind) {
        guard !Self.unseen.contains(kind) else { return }
        let words = Wording.in(language).orders.event(kind.rawValue, "the stage")
        #expect(words != kind.rawValue)
        #expect(!words.contains("."))
        #expect(words.contains("the stage") == (kind == .deviceMoved))
    }
}
