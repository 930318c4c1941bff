extension Definition {
    /// GOFO, Landmark Global, Old Dominion and Spee-Dee.
    static let americanCouriers: [Definition] = [
        Definition(
            "gofo_us", .gofo, "parcel",
            shapes: [["GFUS", .digits(14)]],
            confidence: .medium, evidence: 4,
            page: PageTemplate("https://www.gofoexpress.com/tracking.html?searchID={n}"),
            sources: ["jkeen/tracking_number_data"],
            valid: ["GFUS01011884214464"],
            invalid: ["GFUS0101188421446"]),
        Definition(
            "landmark_ltn", .landmark, "parcel",
            shapes: [["LTN", .digits(8...9), "N", .digits(1)]],
            confidence: .medium, evidence: 4,
            page: PageTemplate("https://track.landmarkglobal.com/?search={n}"),
            sources: ["jkeen/tracking_number_data", "karrio test fixtures"],
            valid: ["LTN38570269N1", "LTN49100231N3"],
            invalid: ["LSN74209518N1"]),
        Definition(
            "old_dominion", .oldDominion, "freight (PRO number)",
            shapes: [
                ["77", .oneOf("78"), .digits(8)], [.anyOf(["072", "780"]), .digits(8)],
                ["80", .digits(9)],
            ],
            check: Check(.luhn),
            confidence: .medium, evidence: 3,
            page: PageTemplate(
                "https://www.odfl.com/us/en/tools/trace-track-ltl-freight/trace.html?proNumbers={n}"
            ),
            sources: ["jkeen/tracking_number_data"],
            valid: ["07209562763", "80003280379"],
            invalid: ["07209562773"]),
        Definition(
            "speedee", .speeDee, "parcel",
            shapes: [["SP", .digits(18)]],
            confidence: .medium, evidence: 3,
            page: PageTemplate("https://www.speedeedelivery.com/track/?tracking={n}"),
            sources: ["jkeen/tracking_number_data"],
            valid: ["SP029692510000920746"],
            invalid: ["SX029692510000920746"]),
    ]
}
