extension Definition {
    /// Polish couriers of which little is known.
    static let polishCouriers: [Definition] = [
        // Single source for the length.
        Definition(
            "orlen_paczka", .orlenPaczka, "parcel",
            shapes: [[.digits(14)]],
            confidence: .low, evidence: 0,
            page: PageTemplate("https://www.orlenpaczka.pl/sledz-paczke/?numer={n}"),
            sources: ["itsvic-dev/parcel"],
            valid: ["12345678901234"],
            invalid: ["1234567890123"]),
        // A letter and a digit do not count as a beginning. URL query not verified.
        Definition(
            "allegro_one", .allegroOne, "parcel",
            shapes: [["A", .digits(1), .alphanumerics(8)]],
            confidence: .low, evidence: 0,
            page: PageTemplate(
                "https://allegro.pl/kampania/one/kurier/sledzenie-paczki?numer={n}",
                isSourced: false),
            sources: ["itsvic-dev/parcel"],
            valid: ["A0100AA0A0"],
            invalid: ["A02AAAAAA"]),
    ]
}
