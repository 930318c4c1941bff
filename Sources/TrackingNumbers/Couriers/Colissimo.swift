extension Definition {
    /// Colissimo (La Poste). Each label has two barcodes; one is for sorting machines.
    static let colissimo: [Definition] = [
        Definition(
            "colissimo_13", .colissimo, "parcel",
            // The first two name the product, one of them a letter: without it, every EAN would pass.
            shapes: [
                [.digits(1), .letters(1), .digits(11)],
                [.letters(1), .alphanumerics(1), .digits(11)],
            ],
            check: Check(.gs1Mod10, over: 2..<12),
            confidence: .high, evidence: 1,
            page: .laPoste,
            sources: [
                "Colissimo Expert F cahier des charges V5 (akretion/laposte_api/doc)",
                "Business::Colissimo", "akretion/laposte_api",
            ],
            valid: ["8L20524752032", "7Q53894000045", "9V00000000017"],
            invalid: ["8L20524752033"]),
        // 'link' repeats the 10th digit of the parcel number: ties this barcode to the tracking
        // barcode.
        Definition(
            "colissimo_sort_24", .colissimo, "barcode for sorting", kind: .routing,
            // With a letter among the first two, as above; else one in a hundred of InPost's passes.
            shapes: [
                [.digits(1), .letters(1), "1", .digits(21)],
                [.letters(1), .alphanumerics(1), "1", .digits(21)],
            ],
            check: Check(.gs1Mod10, over: 8..<23),
            confidence: .high, evidence: 2,
            sources: ["Colissimo Expert F cahier des charges V5 (akretion/laposte_api/doc)"],
            valid: ["7Q1971109647441370000241", "8Q1971208069510890001012"],
            invalid: ["7Q1971109647441370000242"]),
    ]
}

extension PageTemplate {
    static let laPoste = PageTemplate("https://www.laposte.fr/outils/suivre-vos-envois?code={n}")
}
