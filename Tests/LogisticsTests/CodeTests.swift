import Logistics
import Testing

@Suite struct CodeTests {
    /// The same numbers on every run, spread over all codes.
    private struct Draws {
        var state: UInt64
        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }

    private func codes(_ count: Int) -> [Code] {
        var draws = Draws(state: 7)
        return (0..<count).map { index in
            Code.draw(Code.Kind.allCases[index % Code.Kind.allCases.count]) { draws.below($0) }
        }
    }

    @Test func everySingleWrongSymbolIsRefused() {
        for code in codes(270) {
            for index in 0..<8 {
                for symbol in Code.alphabet {
                    var symbols = Array(code.symbols)
                    guard symbols[index] != symbol else { continue }
                    symbols[index] = symbol
                    #expect(throws: CodeRefusal.self) { try Code(String(symbols)) }
                }
            }
        }
    }

    @Test func everySwapOfTwoSymbolsIsRefused() {
        for code in codes(270) {
            for one in 0..<8 {
                for other in one + 1..<8 {
                    var symbols = Array(code.symbols)
                    guard symbols[one] != symbols[other] else { continue }
                    symbols.swapAt(one, other)
                    #expect(throws: CodeRefusal.self) { try Code(String(symbols)) }
                }
            }
        }
    }

    @Test func theExampleInTheDesignAddsUp() throws {
        // The weighted sum written out, independently of the code under test.
        for code in codes(200) {
            let values = try code.symbols.map { try #require(Code.alphabet.firstIndex(of: $0)) }
            let sum = zip(1...8, values).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(sum % 23 == 0)
            #expect(Code.Kind(rawValue: try #require(code.symbols.first)) == code.kind)
        }
    }

    @Test func aCodeIsReadInAnyCaseWithSpacesAndHyphens() throws {
        for code in codes(90) {
            let s = code.symbols
            for text in [
                s, s.lowercased(), code.printed, " \(code.printed.lowercased()) ",
                s.map(String.init).joined(separator: " "),
                s.map(String.init).joined(separator: "-"),
            ] {
                #expect(try Code(text) == code)
            }
        }
    }

    @Test func unshiftedAzertyDigitsAreRead() throws {
        let keys: [Character: Character] = [
            "2": "é", "3": "\"", "4": "'", "5": "(", "6": "-", "7": "è", "8": "_", "9": "ç",
        ]
        for code in codes(270) {
            let typed = String(code.symbols.map { keys[$0] ?? $0 })
            #expect(try Code(typed) == code)
            #expect(try Code(typed.lowercased()) == code)
            #expect(try Code(typed.uppercased()) == code)
        }
    }

    @Test func aCodeOfLettersOnlyMayBeTypedWithItsHyphen() throws {
        let lettersOnly = codes(40_000).first { !$0.symbols.contains(where: \.isNumber) }
        let code = try #require(lettersOnly)
        #expect(try Code(code.printed) == code)
    }

    @Test func refusalsSayWhatIsWrongAndQuoteTheText() throws {
        let code = codes(1)[0]
        let swapped = "R" + code.symbols.dropFirst().reversed()
        let cases: [(String, CodeRefusal)] = [
            ("", .wrongLength(text: "", symbols: 0)),
            ("R7K4", .wrongLength(text: "R7K4", symbols: 4)),
            (code.symbols + "2", .wrongLength(text: code.symbols + "2", symbols: 9)),
            ("R0K4J2X7", .foreignSymbol(text: "R0K4J2X7", symbol: "0")),
            ("22222222", .noKind(text: "22222222")),
            (swapped, .wrongCheckSymbol(text: swapped)),
        ]
        for (text, refusal) in cases {
            let thrown = #expect(throws: CodeRefusal.self) { try Code(text) }
            #expect(thrown == refusal)
            #expect(thrown?.description.contains("'\(text)'") == true)
        }
    }

    @Test(arguments: [
        ("R7K4J2X2", true), ("r7k4-j2xo", true), ("1Z999AA10123456784", false),
        ("22345678", false), ("HELLO", false), ("RÄK4J2X2", false), ("", false),
    ])
    func theFormOfOurCodesIsKnown(text: String, hasForm: Bool) {
        #expect(Code.hasForm(text) == hasForm)
    }
}
