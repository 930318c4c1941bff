extension Definition {
    /// Canada Post, Purolator and Canpar.
    static let canadianCouriers: [Definition] = [
        Definition(
            "canada_post_16", .canadaPost, "parcel",
            shapes: [[.digits(16)]],
            check: Check(.gs1Mod10),
            confidence: .high, evidence: 1,
            page: .canadaPost,
            sources: ["jkeen/tracking_number_data", "karrio test fixtures"],
            valid: ["7023210039414604"],
            invalid: ["7023210039414605"]),
        Definition(
            "purolator_12", .purolator, "parcel",
            shapes: [[.oneOf("012345"), .digits(11)]],
            check: Check(.luhn),
            confidence: .high, evidence: 1,
            page: .purolator,
            sources: ["jkeen/tracking_number_data", "karrio test fixtures"],
            valid: ["329014521622", "329015010179"],
            invalid: ["329014521623"]),
        Definition(
            "purolator_alpha", .purolator, "parcel, with letters",
            shapes: [[.letters(3), .digits(9)]],
            confidence: .low, evidence: 0,
            page: .purolator,
            sources: ["jkeen/tracking_number_data"],
            valid: ["KYV009956937"],
            invalid: ["KY009956937"]),
        Definition(
            "canpar_22", .canpar, "parcel",
            shapes: [[.oneOf("CDKLSUXZ"), .digits(21)]],
            confidence: .medium, evidence: 1,
            page: PageTemplate(
                "https://www.canpar.com/en/track/tracking.jsp?reference={n}&locale=en"),
            sources: ["jkeen/tracking_number_data"],
            valid: ["D576002440000001718010"],
            invalid: ["M576002440000002510003"]),
    ]
}

extension PageTemplate {
    static let canadaPost = PageTemplate(
        "https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor={n}")
    static let purolator = PageTemplate(
        "https://www.purolator.com/en/shipping/tracker?searchValue={n}")
}
