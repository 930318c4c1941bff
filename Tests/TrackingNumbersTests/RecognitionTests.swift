import TestSupport
import Testing
import TrackingNumbers

@Suite struct RecognitionTests {
    @Test(arguments: [
        ("1Z 999 AA1 01 2345 6784", "UPS", "1Z999AA10123456784"),
        ("]C1(00) 7 5900773 1 51200062 1", "Poczta Polska", "00759007731512000621"),
        ("RR 473 124 829 PL", "Poczta Polska", "RR473124829PL"),
        ("jt194690698br", "Correios", "JT194690698BR"),
        ("XP696982485FR", "La Poste", "XP696982485FR"),
        ("GE857115020GB", "TNT", "GE857115020GB"),
        ("%008182709980000020028101276", "DPD", "09980000020028"),
        ("0081 827 0998 0000 0200 28 101 276 B", "DPD", "09980000020028"),
        ("9611019012345612345671", "FedEx", "012345612345671"),
        ("9632001960000000000400152152152158", "FedEx", "152152152158"),
        ("1001921334250001000300779017972697", "FedEx", "779017972697"),
        ("01015026003653C", "DPD", "01015026003653C"),
        ("32971514560102447849175802862014", "FedEx", "784917580286"),
        ("420787459400109104250532908587", "USPS", "9400109104250532908587"),
        ("]C142078745\u{1D}9400109104250532908587", "USPS", "9400109104250532908587"),
        ("4201028200009261290113185417468510", "USPS", "9261290113185417468510"),
        ("00340434292135100124", "DHL", "00340434292135100124"),
        ("JJD014600002708681600", "DHL", "JJD014600002708681600"),
        ("323212345659900040669030", "bpost", "323212345659900040669030"),
        ("]C100376123450000010039401590\u{1D}", "any carrier (GS1 SSCC)", "00376123450000010039"),
        ("00376123450000010039401590", "any carrier (GS1 SSCC)", "00376123450000010039"),
        ("(00)376123450000010039(403)7", "any carrier (GS1 SSCC)", "00376123450000010039"),
        (
            "https://id.gs1.org/00/376123450000010039?4307=PL", "any carrier (GS1 SSCC)",
            "00376123450000010039"
        ),
        (
            "[)>\u{1E}01\u{1D}0294043\u{1D}840\u{1D}19\u{1D}7949535555710201\u{1D}FDE\u{1D}",
            "FedEx", "794953555571"
        ),
    ])
    func whatNamesItsCourierIsCertain(scanned: String, courier: String, number: String) throws {
        let recognition = Recognition(of: scanned)
        let first = try #require(recognition.candidates.first)
        #expect(recognition.verdict == .certain)
        #expect(first.courier.name == courier)
        #expect(first.trackingNumber.text == number)
        #expect(recognition.raw == scanned)
    }

    @Test(arguments: [
        ("012345612345671", "FedEx", "012345612345671"),
        ("1656740256", "DHL", "1656740256"),
        ("63300020012389801280107", "Correos Express", "6330002001238987"),
        ("8L20524752032", "Colissimo (La Poste)", "8L20524752032"),
        ("376123450000010039", "any carrier (GS1 SSCC)", "376123450000010039"),
        ("K1506235620", "UPS", "K1506235620"),
        ("996001321700005959", "Swiss Post", "996001321700005959"),
        ("099800000200289", "DPD", "099800000200289"),
        ("PX7565795355", "Pocztex", "PX7565795355"),
    ])
    func aCheckDigitAloneMakesLikely(scanned: String, courier: String, number: String) throws {
        let recognition = Recognition(of: scanned)
        let first = try #require(recognition.candidates.first)
        #expect(first.courier.name == courier)
        #expect(first.trackingNumber.text == number)
        #expect(recognition.verdict == .likely)
    }

    @Test(arguments: [
        ("6330002001238987", ["canada_post_16", "correos_express_16"]),
        ("3SMYPA0683437", ["dhl_parcel_3s", "postnl_3s"]),
    ])
    func equalEvidenceIsAmbiguousAndNamesAll(scanned: String, definitions: [String]) {
        let recognition = Recognition(of: scanned)
        #expect(recognition.verdict == .ambiguous)
        #expect(Set(definitions).isSubset(of: recognition.candidates.map(\.definition)))
    }

    @Test(arguments: [
        "520113017830399002575123", "51687952111", "0870002260", "18109001907268", "XHAX4HDA",
    ])
    func aLengthAloneIsWeak(scanned: String) {
        #expect(Recognition(of: scanned).verdict == .weak)
    }

    @Test(arguments: [
        "", "12345", "HELLO WORLD", "https://inpost.pl/", "日本123456789",
        String(repeating: "7", count: 5000),
    ])
    func whatFitsNothingIsUnknown(scanned: String) {
        let recognition = Recognition(of: scanned)
        #expect(recognition.verdict == .unknown)
        #expect(recognition.candidates.isEmpty)
        #expect(recognition.routing.isEmpty)
        #expect(recognition.raw == scanned)
    }

    @Test func theCouriersOfTheCountryBreakTies() throws {
        let spain = Recognition(of: "6330002001238987", preferring: .init(homeCountry: "ES"))
        #expect(spain.candidates.first?.courier == .correosExpress)
        #expect(spain.candidates.first?.why.contains(.homeCourier) == true)
        let canada = Recognition(of: "6330002001238987", preferring: .init(homeCountry: "CA"))
        #expect(canada.candidates.first?.courier == .canadaPost)
        let home = Preferences(homeCountry: "NL")
        #expect(
            Recognition(of: "3SMYPA0683437", preferring: home).candidates.first?.courier == .postNL)
        let seen = Recognition(of: "18109001907268", preferring: .init(seen: [.jadlog]))
        #expect(seen.candidates.first?.courier == .jadlog)
        #expect(seen.candidates.first?.why.contains(.seenBefore) == true)
        #expect(seen.verdict == .weak)
    }

    @Test func inPolandTwentyFourDigitsAreLikelyInPost() {
        let home = Preferences(homeCountry: "PL")
        let paczkomat = Recognition(of: "520113017830399002575123", preferring: home)
        #expect(paczkomat.verdict == .likely)
        #expect(paczkomat.candidates.first?.courier == .inpost)
        // Fourteen digits are ORLEN's at home, but too short to mean it.
        #expect(Recognition(of: "12345678901234", preferring: home).verdict == .weak)
        #expect(
            Recognition(of: "323212345659900040669030", preferring: home).candidates.first?.courier
                == .bpost)
    }

    @Test(arguments: [
        ("50823007028005", "Paket (DE), Leitcode for sorting"),
        ("7Q1971109647441370000241", "barcode for sorting"),
        ("2LDE53113+48000001", "Express, barcode for sorting"),
        ("]C142078745", "postcode '78745'"),
        ("42078745", "postcode '78745'"),
        ("]C142161600950", "country '616' and postcode '00950'"),
        (
            "[)>\u{1E}01\u{1D}961Z00004951\u{1D}UPSN\u{1D}06X610\u{1D}159\u{1D}",
            "large code, only the end of the number ('1Z00004951')"
        ),
    ])
    func sortingCodesAreNamedAndAreNoTrackingNumbers(scanned: String, what: String) throws {
        let recognition = Recognition(of: scanned)
        #expect(recognition.verdict == .routing)
        #expect(recognition.routing.first?.what == what)
        // At most by a length or a check digit, which the verdict outweighs.
        #expect(recognition.candidates.allSatisfy { $0.evidence < 2 })
    }

    @Test func aSortingCodeThatAHomeCourierCouldHavePrintedIsAQuestion() {
        // 14 digits: a Leitcode by its check digit, and of the length of SEUR's numbers.
        let spain = Recognition(of: "50823007028005", preferring: .init(homeCountry: "ES"))
        #expect(spain.verdict == .ambiguous)
        #expect(!spain.routing.isEmpty)
        // But not one whose form is hardly known: ORLEN's, and DHL's own of that length.
        for preferences in [Preferences(homeCountry: "PL"), Preferences(seen: [.dhl])] {
            let sorting = Recognition(of: "50823007028005", preferring: preferences)
            #expect(sorting.verdict == .routing)
        }
    }

    @Test func aSeparatorDecidesBetweenTheTwoWaysToReadThirtyFourDigits() {
        // 420 + 9 + 22 by the separator, though 420 + 5 + 26 has as many digits.
        let split = Recognition(of: "]C1420102820000\u{1D}9261290113185417468510")
        #expect(split.candidates.first?.trackingNumber.text == "9261290113185417468510")
        let wrong = Recognition(of: "]C142010282\u{1D}00009261290113185417468510")
        #expect(!wrong.candidates.contains { $0.definition == "usps_420_impb" })
    }

    @Test func aPostOfACountryThatNobodyKnowsIsStillAPost() throws {
        let taiwan = try #require(Recognition(of: "RR473124829TW").candidates.first)
        #expect(taiwan.courier == .postalOperator)
        #expect(taiwan.why.contains(.unknownCountry("TW")))
        #expect(taiwan.evidence == 1)
        #expect(Recognition(of: "RR473124829XX").candidates.isEmpty)
    }

    @Test(arguments: [
        ("1Z999AA10123456784", "https://www.ups.com/track?tracknum=1Z999AA10123456784"),
        (
            "9632001960000000000400152152152158",
            "https://www.fedex.com/fedextrack/?trknbr=152152152158"
        ),
        ("RR473124829PL", "https://emonitoring.poczta-polska.pl/?numer=RR473124829PL"),
    ])
    func thePageIsAskedForTheTrackingNumber(scanned: String, page: String) {
        #expect(Recognition(of: scanned).candidates.first?.page == page)
    }

    @Test func aPageThatNeedsTheYearSaysSo() throws {
        let spanish = try #require(
            Recognition(of: "2824318814").candidates.first { $0.definition == "dhl_parcel_es_10" })
        #expect(spanish.page == nil)
        #expect(spanish.page(year: 2026)?.contains("codigo=2824318814&anno=2026") == true)
        #expect(Recognition(of: "376123450000010039").candidates.first?.page == nil)
    }

    /// The share of random digits that some courier's check digit claims.
    @Test(arguments: [
        (9, 0.18), (10, 0.10), (12, 0.32), (15, 0.14), (16, 0.10), (18, 0.11), (20, 0.20),
        (13, 0.0), (24, 0.0),
    ])
    func checkDigitsAloneClaimSoManyRandomNumbers(length: Int, share: Double) {
        var numbers = FixedNumbers(UInt64(length))
        let count = 4000
        let claimed = (0..<count).count { _ in
            Recognition(of: .digits(length, using: &numbers)).candidates
                .contains { $0.evidence > 0 }
        }
        #expect(abs(Double(claimed) / Double(count) - share) < 0.025, "\(claimed)")
    }
}
