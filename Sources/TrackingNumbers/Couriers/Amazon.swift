extension Definition {
    static let amazon: [Definition] = [
        // Public tracking page shows only some parcels; others need the buyer's account. URL not
        // verified.
        Definition(
            "amazon_tb", .amazon, "parcel",
            shapes: [["TB", .oneOf("ACM"), .digits(12)]],
            confidence: .medium, evidence: 3,
            page: .amazon,
            sources: ["jkeen/tracking_number_data"],
            valid: ["TBA123456789000"],
            invalid: ["TBB000000000000"]),
        // One letter of three and ten digits; collides with UPS waybill A…
        Definition(
            "amazon_intl", .amazon, "parcel, short form",
            shapes: [[.oneOf("ACF"), .digits(10)]],
            confidence: .low, evidence: 0,
            page: .amazon,
            sources: ["jkeen/tracking_number_data"],
            valid: ["C1004444443"],
            invalid: ["D1234567890"]),
    ]
}

extension PageTemplate {
    static let amazon = PageTemplate("https://track.amazon.com/tracking/{n}", isSourced: false)
}
