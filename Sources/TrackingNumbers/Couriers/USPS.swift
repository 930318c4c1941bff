extension Definition {
    /// United States Postal Service.
    static let usps: [Definition] = [
        // FedEx SmartPost parcels, which USPS delivers, have numbers of this form, too.
        // AI(2) + service type(3) + mailer ID(9 if it starts with 9, else 6) + serial + check.
        Definition(
            "usps_impb", .usps, "Intelligent Mail parcel",
            shapes: [["9", .oneOf("2345"), .digits(20)], ["9", .oneOf("2345"), .digits(24)]],
            check: Check(.gs1Mod10),
            confidence: .high, evidence: 2,
            page: .usps,
            sources: [
                "jkeen/tracking_number_data", "karrio test fixtures",
                "USPS2000508 / Publication 199",
            ],
            valid: [
                "9400109104250532908587", "9205590006662200704797", "92419900000033499522966220",
                "9307109876500000000010",
            ],
            invalid: ["9400109104250532908588", "9205590006662200704790"]),
        // With FNC1/GS after the ZIP the split is certain; without it 420+5+26 and 420+9+22 are
        // both 34 long: take the split whose inner number starts 91-95 and passes its check; if
        // both pass show both.
        Definition(
            "usps_420_impb", .usps, "label barcode with postcode", kind: .label,
            forms: [
                labelled(postcode: 5, number: 22), labelled(postcode: 5, number: 26),
                labelled(postcode: 9, number: 22), labelled(postcode: 9, number: 26),
            ],
            confidence: .high, evidence: 4,
            page: .usps,
            sources: ["jkeen/tracking_number_data", "jbittel/drogher tests"],
            valid: ["420787459400109104250532908587"],
            invalid: ["420787459400109104250532908588"]),
        Definition(
            "usps_legacy_91", .usps, "Delivery or Signature Confirmation",
            shapes: [["91", .digits(20)]],
            check: Check(.gs1Mod10),
            confidence: .high, evidence: 3,
            page: .usps,
            sources: ["jkeen/tracking_number_data", "jbittel/drogher tests"],
            valid: ["9101123456789000000013"],
            invalid: ["9101123456789000000014"]),
        // Same check as any SSCC-like 20-digit number: always ambiguous with (00)+SSCC; real USPS
        // ones start with 01-08,14,21-26,34,56,70,71,73,77,81-85 or 03.
        Definition(
            "usps_20", .usps, "20 digits",
            shapes: [[.digits(20)]],
            check: Check(.gs1Mod10),
            confidence: .medium, evidence: 1,
            page: .usps,
            sources: ["jkeen/tracking_number_data", "jbittel/drogher tests"],
            valid: ["71123456789123456787"],
            invalid: ["71123456789123456788"]),
        Definition(
            "usps_20_ai91", .usps, "20 digits, without their 91",
            shapes: [[.digits(20)]],
            check: Check(.gs1Mod10, after: "91"),
            confidence: .medium, evidence: 1,
            page: .usps,
            sources: ["jkeen/tracking_number_data"],
            valid: ["71969010756003077385"],
            invalid: ["71969010756003077386"]),
    ]
}

extension PageTemplate {
    static let usps = PageTemplate("https://tools.usps.com/go/TrackConfirmAction?tLabels={n}")
}

extension Definition {
    private static func labelled(postcode: Int, number: Int) -> Form {
        let body = 3 + postcode..<3 + postcode + number
        return Form(
            shape: ["420", .digits(postcode), "9", .oneOf("12345"), .digits(number - 2)],
            check: Check(.gs1Mod10, over: body.lowerBound..<body.upperBound - 1),
            number: .part(body))
    }
}
