extension Definition {
    /// Parcel numbers of the posts of the Netherlands, Belgium, Switzerland and Austria.
    static let europeanPosts: [Definition] = [
        Definition(
            "postnl_3s", .postNL, "parcel 3S",
            shapes: [["3S", .letters(4), .digits(7)], ["3S", .letters(4), .digits(9)]],
            confidence: .medium, evidence: 1,
            page: .postNL,
            sources: ["developer.postnl.nl barcode API (3S is 13 or 15 long)"],
            valid: ["3SMYPA0683437", "3SDEVC012345678"],
            invalid: ["3SDEV0123456"]),
        // PackageX regex '3232{20}' is a typo for 3232 + 20 digits. No check digit found.
        Definition(
            "bpost_24", .bpost, "parcel",
            shapes: [["3232", .digits(20)]],
            confidence: .medium, evidence: 3,
            page: .bpost,
            sources: ["karrio test fixtures"],
            valid: ["323212345659900040669030", "323212345659900357664050"],
            invalid: ["32321234565990004066903"]),
        // Printed 99.34.123456.12345678 = mail id(2) product/licence(2+6) item(8). The manual
        // names no check digit; only Code 128's own checksum: one in fifty SSCCs begins so.
        Definition(
            "swiss_post_18", .swissPost, "parcel",
            shapes: [["9", .oneOf("89"), .digits(16)]],
            confidence: .high, evidence: 1,
            page: .swissPost,
            sources: [
                "Swiss Post 'Barcode' web service manual 2017 (OCA doc)",
                "docs.aspose.com swiss-post-parcel-barcodes",
            ],
            valid: ["996001321700005959"],
            invalid: ["976001321700005959", "99600132170000595"]),
        // Check inferred from 2/2 API examples.
        Definition(
            "post_at_22", .postAT, "parcel",
            shapes: [["1", .digits(21)]],
            check: Check(.gs1Mod10),
            confidence: .low, evidence: 2,
            page: .postAT,
            sources: ["karrio test fixtures"],
            valid: ["1000000500113230110301", "1000000500113240110308"],
            invalid: ["1000000500113230110302"]),
    ]
}

extension PageTemplate {
    static let postNL = PageTemplate("https://jouw.postnl.nl/track-and-trace/{n}")
    static let bpost = PageTemplate(
        "https://track.bpost.cloud/btr/web/#/search?itemCode={n}&lang=en")
    static let swissPost = PageTemplate(
        "https://service.post.ch/EasyTrack/submitParcelData.do?formattedParcelCodes={n}")
    static let postAT = PageTemplate("https://www.post.at/sv/sendungssuche?snr={n}")
}
