extension Definition {
    /// Jadlog in Brazil.
    static let jadlog: [Definition] = [
        // No check digit: 4 examples fit none of 10 algorithms.
        // seen starting 08, 10, 18
        Definition(
            "jadlog_14", .jadlog, "parcel",
            shapes: [[.digits(14)]],
            confidence: .medium, evidence: 0,
            page: PageTemplate("https://www.jadlog.com.br/siteInstitucional/tracking.jad?cte={n}"),
            sources: ["Trixpua Shipping examples", "several public stores (URL)"],
            valid: ["18109001907268", "10080155188760"],
            invalid: ["1810900190726"])
    ]
}
