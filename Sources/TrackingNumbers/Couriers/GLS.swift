extension Definition {
    static let gls: [Definition] = [
        // No full 12-digit number from a label was found: algorithm from the GLS document,
        // examples computed.
        Definition(
            "gls_12", .gls, "parcel, with check digit",
            shapes: [[.digits(12)]],
            check: Check(.glsMod10),
            confidence: .medium, evidence: 1,
            page: .gls,
            sources: ["GLS Uni-Box TechDoku 2D V0110 §3.2.1, as quoted in public code"],
            valid: ["516879521113", "363019175961"],
            invalid: ["516879521114"]),
        Definition(
            "gls_11", .gls, "parcel",
            shapes: [[.digits(11)]],
            confidence: .medium, evidence: 0,
            page: .gls,
            sources: [
                "Home Assistant mail_and_packages const.py", "karrio test fixtures",
                "paketda.de gls-paketlabel",
            ],
            valid: ["51687952111", "36301917596"],
            invalid: ["5168795211"]),
        // In the 2D code of the label. Too weak to claim alone: needs GLS context.
        Definition(
            "gls_trackid", .gls, "Track ID",
            shapes: [[.mixed(8)]],
            confidence: .medium, evidence: 0,
            page: .gls,
            sources: ["paketda.de gls-paketlabel", "akretion/roulier T8913"],
            valid: ["XHAX4HDA"],
            invalid: ["XHAX4HD"]),
    ]
}

extension PageTemplate {
    static let gls = PageTemplate(
        "https://gls-group.com/EU/en/parcel-tracking/?match={n}", isSourced: false)
}
