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
}
