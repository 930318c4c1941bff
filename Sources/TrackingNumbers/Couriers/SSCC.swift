extension Definition {
    /// The serial shipping container code of GS1, which any carrier may use.
    static let sscc: [Definition] = [
        // Carrier unknown: GS1 company prefix after the extension digit tells the issuer (5900773
        // Poczta Polska, 340433/340434 DHL DE, 841236 a Spanish DHL Parcel customer).
        Definition(
            "sscc_00", .anyCarrier, "logistic unit, with its 00",
            shapes: [["00", .digits(18)]],
            check: Check(.gs1Mod10, over: 2..<19),
            confidence: .high, evidence: 3,
            sources: [
                "GS1 syntax dictionary AI 00",
                "zint backend/tests (vectors from the carrier/UPU document)",
            ],
            valid: ["00376123450000010039", "00184123650248789761"],
            invalid: ["00376123450000010038"]),
        Definition(
            "sscc_18", .anyCarrier, "logistic unit",
            shapes: [[.digits(18)]],
            check: Check(.gs1Mod10),
            confidence: .high, evidence: 1,
            sources: ["GS1 syntax dictionary AI 00", "jkeen/tracking_number_data"],
            valid: ["376123450000010039"],
            invalid: ["376123450000010038"]),
    ]
}
