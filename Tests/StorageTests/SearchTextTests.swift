import Foundation
import Storage
import Testing

@Suite struct SearchTextTests {
    /// Written, and as somebody looks for it.
    @Test(arguments: [
        ("Zażółć  Gęślą", "zazolc gesla"), ("Sinéad O\u{2019}Brien", "sinead obrien"),
        ("O'Brien", "obrien"), ("O`Brien", "obrien"), ("O\u{2BC}Brien", "obrien"),
        ("D\u{2018}Angelo", "dangelo"), ("Kowal\u{200B}ski Adam", "kowalski adam"),
        ("\u{202A}Nowak\u{202C}", "nowak"), ("Семён Ёлкин", "семен елкин"),
        ("Андрій Їжак", "андріи іжак"), ("Ελένη Παπαδοπούλου", "ελενη παπαδοπουλου"),
        ("ΟΔΥΣΣΕΎΣ", "οδυσσευσ"), ("آمنة", "امنة"), ("أحمد", "احمد"),
        ("שָׁלוֹם", "שלום"), ("Nguyễn Thị Hạnh", "nguyen thi hanh"), ("Łódź", "lodz"),
        ("Straße", "strasse"), ("İstanbul", "istanbul"), ("ＡＢＣ１２３", "abc123"),
        ("  a \n b  ", "a b"), ("'", ""), ("' x", "x"),
    ])
    func marksApostrophesAndTheUnseenDoNotCount(text: String, folded: String) {
        #expect(SearchText.folded(text) == folded)
        // What is folded stays as it is, and so does what was folded before.
        #expect(SearchText.folded(folded) == folded)
        #expect(SearchText.folded(text.decomposedStringWithCanonicalMapping) == folded)
    }

    @Test func numbersAreSqueezed() {
        #expect(SearchText.squeezed("+48 22 555-01") == "482255501")
        #expect(SearchText.squeezed("Séan's 5CG-1") == "seans5cg1")
    }
}
