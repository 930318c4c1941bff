import Logistics
import Testing
import Wording

@Suite struct EventWordsTests {
    /// The compiler asks for each kind's words; they must be words, and name the stage where one
    /// was reached.
    @Test(arguments: Language.allCases, EventKind.allCases)
    func everyKindHasWords(language: Language, kind: EventKind) {
        let words = Wording.in(language).orders.event(kind, "the stage")
        #expect(!words.isEmpty)
        #expect(!words.contains("."))
        #expect(words.contains("the stage") == (kind == .deviceMoved))
    }
}
