import TestSupport
import Testing
import TrackingNumbers

@Suite struct LabelReadingTests {
    private func one(_ texts: [String], _ preferences: Preferences = .init()) -> NumberCandidate? {
        if case .one(let candidate) = LabelReading(texts: texts, preferring: preferences) {
            candidate
        } else {
            nil
        }
    }

    @Test func theNumberOutweighsEverythingElseOnTheLabel() {
        // A UPS label: the number, the postcode, the large code, and the sender's own barcode.
        let texts = [
            "42078745", "1Z999AA10123456784", "[)>\u{1E}01\u{1D}961Z23456784\u{1D}UPSN\u{1D}06X6",
            "7949535555",
        ]
        #expect(one(texts)?.trackingNumber.text == "1Z999AA10123456784")
        #expect(one(texts.reversed())?.courier == .ups)
    }

    @Test func oneParcelInSeveralBarcodesIsOne() {
        let dpd = [
            "%008182709980000020028101276", "008182709980000020028101276B", "099800000200289",
        ]
        #expect(one(dpd)?.courier == .dpd)
        let gs1 = ["]C100376123450000010039", "(00)376123450000010039", "376123450000010039"]
        #expect(one(gs1)?.trackingNumber.text == "00376123450000010039")
    }

    @Test func twoLabelsInOnePictureAreAQuestion() {
        guard
            case .several(let parcels) = LabelReading(texts: [
                "1Z999AA10123456784", "1ZA82D672031716786", "1Z999AA10123456784",
            ])
        else {
            Issue.record("two parcels were taken for one")
            return
        }
        #expect(
            Set(parcels.map(\.trackingNumber.text))
                == ["1Z999AA10123456784", "1ZA82D672031716786"])
    }

    @Test func onlySortingCodesAskForAnotherScan() {
        guard case .routingOnly(let codes) = LabelReading(texts: ["50823007028005"]) else {
            Issue.record("a Leitcode was taken for a number")
            return
        }
        #expect(codes.map(\.courier) == [.dhl])
    }

    @Test func theSortingCodeBesideItSettlesWhoseNumberItIs() {
        // By its check digits this is DHL's Identcode and a number of GLS alike.
        let both = Self.identcodeAndGLS
        guard case .several(let alone) = LabelReading(texts: [both]) else {
            Issue.record("\(both) was claimed by one")
            return
        }
        #expect(Set(alone.map(\.courier)).isSuperset(of: [.dhl, .gls]))
        #expect(one([both, "50823007028005"])?.courier == .dhl)
    }

    private static let identcodeAndGLS: String = {
        var numbers = FixedNumbers(12)
        while true {
            let body = String.digits(11, using: &numbers)
            let check = CheckAlgorithm.glsMod10.checkCharacter(of: body)
            guard let check, check == CheckAlgorithm.deutschePostMod10.checkCharacter(of: body),
                check != CheckAlgorithm.fedexMod11.checkCharacter(of: body), body.first == "9"
            else { continue }
            return body + [check]
        }
    }()

    @Test func aBarcodeThatHoldsANumberSettlesThePrintedOne() {
        let label = "1001921334250001000300779017972697"
        #expect(one([label, "779017972697"])?.trackingNumber.text == "779017972697")
    }

    @Test func whatOnlyFitsByLengthIsAsked() {
        guard case .weak(let weak) = LabelReading(texts: ["520113017830399002575123"]) else {
            Issue.record("24 digits were claimed without a home country")
            return
        }
        #expect(weak.map(\.courier) == [.inpost])
    }

    /// A check digit alone, or the courier of the country, waits for a person or another code.
    @Test(arguments: [
        ("520113017830399002575123", "PL", Courier.inpost), ("1656740256", "DE", .dhl),
        ("8L20524752032", "FR", .colissimo), ("PX7565795355", "PL", .pocztex),
    ])
    func whatIsOnlyLikelyIsAskedOnce(text: String, country: String, courier: Courier) {
        let home = Preferences(homeCountry: country, seen: [courier])
        for texts in [[text], [text, text], [text, "]C0" + text.lowercased()]] {
            guard case .several(let choices) = LabelReading(texts: texts, preferring: home) else {
                Issue.record("\(texts) were not asked about")
                return
            }
            #expect(choices.map(\.courier) == [courier])
        }
    }

    /// The same number in another code of the label, or the sorting code of the same courier.
    @Test(arguments: [
        (["516879521113", "51687952111"], Courier.gls, "516879521113"),
        (["63300020012389801280107", "6330002001238987"], .correosExpress, "6330002001238987"),
        (["563102430313", "50823007028005"], .dhl, "563102430313"),
        (["099800000200289", "09980000020028"], .dpd, "099800000200289"),
    ])
    func anotherCodeOfTheLabelConfirmsWhatIsLikely(
        texts: [String], courier: Courier, number: String
    ) {
        for order in [texts, texts.reversed()] {
            let confirmed = one(order)
            #expect(confirmed?.courier == courier)
            #expect(confirmed?.trackingNumber.text == number)
        }
    }

    @Test(arguments: [
        ["51687952111", "XHAX4HDA"], ["1656740256", "5901234123457"],
        ["1656740256", "CN-0T7T0Y-70163-85K-0123-A00"], ["1656740256", "HELLO123"],
        ["520113017830399002575123", "18109001907268"],
    ])
    func anotherThingsCodeConfirmsNothing(texts: [String]) {
        #expect(one(texts) == nil)
    }

    @Test func aWrongCheckCharacterAsksForAnotherScan() {
        guard case .misread(let misread) = LabelReading(texts: ["1Z999AA10123456785"]) else {
            Issue.record("a wrong check digit went unnoticed")
            return
        }
        #expect(misread.courier == .ups)
        #expect(misread.suggestion == nil)
        #expect(misread.description.contains("'1Z999AA10123456785'"))
    }

    @Test(arguments: [
        ("1Z999AA1O123456784", "1Z999AA10123456784"),
        ("RR4731Z4829PL", "RR473124829PL"),
        ("009400l09104250532908587", nil),
        ("94OO109104250532908587", "9400109104250532908587"),
    ])
    func lettersThatLookLikeDigitsAreSuggested(typed: String, meant: String?) {
        let suggestions = Recognition(of: typed).misread.compactMap(\.suggestion?.text)
        #expect(suggestions.first == meant)
        if let meant {
            #expect(Recognition(of: typed).misread.first?.description.contains("Is it") == true)
            #expect(Recognition(of: meant).verdict == .certain)
        }
    }

    @Test(arguments: [[], ["HELLO WORLD"], ["https://station.example/q/R-2026-00042", "ABC"]])
    func aLabelWithoutNumbersIsUnknown(texts: [String]) {
        guard case .unknown = LabelReading(texts: texts) else {
            Issue.record("\(texts) were recognised")
            return
        }
    }
}
