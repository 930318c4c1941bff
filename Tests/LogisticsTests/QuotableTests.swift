import Logistics
import Testing

@Suite struct QuotableTests {
    @Test(arguments: [
        ("P7K4J2X7", "P7K4J2X7"), ("", ""), ("Łódź 维修", "Łódź 维修"),
        ("[)>\u{1E}01\u{1D}96\u{04}", "[)>·01·96·"), ("a\nb\u{202E}c\u{200B}", "a·b·c·"),
        (String(repeating: "7", count: 48), String(repeating: "7", count: 48)),
        (String(repeating: "7", count: 49), String(repeating: "7", count: 48) + "…"),
    ])
    func aScannedTextIsShownShortAndWithoutWhatCannotBeSeen(text: String, shown: String) {
        #expect(text.quotable == shown)
    }
}
