extension Definition {
    /// Poczta Polska and its courier service Pocztex.
    static let pocztaPolska: [Definition] = [
        // 00 + extension digit(1-9) + 590 0773 + S1 (kind: 1 or 4 registered letter, others
        // parcels etc.) + 8 serial + GS1 check. Printed '(00) 7 5900773 1 51200062 1'.
        Definition(
            "poczta_polska_20", .pocztaPolska, "registered letter or parcel",
            shapes: [["00", .oneOf("123456789"), "5900773", .digits(10)]],
            check: Check(.gs1Mod10, over: 2..<19),
            confidence: .high, evidence: 4,
            page: .pocztaPolska,
            sources: [
                "akg.waw.pl (structure)", "public code bases and test plans",
                "Home Assistant mail_and_packages const.py",
            ],
            valid: [
                "00759007731512000621", "00359007734300039997", "00559007730113934232",
                "00359007733820257041",
            ],
            invalid: ["00759007731512000622", "00759007731512000639"]),
        // Two letters and ten digits: what makers print on parts looks like it.
        Definition(
            "pocztex_px", .pocztex, "courier",
            shapes: [["PX", .digits(10)]],
            confidence: .medium, evidence: 1,
            page: .pocztaPolska,
            sources: ["itsvic-dev/parcel", "public source"],
            valid: ["PX7565795355", "PX1234567890"],
            invalid: ["PX123456789"]),
    ]
}

extension PageTemplate {
    static let pocztaPolska = PageTemplate("https://emonitoring.poczta-polska.pl/?numer={n}")
}
