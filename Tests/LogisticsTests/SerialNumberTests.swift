import Logistics
import Testing

@Suite struct IMEITests {
    /// 3GPP TS 23.003, annex B, and numbers that makers print as examples.
    @Test(arguments: [
        ("352099001761481", "35209900176148", nil), ("35-209900-176148-1", "35209900176148", nil),
        ("IMEI: 49-015420-323751-8", "49015420323751", nil),
        ("352099/00/176148/1", "35209900176148", nil),
        ("3520990017614823", "35209900176148", "23"),
        ("IMEISV 3520990017614823", "35209900176148", "23"),
    ])
    func itIsReadAsItIsPrinted(text: String, body: String, version: String?) throws {
        let imei = try IMEI(text)
        #expect(imei.body == body)
        #expect(imei.softwareVersion == version)
        #expect(try IMEI(imei.digits).body == body)
        #expect(imei.hasKnownIssuer)
    }

    @Test(arguments: [
        ("352099001761482", IMEI.Malformed.wrongCheckDigit("352099001761482", expected: "1")),
        ("35209900176148", .wrongLength("35209900176148", digits: 14)),
        ("35209900176148X", .foreignCharacter("35209900176148X")),
        ("", .wrongLength("", digits: 0)),
    ])
    func whatIsNoneIsRefusedWithItsText(text: String, wrong: IMEI.Malformed) {
        #expect(throws: wrong) { try IMEI(text) }
        #expect(wrong.description.contains("'\(text)'"))
    }

    @Test func everyWrongLastDigitShows() {
        for digit in "023456789" {
            #expect(throws: IMEI.Malformed.self) { try IMEI("35209900176148\(digit)") }
        }
    }

    @Test func fifteenDigitsOfACourierAreNotAPhones() throws {
        #expect(try !IMEI("123456789012347").hasKnownIssuer)
    }
}

@Suite struct SerialNumberTests {
    @Test func spacesAndHyphensDoNotCount() {
        #expect(SerialNumber.key(of: "dk-20 114/a.b:c") == "DK20114ABC")
        #expect(SerialNumber.key(of: "ściana") == "śCIANA")
    }

    @Test(arguments: [
        ("S/N: PF3-ABCDE1", "PF3ABCDE1"), ("SC02XG0ABCDE1", "C02XG0ABCDE1"),
        ("1S20VD000ABCPF3ABCD7", "PF3ABCD7"), ("IMEI1: 352099001761481", "352099001761481"),
        ("Serial No. 7QXK2F3", "7QXK2F3"),
    ])
    func lettersThatMakersPutInFrontMayBeLeftOut(scanned: String, key: String) {
        #expect(SerialNumber.keys(of: scanned).contains(key))
    }

    @Test(arguments: ["none", "1", "n/a", "brak", "S1234", "-"])
    func whatTellsNothingIsNotLookedFor(scanned: String) {
        #expect(SerialNumber.keys(of: scanned).allSatisfy { $0 == "S1234" })
    }
}
