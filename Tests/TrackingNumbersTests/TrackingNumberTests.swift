import Foundation
import Testing
import TrackingNumbers

@Suite struct TrackingNumberTests {
    @Test(arguments: [
        ("1Z 999 AA1 01 2345 6784", "1Z999AA10123456784"),
        ("]C1rr 473 124 829 pl", "RR473124829PL"),
        ("(00)376123450000010039", "00376123450000010039"),
        ("5200-0000-1234-5678-9012-3456", "520000001234567890123456"),
    ])
    func printedTypedAndScannedAreTheSame(text: String, normalised: String) throws {
        #expect(try TrackingNumber(text).text == normalised)
    }

    @Test(arguments: [
        "", "12345", "HELLO-WORLD", "1Z999ÄA10123456784", "<b>123456</b>", "日本123456",
    ])
    func whatIsNoTrackingNumberIsRefusedWithItsText(text: String) {
        let refusal = #expect(throws: TrackingNumber.Malformed.self) { try TrackingNumber(text) }
        #expect(refusal?.description.contains("'\(text)'") == true)
    }

    @Test(arguments: [
        ("1Z999AA10123456784", "1Z99 9AA1 0123 4567 84"),
        ("520113017830399002575123", "5201 1301 7830 3990 0257 5123"),
        ("123456", "1234 56"),
    ])
    func peopleReadItInGroupsOfFour(text: String, grouped: String) throws {
        #expect(try TrackingNumber(text).grouped == grouped)
        #expect(try TrackingNumber(grouped) == TrackingNumber(text))
    }

    @Test func itIsKeptAsItsText() throws {
        let number = try TrackingNumber("1Z 999 AA1 01 2345 6784")
        let data = try JSONEncoder().encode([number])
        #expect(String(decoding: data, as: UTF8.self) == #"["1Z999AA10123456784"]"#)
        #expect(try JSONDecoder().decode([TrackingNumber].self, from: data) == [number])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([TrackingNumber].self, from: Data(#"["12"]"#.utf8))
        }
    }
}
