extension Definition {
    /// Packeta (Zásilkovna), in Central Europe.
    static let packeta: [Definition] = [
        // No check digit is known. One letter and ten digits: it asks.
        Definition(
            "packeta", .packeta, "parcel",
            shapes: [["Z", .digits(10)]],
            confidence: .medium, evidence: 1,
            page: PageTemplate("https://tracking.packeta.com/en/?id={n}", isSourced: false),
            sources: ["a label, as reported by a shop"],
            valid: ["Z5406324353"],
            invalid: ["Z540632435"])
    ]
}
