extension Definition {
    /// UPS. The linear barcode of a parcel is the 1Z number itself; the MaxiCode holds only its end.
    static let ups: [Definition] = [
        // 1Z + shipper(6) + service(2) + package(7) + check. Letters count as (ASCII-3) mod 10.
        Definition(
            "ups_1z", .ups, "parcel",
            shapes: [["1Z", .alphanumerics(15), .digits(1)]],
            check: Check(.upsMod10, over: 2..<17),
            confidence: .high, evidence: 4,
            page: .ups,
            sources: [
                "jkeen/tracking_number_data", "jbittel/drogher tests", "karrio test fixtures",
                "answers.google.com 207899",
            ],
            valid: ["1Z999AA10123456784", "1ZA82D672031716786", "1Z0FH3446831744085"],
            invalid: ["1Z999AA10123456785", "1Z999DD40456789017"]),
        Definition(
            "ups_waybill", .ups, "waybill",
            // A letter of six and a check digit: one in 43 serial numbers of a letter and ten digits
            // passes.
            shapes: [[.oneOf("AHJKTV"), .digits(10)]],
            check: Check(.upsMod10, over: 1..<10),
            confidence: .medium, evidence: 1,
            page: .ups,
            sources: ["jkeen/tracking_number_data"],
            valid: ["K1506235620"],
            invalid: ["K1506235621"]),
        // Handed to the post of the country; other lengths look like that post's own numbers. From
        // one label: nothing but the length and two digits.
        Definition(
            "ups_mail_innovations_18", .ups, "Mail Innovations",
            shapes: [["80", .digits(16)]],
            confidence: .low, evidence: 0,
            page: .ups,
            sources: ["a label, as reported by a shop"],
            valid: ["802269919937015457"],
            invalid: ["80226991993701545"]),
    ]
}

extension PageTemplate {
    static let ups = PageTemplate("https://www.ups.com/track?tracknum={n}")
}
