extension Definition {
    static let tnt: [Definition] = [
        Definition(
            "tnt_9_mod11", .tnt, "consignment",
            shapes: [[.digits(9)]],
            check: Check(.s10),
            confidence: .high, evidence: 1,
            page: .tnt,
            sources: [
                "TNT ExpressConnect Shipping Integration Guide v3 App. I (OCA delivery_tnt_oca/doc)"
            ],
            valid: ["403923212"],
            invalid: ["403923213"]),
        Definition(
            "tnt_9_mod7", .tnt, "consignment, older check digit",
            shapes: [[.digits(9)]],
            check: Check(.mod7),
            confidence: .high, evidence: 1,
            page: .tnt,
            sources: [
                "TNT ExpressConnect Shipping Integration Guide v3 App. I (OCA delivery_tnt_oca/doc)"
            ],
            valid: ["403923214"],
            invalid: ["403923215"]),
        // Has the S10 form and check; GE is TNT's, and WW is not a country.
        Definition(
            "tnt_ge_13", .tnt, "consignment GE",
            shapes: [["GE", .digits(9), .letters(2)]],
            check: Check(.s10, over: 2..<10),
            confidence: .high, evidence: 4,
            page: .tnt,
            sources: [
                "TNT ExpressConnect Shipping Integration Guide v3 App. I (OCA delivery_tnt_oca/doc)"
            ],
            valid: ["GE857115020GB", "GE100312111WW", "GE889350673NL"],
            invalid: ["GE857115021GB"]),
    ]
}

extension PageTemplate {
    static let tnt = PageTemplate(
        "https://www.tnt.com/express/en_gc/site/shipping-tools/tracking.html?searchType=con&cons={n}",
        isSourced: false)
}
