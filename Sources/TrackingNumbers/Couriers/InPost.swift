extension Definition {
    static let inpost: [Definition] = [
        // No check digit found: GS1, Luhn, mod 7/9/11, 37/36 all fail on 4 examples.
        // usually starts 5, 6, 4 or 9
        Definition(
            "inpost_24", .inpost, "Paczkomat or courier",
            shapes: [[.digits(24)]],
            confidence: .medium, evidence: 0,
            page: PageTemplate("https://inpost.pl/sledzenie-przesylek?number={n}"),
            sources: [
                "Home Assistant mail_and_packages const.py", "itsvic-dev/parcel",
                "4tracking.net/carriers/inpost",
            ],
            valid: [
                "520113017830399002575123", "520000012680041086770098", "620000014433330021832001",
            ],
            invalid: ["52011301783039900257512"])
    ]
}
