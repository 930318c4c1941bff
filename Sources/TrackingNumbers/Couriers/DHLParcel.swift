extension Definition {
    /// DHL eCommerce and the DHL Parcel companies of Benelux, Iberia and Poland.
    static let dhlParcel: [Definition] = [
        Definition(
            "dhl_ecommerce_gm", .dhl, "eCommerce",
            // Numbers of invoices, parts and other couriers begin with two letters and go on at any
            // length: nothing but GM, of the lengths that were seen, says more than that.
            forms: [
                Form(shape: ["GM", .digits(14...20)]),
                Form(
                    shape: [
                        .anyOf(["GM", "LX", "RX", "UV", "CN", "SG", "TH", "IN", "HK", "MY"]),
                        .digits(10...37),
                    ], evidence: 0),
            ],
            confidence: .medium, evidence: 2,
            page: PageTemplate("https://webtrack.dhlglobalmail.com/?trackingnumber={n}"),
            sources: [
                "jkeen/tracking_number_data",
                "dhl.com 'shipment tracking labels' page (cz-en, hu-hu)",
            ],
            valid: ["GM2951173225174494"],
            invalid: ["GS295117494011169041"]),
        Definition(
            "dhl_ecommerce_14", .dhl, "eCommerce, 14 digits",
            shapes: [[.digits(14)]],
            confidence: .low, evidence: 0,
            page: .dhl,
            sources: [
                "jkeen/tracking_number_data",
                "dhl.com 'shipment tracking labels' page (cz-en, hu-hu)",
            ],
            valid: ["60120172242323"],
            invalid: ["6012017224232301"]),
        Definition(
            "dhl_parcel_3s", .dhl, "Parcel Benelux",
            shapes: [["3S", .letters(3...4), .digits(7...9)]],
            confidence: .medium, evidence: 1,
            page: .dhl,
            sources: [
                "dhl.com 'shipment tracking labels' page (cz-en, hu-hu)", "itsvic-dev/parcel",
            ],
            valid: ["3SBCC000123456"],
            invalid: ["2SBCC000123456"]),
        // No check digit (7 manual examples fail mod 7).
        Definition(
            "dhl_parcel_es_10", .dhl, "Parcel Iberia",
            shapes: [[.digits(10)]],
            confidence: .medium, evidence: 0,
            page: PageTemplate(
                "https://clientesparcel.dhl.es/seguimientoenvios/integra/SeguimientoDocumentos.aspx?codigo={n}&anno={year}&lang=sp"
            ),
            sources: ["DHL Parcel web-service manual (OCA/l10n-spain delivery_dhl_parcel/doc)"],
            valid: ["2824318814", "0870002260"],
            invalid: ["287000226"]),
        Definition(
            "dhl_parcel_pl_11", .dhl, "Parcel Polska",
            shapes: [[.digits(11)]],
            confidence: .low, evidence: 0,
            page: PageTemplate(
                "https://www.dhl.com/pl-pl/home/tracking/tracking-parcel.html?submit=1&tracking-id={n}"
            ),
            sources: ["karrio test fixtures"],
            valid: ["24333892874"],
            invalid: ["2433389287"]),
    ]
}
