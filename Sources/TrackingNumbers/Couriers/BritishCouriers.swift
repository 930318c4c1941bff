extension Definition {
    /// Evri, Yodel and Parcelforce.
    static let britishCouriers: [Definition] = [
        Definition(
            "evri_16", .evri, "parcel",
            shapes: [[.digits(16)]],
            confidence: .low, evidence: 0,
            page: .evri,
            sources: [
                "WooCommerce EvriHermesShippingProvider",
                "Home Assistant mail_and_packages const.py",
            ],
            valid: ["1234567890123456"],
            invalid: ["123456789012345"]),
        Definition(
            "evri_new_16", .evri, "parcel, newer form",
            shapes: [[.letters(1), .digits(2), .alphanumerics(13)]],
            confidence: .low, evidence: 0,
            page: .evri,
            sources: [
                "WooCommerce EvriHermesShippingProvider", "karrio landmark test H00TCC0028567558",
            ],
            valid: ["H00ABC0012345678"],
            invalid: ["H0ABC0012345678"]),
        Definition(
            "yodel", .yodel, "parcel",
            shapes: [[.anyOf(["JD", "JJD"]), .digits(16)]],
            confidence: .medium, evidence: 3,
            page: PageTemplate("https://www.yodel.co.uk/tracking/{n}"),
            sources: ["jkeen/tracking_number_data"],
            valid: ["JD0002242617644732"],
            invalid: ["JC0002254405060992"]),
        Definition(
            "parcelforce_uk", .parcelforce, "parcel",
            shapes: [[.letters(2), .digits(7)], [.letters(4), .digits(10)]],
            confidence: .medium, evidence: 0,
            page: PageTemplate("https://www.parcelforce.com/track-trace?trackNumber={n}"),
            sources: ["parcelforce.com tracking-number-formats"],
            valid: ["AA1234567", "AAAA1234567890"],
            invalid: ["A1234567"]),
    ]
}

extension PageTemplate {
    static let evri = PageTemplate("https://www.evri.com/track/parcel/{n}")
}
