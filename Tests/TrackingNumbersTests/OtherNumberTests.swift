import Testing
import TrackingNumbers

/// Things on a packing table that are not couriers' labels.
@Suite struct OtherNumberTests {
    @Test(arguments: [
        // A product's bar code, typed and as a scanner tells it.
        ("012345678905", OtherNumber.Kind.product), ("5901234123457", .product),
        ("]E0012345678905", .product), ("]E45901234123457", .product),
        ("]E096385074", .product), ("(01)09001432002380(21)5ahbhn(93)lMv9", .product),
        ("]d20109001432002380215ahbhn\u{1D}93lMv9", .product),
        ("9780132350884", .book), ("978-0-13-235088-4", .book), ("0-306-40615-2", .book),
        ("ISBN 080442957X", .book), ("9771234567003", .book),
        ("CN-0T7T0Y-70163-85K-0123-A00", .part), ("CN0T7T0Y7016385K0123A00", .part),
        ("CN0T7T0Y7016385K0123", .part), ("cn-0t7t0y-70163-85k-0123-a00", .part),
        ("350954611139308", .phone), ("35 095461 113930 8", .phone),
        ("00:1B:63:84:45:E6", .network), ("00-1b-63-84-45-e6", .network),
        ("001b.6384.45e6", .network),
        ("INV-2024-0012345", .document), ("INV20240012345", .document),
        ("FV/2024/11/0123", .document), ("SG-2024-0012345", .document),
        ("R-2026-00042", .document),
        ("LOT12345", .lot), ("Lot: A-77-3", .lot), ("BATCH 20241101", .lot),
    ])
    func isKnownAsWhatItIs(text: String, kind: OtherNumber.Kind) {
        let recognition = Recognition(of: text)
        #expect(recognition.others.first?.kind == kind)
        #expect(recognition.verdict == .other)
        guard case .other(let other, let told) = LabelReading(texts: [text]) else {
            Issue.record("\(text) was read as a label")
            return
        }
        #expect(other.kind == kind)
        #expect(told == text)
    }

    /// None of them counts as a number after one scan, for any shop and any couriers.
    @Test(
        arguments: [
            "012345678905", "HELLO123", "LOT12345", "1234567890", "999999999999", "PZ1234567",
            "CN-0T7T0Y-70163-85K-0123-A00", "INV-2024-0012345", "INV20240012345",
            "SG20240012345", "SG2024-0012345", "SG202400123456789", "CNPL12345678901234",
            "9780132350884", "0000000000", "111111111111", "123456789012", "A1B2C3D4E5",
            "001B638445E6", "C1234567890", "5CG2728877", "WMZ14230T6", "1HGBH41JXMN109186",
        ], [nil, "PL", "DE", "US", "BR", "ES"] as [String?])
    func isNoNumberByOneScan(text: String, country: String?) {
        let all = Preferences(homeCountry: country, seen: Set(Courier.all))
        for preferences in [Preferences(homeCountry: country), all] {
            #expect(Recognition(of: text, preferring: preferences).verdict != .certain)
            if case .one(let candidate) = LabelReading(texts: [text], preferring: preferences) {
                Issue.record("\(text) was taken as a number of \(candidate.courier.name)")
            }
        }
    }

    /// What looks like a courier's number and is none.
    @Test(arguments: Definition.all)
    func noInvalidExampleIsANumberByOneScan(definition: Definition) {
        for text in definition.invalid {
            if case .one(let candidate) = LabelReading(texts: [text]) {
                Issue.record("\(text) was taken as a number of \(candidate.courier.name)")
            }
        }
    }

    /// Each example of the table is its courier's, or its courier is one of those that are asked
    /// about; none is another thing's.
    @Test(arguments: Definition.all.filter { $0.kind != .routing })
    func everyValidExampleKeepsItsCourier(definition: Definition) {
        for text in definition.valid {
            let recognition = Recognition(of: text)
            let isNamed = recognition.candidates.contains { $0.definition == definition.id }
            #expect(isNamed && recognition.verdict != .other, "\(text)")
            #expect(recognition.verdict != .routing, "\(text)")
            guard recognition.verdict == .certain, definition.courier != .postalOperator else {
                continue
            }
            let leader = recognition.candidates.first?.courier
            #expect(leader == definition.courier || definition.courier == .anyCarrier, "\(text)")
        }
    }

    @Test func aNumberThatMayBeAProductAsWellIsAsked() {
        // FedEx's twelve digits whose last is right for UPC, too.
        let both = Self.fedexAndUPC
        let recognition = Recognition(of: both)
        #expect(recognition.verdict == .ambiguous)
        #expect(recognition.candidates.contains { $0.courier == .fedex })
        #expect(recognition.others.map(\.kind) == [.product])
    }

    private static let fedexAndUPC: String = {
        for number in 700_000_000_00... {
            let body = String(number)
            let check = CheckAlgorithm.fedexMod11.checkCharacter(of: body)
            if let check, check == CheckAlgorithm.gs1Mod10.checkCharacter(of: body) {
                return body + [check]
            }
        }
        return ""
    }()
}
