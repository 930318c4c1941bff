extension Definition {
    /// OnTrac, and LaserShip, which it took over.
    static let onTrac: [Definition] = [
        // Letter counts as (ASCII-3) mod 10: C=4, D=5.
        Definition(
            "ontrac_15", .onTrac, "parcel",
            shapes: [[.oneOf("CD"), .digits(14)]],
            check: Check(.upsMod10),
            confidence: .high, evidence: 2,
            page: .onTrac,
            sources: ["jkeen/tracking_number_data", "jbittel/drogher tests"],
            valid: ["C11235523929147", "D10010945303074", "C11235523929840"],
            invalid: ["C11235523929841"]),
        Definition(
            "lasership_lx", .laserShip, "parcel",
            shapes: [["L", .oneOf("AEHINX"), .oneOf("123"), .digits(7)]],
            confidence: .low, evidence: 3,
            page: .onTrac,
            sources: ["jkeen/tracking_number_data"],
            valid: ["LX17635036"],
            invalid: ["XA17635036"]),
        Definition(
            "lasership_1ls", .laserShip, "parcel 1LS",
            shapes: [
                ["1LS7", .oneOf("12"), .digits(10)],
                ["1LS7", .oneOf("12"), .digits(2), "01", .oneOf("1234"), .digits(6), "1"],
                ["1LSCX", .alphanumerics(10)],
            ],
            confidence: .medium, evidence: 4,
            page: .onTrac,
            sources: ["jkeen/tracking_number_data"],
            valid: ["1LS717793482164"],
            invalid: ["1LX734505321754"]),
    ]
}

extension PageTemplate {
    static let onTrac = PageTemplate(
        "https://www.ontrac.com/tracking/?number={n}", isSourced: false)
}
