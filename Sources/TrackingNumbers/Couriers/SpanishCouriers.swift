extension Definition {
    /// Correos Express and SEUR, in Spain and Portugal.
    static let spanishCouriers: [Definition] = [
        // Check digit not described in the manual; inferred here: GS1 mod 10 on 4/4 numbers
        // (chance 1e-4).
        Definition(
            "correos_express_16", .correosExpress, "shipment",
            shapes: [[.digits(16)]],
            check: Check(.gs1Mod10),
            confidence: .medium, evidence: 1,
            page: .correosExpress,
            sources: [
                "Correos Express web-service manual v03.07 (OCA delivery_correos_express/doc)"
            ],
            valid: ["6330002001238987", "6330002001240072"],
            invalid: ["6330002001238988"]),
        // 15 digits of the shipment without its check + parcel order 01.. + 5-digit postcode +
        // GS1 check; 4/4 in the manual.
        Definition(
            "correos_express_23", .correosExpress, "parcel barcode", kind: .label,
            shapes: [[.digits(23)]],
            check: Check(.gs1Mod10),
            number: .completed(0..<15, .gs1Mod10),
            confidence: .medium, evidence: 1,
            page: .correosExpress,
            sources: [
                "Correos Express web-service manual v03.07 (OCA delivery_correos_express/doc)"
            ],
            valid: ["63300020012389801280107", "63300020012400701280018"],
            invalid: ["63300020012389801280108"]),
        Definition(
            "seur_14", .seur, "parcel barcode",
            shapes: [[.digits(14)]],
            confidence: .medium, evidence: 0,
            page: PageTemplate("https://www.seur.com/livetracking/?segOnlineIdentificador={n}"),
            sources: [
                "SEUR web-service manual (OCA delivery_seur/doc): 14-digit number in the label barcode"
            ],
            valid: ["01234567890123"],
            invalid: ["0123456789012"]),
    ]
}

extension PageTemplate {
    static let correosExpress = PageTemplate("https://s.correosexpress.com/c?n={n}")
}
