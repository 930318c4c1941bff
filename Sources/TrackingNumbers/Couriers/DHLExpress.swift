extension Definition {
    /// DHL Express: a waybill, a licence plate for each piece, and a barcode for sorting.
    static let dhlExpress: [Definition] = [
        Definition(
            "dhl_express_10", .dhl, "Express, waybill",
            shapes: [[.digits(10)]],
            check: Check(.mod7),
            confidence: .high, evidence: 1,
            page: .dhl,
            sources: [
                "jkeen/tracking_number_data", "jbittel/drogher tests", "karrio test fixtures",
                "paketda.de paket-pruefziffern",
            ],
            valid: ["1656740256", "9356579890", "8346088391"],
            invalid: ["1656740257", "9356579891"]),
        Definition(
            "dhl_express_11", .dhl, "Express, waybill of 11 digits",
            shapes: [[.digits(11)]],
            check: Check(.mod7),
            confidence: .low, evidence: 1,
            page: .dhl,
            sources: ["jkeen/tracking_number_data"],
            valid: ["73891051146"],
            invalid: ["73891051147"]),
        // On the label the leading J is the ANSI data identifier; 'JD01...' and 'JJD01...' are
        // the same piece. No check digit.
        Definition(
            "dhl_express_piece", .dhl, "Express, licence plate of a piece",
            shapes: [[.anyOf(["JD", "JJD"]), .digits(18)]],
            confidence: .medium, evidence: 3,
            page: .dhl,
            sources: [
                "karrio test fixtures", "dhl.com 'shipment tracking labels' page (cz-en, hu-hu)",
            ],
            valid: ["JD014600006615052307", "JJD014600002708681600"],
            invalid: ["JD01460000661505230"]),
        Definition(
            "dhl_paket_jjd", .dhl, "short licence plate",
            shapes: [["JJD", .digits(9...13)], ["JVGL", .digits(9...12)], ["JJD", .digits(21)]],
            confidence: .medium, evidence: 3,
            page: .dhl,
            sources: [
                "jkeen/tracking_number_data", "paketda.de paket-pruefziffern",
                "dhl.com 'shipment tracking labels' page (cz-en, hu-hu)",
            ],
            valid: ["JJD1410302937991", "JVGL9999999999", "JJD0099999999"],
            invalid: ["XJD0099999998"]),
        // Country, postcode, '+', product and features. Listed so that it is never kept as a
        // number. That it exists is sourced; the lengths of its parts were guessed, and the example
        // is made up.
        Definition(
            "dhl_routing_2l", .dhl, "Express, barcode for sorting", kind: .routing,
            shapes: [["2L", .letters(2), .alphanumerics(1...10), "+", .digits(2...12)]],
            confidence: .low, evidence: 4,
            sources: ["dhl.com 'shipment tracking labels' page (cz-en, hu-hu), widths guessed"],
            valid: ["2LDE53113+48000001"],
            invalid: ["2LDE53113"]),
    ]
}

extension PageTemplate {
    static let dhl = PageTemplate(
        "https://www.dhl.com/global-en/home/tracking/tracking-parcel.html?submit=1&tracking-id={n}",
        isSourced: false)
}
