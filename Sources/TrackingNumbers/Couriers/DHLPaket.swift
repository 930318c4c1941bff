extension Definition {
    /// DHL Paket in Germany. The Leitcode is for sorting machines.
    static let dhlPaket: [Definition] = [
        Definition(
            "dhl_paket_20", .dhl, "Paket (DE)",
            shapes: [["0034043", .oneOf("34"), .digits(12)]],
            check: Check(.gs1Mod10, over: 2..<19),
            confidence: .high, evidence: 4,
            page: .dhl,
            sources: ["paketda.de paket-pruefziffern", "karrio test fixtures"],
            valid: ["00340434292135100124", "00340434161094015902", "00340433836442636597"],
            invalid: ["00340434292135100125"]),
        Definition(
            "dhl_ident_12", .dhl, "Paket (DE), Identcode",
            shapes: [[.digits(12)]],
            check: Check(.deutschePostMod10),
            confidence: .high, evidence: 1,
            page: .dhl,
            sources: [
                "paketda.de paket-pruefziffern",
                "zint backend/tests (vectors from the carrier/UPU document)", "bwipp wiki",
            ],
            valid: ["563102430313", "396013134140", "201298452277"],
            invalid: ["563102430314", "201298452270"]),
        Definition(
            "dhl_leitcode_14", .dhl, "Paket (DE), Leitcode for sorting", kind: .routing,
            shapes: [[.digits(14)]],
            check: Check(.deutschePostMod10),
            confidence: .high, evidence: 1,
            sources: [
                "zint backend/tests (vectors from the carrier/UPU document)",
                "paketda.de paket-pruefziffern",
            ],
            valid: ["50823007028005"],
            invalid: ["50823007028006"]),
    ]
}
