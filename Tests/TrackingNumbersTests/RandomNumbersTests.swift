import GS1
import TestSupport
import Testing

@testable import TrackingNumbers

/// Numbers that nobody gave out: what we claim of them is chance, and no more than the check
/// digits' own.
@Suite struct RandomNumbersTests {
    private static let sample = Thoroughness.times(1500, of: 6000)

    struct Row: Sendable {
        var length: Int
        var claimed: Double
        var certain: Double
        var chance: Double

        var line: String {
            func percent(_ share: Double) -> String {
                let hundredths = Int((share * 10_000).rounded())
                let cents = hundredths % 100
                return "\(hundredths / 100).\(cents < 10 ? "0" : "")\(cents) %"
            }
            return "\(length) digits: \(percent(claimed)) above weak, chance \(percent(chance)), "
                + "\(percent(certain)) certain"
        }
    }

    @Test func noMoreRandomDigitsAreClaimedThanCheckDigitsLetThrough() {
        var rows: [Row] = []
        for length in 8...40 {
            var numbers = FixedNumbers(UInt64(1000 + length))
            var (claimed, certain) = (0, 0)
            for _ in 0..<Self.sample {
                switch Recognition(of: .digits(length, using: &numbers)).verdict {
                case .certain:
                    claimed += 1
                    certain += 1
                case .likely, .ambiguous: claimed += 1
                case .weak, .routing, .other, .unknown: break
                }
            }
            let count = Double(Self.sample)
            rows.append(
                Row(
                    length: length, claimed: Double(claimed) / count,
                    certain: Double(certain) / count, chance: Self.chance(length)))
        }
        print(rows.map(\.line).joined(separator: "\n"))
        for row in rows {
            // Four standard deviations: of 33 lengths none strays farther by chance.
            let spread = (row.chance * (1 - row.chance) / Double(Self.sample)).squareRoot()
            #expect(row.claimed <= row.chance + 4 * spread + 0.0005, "\(row.line)")
            // A beginning and a check digit, at the least; of DPD's label barcode, whose 28 signs
            // no other has, ISO 7064 mod 37, 36 alone.
            let certain = row.length == 28 ? 1.0 / 36 : 1.0 / 100
            let slack = (certain * (1 - certain) / Double(Self.sample)).squareRoot()
            #expect(row.certain <= certain + 4 * slack, "\(row.line)")
        }
    }

    /// The share of random digits that fit at least one form with something more than its length,
    /// as the forms say, were they independent.
    private static func chance(_ length: Int) -> Double {
        var none = 1.0
        for layout in FormMatch.layouts(of: length) {
            let definition = Definition.all[layout.definition]
            let evidence = layout.form.evidence ?? definition.evidence
            guard evidence > 0, !layout.row.needsLetter else { continue }
            var share = 1.0
            for place in layout.row.places {
                let digits = "0123456789".utf8.count { place.contains($0) }
                share *= Double(digits) / 10
            }
            if let check = layout.form.check { share *= Self.share(of: check.algorithm) }
            none *= 1 - share
        }
        return 1 - none
    }

    /// How often a random last digit is the right one.
    private static func share(of algorithm: CheckAlgorithm) -> Double {
        // Of mod 37, 36 ten of 36 characters are digits, and each is right one time in 36 of
        // bodies that need a digit; drawn among ten digits that is 1 in 36.
        algorithm == .iso7064Mod37And36 ? 1.0 / 36 : 0.1
    }
}

@Suite struct PageTests {
    private let number = try? TrackingNumber("1Z999AA10123456784")

    @Test func aShopsOwnPageGoesBeforeOurs() throws {
        let page = try PageTemplate(checking: "https://track.example/dpd/{n}?y={year}")
        let preferences = Preferences(pages: [.ups: page])
        let mine = Recognition(of: "1Z999AA10123456784", preferring: preferences).candidates[0]
        #expect(mine.page == nil)
        #expect(mine.page(year: 2026) == "https://track.example/dpd/1Z999AA10123456784?y=2026")
        let other = Recognition(of: "RR473124829PL", preferring: preferences).candidates[0]
        #expect(other.page?.contains("poczta-polska") == true)
    }

    @Test(arguments: [
        "http://track.example/{n}", "javascript:alert({n})", "https://{n}",
        "https://a b.example/{n}",
        "https:///{n}", "https://user@track.example/{n}", "https://track.example/", "",
        "https://track.example/{n}/{m}", "https://trąck.example/{n}", "https://localhost/{n}",
        "https://track.example\"onclick=/{n}", "https://track.example/{n}\u{0A}Set-Cookie: a",
    ])
    func whatCustomersMustNotOpenIsRefused(text: String) {
        let wrong = #expect(throws: PageTemplate.Unusable.self) { try PageTemplate(checking: text) }
        #expect(wrong?.description.contains("'\(text)'") == true)
    }

    @Test func everyPageOfOursKeepsTheRulesOfTheSettings() throws {
        let pages =
            Definition.all.compactMap(\.page) + PostalOperator.all.compactMap(\.page)
        #expect(pages.count > 40)
        for page in pages { #expect(try PageTemplate(checking: page.text).text == page.text) }
    }

    @Test func couriersAreFoundByTheirNames() {
        for courier in [Courier.ups, .dpd, .pocztaPolska, Courier(id: "post_br")] {
            #expect(Courier(named: courier.name) == courier)
        }
        #expect(Courier(named: "Pony Express") == nil)
        #expect(Set(Courier.all.map(\.id)).count == Courier.all.count)
    }
}

@Suite struct ElementsTests {
    @Test func aGS1LabelShowsItsElements() {
        let label = Recognition(of: "]C10037612345000001003921ABC123\u{1D}403777")
        #expect(label.elements?.printed == "(00)376123450000010039(21)ABC123(403)777")
        #expect(label.serialNumbers == ["ABC123"])
        #expect(label.candidates.first?.trackingNumber.text == "00376123450000010039")
        #expect(label.candidates.first?.isFromLabel == true)
        #expect(Recognition(of: "1Z999AA10123456784").elements == nil)
        #expect(Recognition(of: "1Z999AA10123456784").candidates.first?.isFromLabel == false)
    }
}
