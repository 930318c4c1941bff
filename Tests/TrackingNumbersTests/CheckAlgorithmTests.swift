import TestSupport
import Testing
import TrackingNumbers

@Suite struct CheckAlgorithmTests {
    struct Vector: CustomTestStringConvertible {
        var algorithm: CheckAlgorithm
        var body: String
        var check: Character

        init(_ algorithm: CheckAlgorithm, _ body: String, _ check: Character) {
            (self.algorithm, self.body, self.check) = (algorithm, body, check)
        }

        var testDescription: String { "\(algorithm) \(body) \(check)" }
    }

    static let vectors = [
        Vector(.gs1Mod10, "37612345000001003", "9"),
        Vector(.gs1Mod10, "75900773151200062", "1"),  // Poczta Polska, 20 digits without 00
        Vector(.gs1Mod10, "940010910425053290858", "7"),  // USPS
        Vector(.upsMod10, "999AA1012345678", "4"),
        Vector(.upsMod10, "C1123552392914", "7"),  // OnTrac counts the letter
        Vector(.fedexMod11, "79495355557", "1"),
        Vector(.fedexMod11, "77609433767", "6"),
        Vector(.mod7, "165674025", "6"),
        Vector(.mod7, "40392321", "4"),  // TNT ExpressConnect guide, appendix I
        Vector(.s10, "40392321", "2"),  // the same guide
        Vector(.s10, "47312482", "9"),  // UPU S10-12
        Vector(.s10, "41034224", "9"),
        Vector(.iso7064Mod37And36, "01015026003653", "C"),
        Vector(.iso7064Mod37And36, "008182709980000020028101276", "B"),  // DPD specification
        Vector(.iso7064Mod37And36, "0097100118Q5380511833101312", "A"),
        Vector(.luhn, "32901452162", "2"),
        Vector(.luhn, "7992739871", "3"),  // ISO/IEC 7812-1
        Vector(.deutschePostMod10, "56310243031", "3"),
        Vector(.deutschePostMod10, "5082300702800", "5"),
        Vector(.glsMod10, "51687952111", "3"),
    ]

    @Test(arguments: vectors)
    func theDocumentsNumbersHaveTheDocumentsCheckCharacters(vector: Vector) {
        #expect(vector.algorithm.checkCharacter(of: vector.body) == vector.check)
    }

    @Test(arguments: CheckAlgorithm.allCases)
    func whatItIsNotForHasNoCheckCharacter(algorithm: CheckAlgorithm) {
        for text in ["", "1234-678", "1234567ä", "1234 678", "abcdefgh"] {
            #expect(algorithm.checkCharacter(of: text) == nil, "\(text)")
        }
        let takesLetters: Set<CheckAlgorithm> = [.upsMod10, .iso7064Mod37And36]
        #expect(
            (algorithm.checkCharacter(of: "A2345678") != nil) == takesLetters.contains(algorithm))
    }

    @Test func s10IsForEightDigitsAndGLSForEleven() {
        #expect(CheckAlgorithm.s10.checkCharacter(of: "1234567") == nil)
        #expect(CheckAlgorithm.s10.checkCharacter(of: "123456789") == nil)
        #expect(CheckAlgorithm.glsMod10.checkCharacter(of: "1234567890") == nil)
        #expect(CheckAlgorithm.glsMod10.checkCharacter(of: "123456789012") == nil)
    }

    /// Weights that have no factor in common with the modulus let no single wrong digit through;
    /// 2, 4, 9 × 5 and the remainders that share a digit do now and then.
    @Test(arguments: [
        CheckAlgorithm.gs1Mod10, .luhn, .glsMod10, .iso7064Mod37And36,
    ])
    func everySingleWrongDigitShows(algorithm: CheckAlgorithm) {
        for body in ["37612345009", "01015026003", "99999999999", "00000000000"] {
            let right = algorithm.checkCharacter(of: body)
            for place in body.indices {
                for digit in "0123456789" where digit != body[place] {
                    let wrong = body.replacingCharacter(at: place, with: digit)
                    #expect(algorithm.checkCharacter(of: wrong) != right, "\(body) \(wrong)")
                }
            }
        }
    }

    @Test func neighboursThatChangedPlacesShowUnderISO7064() {
        let body = "0101A026Z0365B"
        let right = CheckAlgorithm.iso7064Mod37And36.checkCharacter(of: body)
        for place in body.indices.dropLast() {
            let next = body.index(after: place)
            guard body[place] != body[next] else { continue }
            let wrong = body.replacingCharacter(at: place, with: body[next])
                .replacingCharacter(at: next, with: body[place])
            #expect(CheckAlgorithm.iso7064Mod37And36.checkCharacter(of: wrong) != right, "\(wrong)")
        }
    }

    struct Zint: CustomTestStringConvertible {
        var symbology: String
        var algorithm: CheckAlgorithm
        var digits: Int

        var testDescription: String { symbology }
    }

    @Test(arguments: [
        Zint(symbology: "NVE18", algorithm: .gs1Mod10, digits: 17),
        Zint(symbology: "EAN14", algorithm: .gs1Mod10, digits: 13),
        Zint(symbology: "DPIDENT", algorithm: .deutschePostMod10, digits: 11),
        Zint(symbology: "DPLEIT", algorithm: .deutschePostMod10, digits: 13),
        Zint(symbology: "DPD", algorithm: .iso7064Mod37And36, digits: 27),
    ])
    func zintPrintsTheSameCheckCharacters(zint: Zint) throws {
        var numbers = FixedNumbers(15)
        for _ in 0..<15 {
            let body = String.digits(zint.digits, using: &numbers)
            let data = zint.symbology == "DPD" ? "%" + body : body
            let svg = try ToolRunner.run(
                "zint", ["-b", zint.symbology, "--direct", "--filetype=svg", "-d", data])
            let printed = try #require(svg.output.printedText)
            #expect(printed.last == zint.algorithm.checkCharacter(of: body), "\(body) \(printed)")
        }
    }
}

extension String {
    func replacingCharacter(at place: Index, with character: Character) -> String {
        var text = self
        text.replaceSubrange(place...place, with: [character])
        return text
    }

    /// The text element of an SVG that zint wrote, without white space.
    fileprivate var printedText: String? {
        guard let start = firstRange(of: "<text"),
            let open = self[start.upperBound...].firstIndex(of: ">"),
            let close = self[open...].firstRange(of: "</text>")
        else { return nil }
        return self[index(after: open)..<close.lowerBound].filter { !$0.isWhitespace }
    }
}
