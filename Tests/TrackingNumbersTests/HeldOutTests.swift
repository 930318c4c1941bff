import Testing
import TrackingNumbers

/// Valid numbers of jkeen/tracking_number_data (MIT) for nine couriers and the posts that are no
/// definition's own example. The forms of these couriers come largely from the same place, so the
/// figures are an upper bound; for European couriers there is no such list.
@Suite struct HeldOutTests {
    static let valid: [(Courier, [String])] = [
        (
            .fedex,
            [
                "986578788855", "477179081230", "799531274483", "790535312317", "974367662710",
                "1001921334250001000300779017972697", "1001921380360001000300639585804382",
                "1001901781990001000300617767839437", "1002297871540001000300790695517286",
                "0414 4176 0228 964", "5682 8361 0012 000", "5682 8361 0012 734",
                "9611020987654312345672", "9622001900000000000000776632517510",
                "9622001560000000000000794808390594", "9622001560001234567100794808390594",
                "9632001560123456789900794808390594", "9261292700768711948021",
                "00 0123 4500 0000 0027",
            ]
        ),
        (
            .usps,
            [
                "0307 1790 0005 2348 3741", "4201002334249200190132607600833457",
                "4201028200009261290113185417468510", "420 22153 9101026837331000039521",
                "9505 5110 6960 5048 6006 24", "92748931507708513018050063",
                "9400 1112 0108 0805 4830 16", "9361 2898 7870 0317 6337 95",
                "9405803699300124287899",
            ]
        ),
        (
            .dhl,
            [
                "3318810025", "8487135506", "1099255990", "3821724944", "3318810036", "3318810014",
                "GM295117494011169042", "JVGL0999999990",
            ]
        ),
        (
            .ups,
            [
                "1Z5R89390357567127", "1Z879E930346834440", "1Z410E7W0392751591",
                "1Z8V92A70367203024",
            ]
        ),
        (
            .onTrac,
            [
                "C11031500001879", "C10999911320231", "C11121552953069", "C11121553156000",
                "C11121552829468", "D10011354453707", "D10011345983010", "D10011342332145",
            ]
        ),
        (.dpd, ["00 81827 0998 0000 0200 33 350 276 C", "0081 827 0998 0000 0200 45 327 276 N"]),
        (
            .purolator,
            [
                "320595463938", "320606146993", "287809468872", "320610804900", "331426749957",
                "331434972567", "CGK002986959", "JFV247545960", "TLR000083964",
            ]
        ),
        (.canadaPost, ["0073938000549297"]),
        (.oldDominion, ["77767553207", "77806528897", "80993847369"]),
        (Courier(id: "post_gb"), ["RB123456785GB"]),
        (.usps, ["RB123456785US"]),
        (Courier(id: "post_cv"), ["RB123456785CV"]),
        (Courier(id: "post_cf"), ["RB123456785CF"]),
    ]

    /// FedEx's by the list, and of another's form. FedEx hands SmartPost parcels to USPS, in whose
    /// form this one is: nothing in the number tells them apart, so we are certain and not right.
    static let smartPost = "9261292700768711948021"
    /// An SSCC: its form names no carrier.
    static let sscc = "00 0123 4500 0000 0027"

    @Test func theRightCourierIsFirstForSixtyTwoOfSixtySeven() {
        var count = 0
        var first = 0
        for (courier, numbers) in Self.valid {
            for number in numbers {
                count += 1
                let recognition = Recognition(of: number)
                let isFirst = recognition.candidates.first?.courier == courier
                if isFirst { first += 1 }
                if number == Self.smartPost || number == Self.sscc { continue }
                #expect(recognition.candidates.contains { $0.courier == courier }, "\(number)")
                #expect(isFirst || recognition.verdict != .certain, "\(number)")
            }
        }
        #expect(count == 67)
        #expect(first == 62)
    }

    @Test func whatTheListGivesToFedExIsOfAnothersForm() {
        let smartPost = Recognition(of: Self.smartPost)
        #expect(smartPost.verdict == .certain)
        #expect(smartPost.candidates.map(\.courier) == [.usps])
        let sscc = Recognition(of: Self.sscc)
        #expect(sscc.verdict == .likely)
        // DPD has numbers of as many digits; nothing but that speaks for it.
        #expect(sscc.candidates.map(\.courier) == [.anyCarrier, .dpd])
    }

    @Test(arguments: [
        "996578788855", "1001901781990001000300617767839438", "9261292700768711948020",
        "5682 8361 0012 732", "9600000000000000000001", "9622001560001234567100794808390595",
        "4201028200009261290113185417468511", "9200000000000000000000",
        "420000000000000000000000000000", "420000009200000000000000000000", "3318810010",
        "3318810034", "3318810011", "2Z5R89390357567127", "1A5R89390357567127",
        "1Z1111111111111111", "C10000000000000", "C11031500001889", "D10011345983012",
        "D10011342332144", "008182709980000020033350276A", "0081 827 0998 0000 0200 45 000 000 N",
        "320595463939", "287809468875", "0073938000549292", "07209562773", "79927398713",
        "RB123456786US", "RB123456785XX", "XJD0099999998", "000000000000000001",
        "GR295117494011169045", "10000000000",
    ])
    func wrongNumbersAreNeverCertain(number: String) {
        let verdict = Recognition(of: number).verdict
        #expect(verdict != .certain)
    }
}
