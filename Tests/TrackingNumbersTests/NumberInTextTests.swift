import Testing
import TrackingNumbers

/// Numbers in what people paste.
@Suite struct NumberInTextTests {
    @Test(arguments: [
        ("UPS 1Z999AA10123456784", "UPS", "1Z999AA10123456784"),
        ("https://www.ups.com/track?tracknum=1Z999AA10123456784", "UPS", "1Z999AA10123456784"),
        ("Your parcel 1Z 999 AA1 01 2345 6784 leaves today.", "UPS", "1Z999AA10123456784"),
        ("Paczka RR473124829PL jest w drodze", "Poczta Polska", "RR473124829PL"),
        (
            "https://emonitoring.poczta-polska.pl/?numer=RR473124829PL", "Poczta Polska",
            "RR473124829PL"
        ),
        ("tracking: 00340434292135100124 (DHL)", "DHL", "00340434292135100124"),
    ])
    func whatIsCertainByItsFormCounts(text: String, courier: String, number: String) throws {
        let recognition = Recognition(of: text)
        #expect(recognition.verdict == .certain)
        #expect(recognition.candidates.map(\.courier.name) == [courier])
        #expect(recognition.candidates.first?.trackingNumber.text == number)
        #expect(recognition.candidates.first?.why.contains(.insideText) == true)
        #expect(recognition.raw == text)
    }

    @Test(arguments: [
        ("InPost 520113017830399002575123", Courier.inpost, "520113017830399002575123"),
        ("InPost: 5201 1301 7830 3990 0257 5123", .inpost, "520113017830399002575123"),
        (
            "https://inpost.pl/sledzenie?number=520113017830399002575123", .inpost,
            "520113017830399002575123"
        ),
        ("GLS 51687952111", .gls, "51687952111"), ("DHL Express 1656740256", .dhl, "1656740256"),
    ])
    func whatIsLessCountsWhereItsCourierIsNamed(text: String, courier: Courier, number: String) {
        let recognition = Recognition(of: text)
        #expect(recognition.verdict == .likely)
        #expect(recognition.candidates.map(\.courier) == [courier])
        #expect(recognition.candidates.first?.trackingNumber.text == number)
        #expect(recognition.candidates.first?.why.contains(.namedBeside) == true)
    }

    @Test func twoParcelsInOneTextAreAQuestion() {
        let recognition = Recognition(of: "1Z999AA10123456784 and 1Z0FH3446831744085")
        #expect(recognition.verdict == .ambiguous)
        #expect(recognition.candidates.count == 2)
    }

    @Test(arguments: [
        "Order 12345678901234 of 2024-11-01", "WIFI:S:net;T:WPA;P:1656740256;;",
        "BEGIN:VCARD\r\nTEL:+48123456789\r\nEND:VCARD", "telephone 520113017830399002575123",
        "https://shop.example/item/5901234123457?ref=516879521113",
    ])
    func whatNeitherFormNorNameSpeaksForIsNone(text: String) {
        #expect(Recognition(of: text).candidates.isEmpty)
    }

    @Test(arguments: [
        "52011301\u{200B}7830399002575123", "\u{202A}520113017830399002575123\u{202C}",
        "=\"520113017830399002575123\"", "５２０１１３０１７８３０３９９００２５７５１２３",
        "5201\u{2011}1301\u{2013}7830 3990\u{A0}0257 5123", "520113017830399002575123\u{0}",
        "]C0520113017830399002575123\r",
    ])
    func unseenCharactersChangeNothing(text: String) throws {
        let recognition = Recognition(of: text, preferring: Preferences(homeCountry: "PL"))
        #expect(recognition.verdict == .likely)
        #expect(recognition.candidates.map(\.courier) == [.inpost])
        #expect(try TrackingNumber(text).text == "520113017830399002575123")
    }
}
