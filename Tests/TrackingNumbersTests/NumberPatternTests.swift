import Testing
import TrackingNumbers

@Suite struct NumberPatternTests {
    @Test(arguments: [
        ("Z##########", "Z##########"), ("van-####-##", "VAN######"), (" w@ ###### ", "W@######"),
        ("******1", "******1"),
    ])
    func isReadAsItIsWritten(text: String, kept: String) {
        #expect(NumberPattern(text)?.text == kept)
    }

    @Test(arguments: ["", "##", "#####", "@@@@@@", "Z#####!", String(repeating: "#", count: 41)])
    func whatIsNoFormIsRefused(text: String) {
        #expect(NumberPattern(text) == nil)
    }

    /// A shop's form with three signs that are always the same is certain; less asks.
    @Test(arguments: [
        ("VAN######", "VAN123456", Recognition.Verdict.certain),
        ("V########", "V12345678", .likely),
        ("##########", "1234567890", .likely),
    ])
    func aShopsFormNamesItsCourier(
        form: String, number: String, verdict: Recognition.Verdict
    ) throws {
        let pattern = try #require(NumberPattern(form))
        let page = try PageTemplate(checking: "https://van.example/{n}")
        let own = OwnCourier(name: "Our van", forms: [pattern], page: page)
        let recognition = Recognition(of: number, preferring: Preferences(own: [own]))
        #expect(recognition.verdict == verdict)
        #expect(recognition.candidates.first?.courier.name == "Our van")
        #expect(recognition.candidates.first?.page == "https://van.example/\(number)")
        #expect(recognition.candidates.first?.why.contains(.ownForm(pattern.text)) == true)
        #expect(Recognition(of: number).candidates.allSatisfy { $0.courier.name != "Our van" })
    }

    @Test func theMostUsedGoFirstAmongEquals() {
        let number = "18109001907268"
        for courier in [Courier.jadlog, .seur, .dpd] {
            var uses: [Courier: Int] = [.jadlog: 3, .seur: 3, .dpd: 3]
            uses[courier] = 9
            let candidates = Recognition(of: number, preferring: .init(uses: uses)).candidates
            #expect(candidates.first?.courier == courier)
        }
    }
}
