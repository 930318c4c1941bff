extension Definition {
    /// FedEx. The scanned text is hardly ever the printed one.
    static let fedex: [Definition] = [
        Definition(
            "fedex_12", .fedex, "Express or Ground",
            shapes: [[.digits(12)]],
            check: Check(.fedexMod11),
            confidence: .high, evidence: 1,
            page: .fedex,
            sources: [
                "jkeen/tracking_number_data", "jbittel/drogher tests", "karrio test fixtures",
                "answers.google.com 207899",
            ],
            valid: ["794953555571", "776094337676", "399368623212"],
            invalid: ["794953555572", "776094337670"]),
        Definition(
            "fedex_ground_15", .fedex, "Ground",
            shapes: [[.digits(15)]],
            check: Check(.gs1Mod10),
            confidence: .high, evidence: 1,
            page: .fedex,
            sources: ["jkeen/tracking_number_data", "jbittel/drogher tests"],
            valid: ["012345612345671"],
            invalid: ["012345612345672"]),
        Definition(
            "fedex_ground_96", .fedex, "Ground, label barcode 96", kind: .label,
            shapes: [["96", .digits(20)]],
            check: Check(.gs1Mod10, over: 7..<21),
            number: .part(7..<22),
            confidence: .high, evidence: 3,
            page: .fedex,
            sources: ["jkeen/tracking_number_data", "jbittel/drogher tests"],
            valid: ["9611019012345612345671", "9611019012345612345640"],
            invalid: ["9611019012345612345641"]),
        // Positions 21-34 hold the number left-padded with zeros to 14: in practice positions
        // 23-34 are the 12-digit number. The Express variant carries the 5-digit ZIP at 16-20,
        // the 96... variant the Ground shipper number at 10-19. Check digit = the last digit,
        // over positions 21-33.
        Definition(
            "fedex_34", .fedex, "Express or Ground, label barcode of 34 digits", kind: .label,
            forms: [
                padded([.oneOf("012345678"), .digits(19), "00", .digits(12)], evidence: 3),
                padded(["96", .digits(18), "00", .digits(12)], evidence: 3),
                padded([.oneOf("012345678"), .digits(33)], evidence: 1),
                padded(["96", .digits(32)], evidence: 1),
            ],
            confidence: .high, evidence: 3,
            page: .fedex,
            sources: ["jkeen/tracking_number_data", "jbittel/drogher tests"],
            valid: ["9632001960000000000400152152152158"],
            invalid: ["9632001960000000000400152152152157"]),
        Definition(
            "fedex_astra_32", .fedex, "old label barcode of 32 digits (ASTRA)", kind: .label,
            shapes: [["3", .digits(31)]],
            check: Check(.fedexMod11, over: 16..<27),
            number: .part(16..<28),
            confidence: .medium, evidence: 2,
            page: .fedex,
            sources: ["jkeen/tracking_number_data"],
            valid: ["32971514560102447849175802862014"],
            invalid: ["32971514560102447849175812862014"]),
        // One real example only.
        Definition(
            "fedex_smartpost_20", .fedex, "Ground Economy (SmartPost), without its 92",
            shapes: [["61", .digits(18)]],
            check: Check(.gs1Mod10, after: "92"),
            confidence: .low, evidence: 3,
            page: .fedex,
            sources: ["jkeen v1.13 fedex_smartpost"],
            valid: ["61299998820821171811"],
            invalid: ["61299998820821171812"]),
    ]
}

extension PageTemplate {
    static let fedex = PageTemplate("https://www.fedex.com/fedextrack/?trknbr={n}")
}

extension Definition {
    private static func padded(_ shape: Shape, evidence: Int) -> Form {
        Form(
            shape: shape, check: Check(.fedexMod11, over: 20..<33),
            number: .unpadded(20..<34, to: 12), evidence: evidence)
    }
}
