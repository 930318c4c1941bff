extension Definition {
    static let yunExpress: [Definition] = [
        Definition(
            "yunexpress", .yunExpress, "parcel",
            shapes: [["YT", .digits(16)]],
            confidence: .medium, evidence: 3,
            page: PageTemplate("https://www.yuntrack.com/parcelTracking?id={n}"),
            sources: ["jkeen/tracking_number_data"],
            valid: ["YT2229521272164446"],
            invalid: ["YT123456789012345"])
    ]
}
