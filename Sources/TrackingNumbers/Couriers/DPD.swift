extension Definition {
    /// DPD, and the couriers on its network (Colissimo abroad, SEUR, Chronopost).
    static let dpd: [Definition] = [
        Definition(
            "dpd_15", .dpd, "parcel, with check character",
            // One in 36 texts of this shape passes, a telephone's number among them. With a letter
            // at the end, which no other has, the form says the rest.
            forms: [
                Form(
                    shape: [.alphanumerics(4), .digits(10), .letters(1)],
                    check: Check(.iso7064Mod37And36)),
                Form(
                    shape: [.alphanumerics(4), .digits(11)], check: Check(.iso7064Mod37And36),
                    evidence: 1),
            ],
            confidence: .high, evidence: 2,
            page: .dpd,
            sources: [
                "jkeen/tracking_number_data", "paketda.de paket-pruefziffern",
                "zint backend/tests (vectors from the carrier/UPU document)",
            ],
            valid: ["01015026003653C", "099800000200289"],
            invalid: ["01015026003653D", "09980000020028A"]),
        Definition(
            "dpd_14", .dpd, "parcel",
            shapes: [[.alphanumerics(4), .digits(10)]],
            confidence: .medium, evidence: 0,
            page: .dpd,
            sources: [
                "karrio test fixtures", "Home Assistant mail_and_packages const.py",
                "zint backend/tests (vectors from the carrier/UPU document)",
            ],
            valid: ["05308801410058", "13490015284111"],
            invalid: ["0530880141005"]),
        Definition(
            "dpd_pl_14", .dpd, "parcel (Polska)",
            shapes: [[.digits(13), .letters(1)]],
            confidence: .medium, evidence: 0,
            page: PageTemplate("https://tracktrace.dpd.com.pl/parcelDetails?typ=1&p1={n}"),
            sources: ["Home Assistant mail_and_packages const.py", "Stefcio345/DPD_Tool (URL)"],
            valid: ["1000727398456U"],
            invalid: ["1000727398456"]),
        // That there are such numbers is reported; the example is made up.
        Definition(
            "dpd_18", .dpd, "parcel, 18 digits",
            shapes: [[.digits(18)]],
            confidence: .low, evidence: 0,
            page: .dpd,
            sources: ["labels, as reported by a shop"],
            valid: ["050212345678901234"],
            invalid: ["05021234567890123"]),
        // Barcode = ident tag '%' + 7 + 14 + 3 + 3 (no check). Printed text = the 27 + mod 37/36
        // check, no tag. Country is ISO 3166-1 numeric (616 PL, 276 DE, 250 FR, 724 ES, 620 PT).
        Definition(
            "dpd_label_28", .dpd, "label barcode", kind: .label,
            forms: [
                Form(
                    shape: ["%", .alphanumerics(21), .digits(6)], number: .part(8..<22)),
                Form(
                    shape: [.alphanumerics(21), .digits(6), .alphanumerics(1)],
                    check: Check(.iso7064Mod37And36), number: .part(7..<21)),
            ],
            confidence: .high, evidence: 2,
            page: .dpd,
            sources: [
                "zint backend/tests (vectors from the carrier/UPU document)",
                "jkeen/tracking_number_data",
            ],
            valid: [
                "%008182709980000020028101276", "008182709980000020028101276B",
                "0097100118Q5380511833101312A",
            ],
            invalid: ["008182709980000020028101276C"]),
    ]
}

extension PageTemplate {
    static let dpd = PageTemplate(
        "https://www.dpdgroup.com/nl/mydpd/my-parcels/track?lang=en&parcelNumber={n}")
}
