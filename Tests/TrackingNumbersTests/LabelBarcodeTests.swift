import Testing
import TrackingNumbers

/// The number in each carrier's barcode: the examples of the table and of the carriers' papers.
@Suite struct LabelBarcodeTests {
    @Test(arguments: [
        // FedEx: 34 digits with 12 at the end, 22 behind 96 with 15, 32 (ASTRA) with 12 inside.
        ("9632001960000000000400152152152158", "FedEx", "152152152158"),
        ("1001921334250001000300779017972697", "FedEx", "779017972697"),
        ("9611019012345612345671", "FedEx", "012345612345671"),
        ("32971514560102447849175802862014", "FedEx", "784917580286"),
        // USPS: 420 and five or nine digits of postcode before 22.
        ("420787459400109104250532908587", "USPS", "9400109104250532908587"),
        ("]C142078745\u{1D}9400109104250532908587", "USPS", "9400109104250532908587"),
        ("4201028200009261290113185417468510", "USPS", "9261290113185417468510"),
        // DPD: % and 27, or what is printed below with the check character.
        ("%008182709980000020028101276", "DPD", "09980000020028"),
        ("008182709980000020028101276B", "DPD", "09980000020028"),
        // GS1: an SSCC alone, and before the order and the routing code.
        ("]C100340434292135100124", "DHL", "00340434292135100124"),
        ("]C100376123450000010039401590\u{1D}", "any carrier (GS1 SSCC)", "00376123450000010039"),
        ("(00)376123450000010039(403)7", "any carrier (GS1 SSCC)", "00376123450000010039"),
        // S10 as GS1 brings it along, and bare.
        ("]C0RR473124829PL", "Poczta Polska", "RR473124829PL"),
        ("RR473124829PL", "Poczta Polska", "RR473124829PL"),
        // Correos Express: 23 with postcode and piece.
        ("63300020012389801280107", "Correos Express", "6330002001238987"),
    ])
    func theNumberIsTakenOut(barcode: String, courier: String, number: String) throws {
        let first = try #require(Recognition(of: barcode).candidates.first)
        #expect(first.courier.name == courier)
        #expect(first.trackingNumber.text == number)
    }

    /// Each form of a label that the table has, in its own examples.
    @Test(arguments: Definition.all.filter { $0.kind == .label })
    func everyLabelOfTheTableGivesANumberShorterThanItself(definition: Definition) throws {
        for text in definition.valid {
            let candidate = try #require(
                Recognition(of: text).candidates.first { $0.definition == definition.id }, "\(text)"
            )
            #expect(candidate.isFromLabel)
            #expect(candidate.trackingNumber.text.count < text.count)
        }
    }

    /// Nothing meant for sorting machines may be kept: whatever it looks like is by chance.
    @Test(arguments: Definition.all.filter { $0.kind == .routing })
    func noSortingCodeIsANumber(definition: Definition) {
        for text in definition.valid {
            #expect(Recognition(of: text).verdict == .routing, "\(text)")
            guard case .routingOnly = LabelReading(texts: [text]) else {
                Issue.record("\(text) was read as a number")
                continue
            }
        }
    }
}
