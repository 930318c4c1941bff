extension Definition {
    /// Hermes in Germany.
    static let hermes: [Definition] = [
        Definition(
            "hermes_de_14", .hermesDE, "parcel",
            shapes: [[.digits(14)]],
            check: Check(.gs1Mod10),
            confidence: .medium, evidence: 1,
            page: PageTemplate(
                "https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation/#{n}",
                isSourced: false),
            sources: ["paketda.de paket-pruefziffern"],
            valid: ["09133131530724"],
            invalid: ["09133131530725"])
    ]
}
