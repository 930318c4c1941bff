import Foundation
import TestSupport
import Testing

/// `rampa track`, as somebody with a label in the hand types it.
@Suite struct TrackTests {
    private func track(
        _ words: [String], folder: String? = nil, environment: [String: String] = [:]
    ) throws -> CommandOutcome {
        try RunningStation.rampa(
            ["track"] + words, folder: folder ?? "/nowhere", environment: environment)
    }

    private func object(_ words: [String]) throws -> [String: Any] {
        let outcome = try track(words + ["--json"])
        return try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    @Test func itSaysWhoseItIsHowSureThatIsWhyAndWhereToLook() throws {
        let outcome = try track(["1Z 999 AA1 01 2345 6784"])
        #expect(outcome.code == 0, "\(outcome.complaint)")
        #expect(
            outcome.output == """
                1Z 999 AA1 01 2345 6784
                  certain: one courier, by a form that nothing else has
                  UPS, parcel
                    tracking number 1Z999AA10123456784
                    begins with '1Z'
                    the check character '4' is right (UPS mod 10)
                    https://www.ups.com/track?tracknum=1Z999AA10123456784

                """)
    }

    @Test(arguments: [
        ("1Z999AA10123456784", "certain", 0), ("012345612345671", "likely", 0),
        ("6330002001238987", "ambiguous", 0), ("51687952111", "weak", 0),
        ("50823007028005", "routing", 1), ("1Z999AA10123456785", "misread", 1),
        ("9780132350884", "other", 1), ("INV-2024-0012345", "other", 1),
        ("HELLO WORLD", "unknown", 1), ("", "unknown", 1), ("\u{1B}[2Jx", "unknown", 1),
    ])
    func theVerdictIsTheFirstWordAndTheExitCode(text: String, verdict: String, code: Int32) throws {
        let outcome = try track(["--", text])
        #expect(outcome.code == code)
        #expect(outcome.output.contains("\n  \(verdict): "), "\(outcome.output)")
        #expect(!outcome.output.contains("\u{1B}"))
    }

    @Test func theHomeCountryDecidesBetweenEquals() throws {
        for (home, courier) in [("ES", "correos_express"), ("CA", "canada_post")] {
            let answer = try object(["6330002001238987", "--home", home])
            let first = try #require((answer["candidates"] as? [[String: Any]])?.first)
            #expect(first["courier"] as? String == courier)
            #expect(
                (first["why"] as? [String])?.contains("the courier is one of this country") == true)
        }
        let wrong = try track(["1", "--home", "Poland"])
        #expect(wrong.code == 2)
        #expect(wrong.complaint.contains("'Poland'"))
    }

    @Test func aLabelsBarcodeShowsItsNumberAndItsElements() throws {
        let answer = try object(["]C100376123450000010039401590"])
        let first = try #require((answer["candidates"] as? [[String: Any]])?.first)
        #expect(first["kind"] as? String == "label barcode")
        #expect(first["trackingNumber"] as? String == "00376123450000010039")
        let parts = try #require(answer["elements"] as? [[String: String]])
        #expect(parts.map { $0["title"] } == ["SSCC", "GINC"])
    }

    @Test func aRoutingCodeIsNamedAndOffersNoNumber() throws {
        let answer = try object(["50823007028005"])
        #expect((answer["candidates"] as? [Any])?.isEmpty == true)
        let code = try #require((answer["routing"] as? [[String: Any]])?.first)
        #expect(code["name"] as? String == "DHL")
        let outcome = try track(["50823007028005"])
        #expect(outcome.output.contains("never kept as a tracking number"))
    }

    @Test func aShopNamesItsOwnPages() throws {
        let pages = [
            "RAMPA_TRACKING_PAGES": "ups=https://mine.example/t/{n} dpd=https://d.example/{n}"
        ]
        let outcome = try track(["1Z999AA10123456784"], environment: pages)
        #expect(outcome.output.contains("https://mine.example/t/1Z999AA10123456784"))
        for (value, words) in [
            ("upss=https://a.example/{n}", "Did you mean 'ups'?"),
            ("ups=http://a.example/{n}", "does not begin with https://"),
            ("ups=https://a.example/", "Write {n}"), ("https://a.example/{n}", "has no '='"),
        ] {
            let refused = try track(["1"], environment: ["RAMPA_TRACKING_PAGES": value])
            #expect(refused.code == 2, "\(value)")
            #expect(refused.complaint.contains(words), "\(value): \(refused.complaint)")
        }
    }

    @Test func couriersThatTheStationKnowsGoFirst() throws {
        let station = try RunningStation(flags: ["--demo"])
        let before = try station.rampa(["track", "3SMYPA0683437", "--json"])
        #expect(before.code == 0, "\(before.complaint)")
        #expect(before.complaint.isEmpty)
        // The demo's UPS parcel has not come yet, so UPS was not seen.
        let ups = try station.rampa(["track", "1Z999AA10123456784"])
        #expect(!ups.output.contains("have been here before"))
        let scanned = try station.rampa(["scan", "1Z999AA10123456784", "--at", "intake"])
        #expect(scanned.code == 0, "\(scanned.output)")
        let again = try station.rampa(["track", "1Z999AA10123456784"])
        #expect(again.output.contains("parcels of this courier have been here before"))
    }
}
