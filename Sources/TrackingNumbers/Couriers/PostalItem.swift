extension Definition {
    /// Items of all the world's posts (UPU S10).
    static let postalItem: [Definition] = [
        // Operator from the last two letters; per-country tracking URL in s10_operators.
        Definition(
            "s10", .postalOperator, "postal item",
            shapes: [[.letters(2), .digits(9), .letters(2)]],
            check: Check(.s10, over: 2..<10),
            confidence: .high, evidence: 2,
            sources: [
                "UPU S10-12 (via zint)", "jkeen/tracking_number_data",
                "perceptiopl.com worked example 410342249",
            ],
            valid: [
                "EE876543216CA", "EF123456785US", "RR473124829PL", "JT194690698BR", "SZ460209415BR",
                "RM999605013CH", "LE223553042BE", "ZS204724186GB", "XP696982485FR", "EW112720413FR",
                "CD530123554DE", "RR123456785PL",
            ],
            invalid: ["RR473124820PL", "EX123456789PL", "RB123456785XX"])
    ]
}
