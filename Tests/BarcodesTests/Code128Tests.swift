import Foundation
import TestSupport
import Testing

@testable import Barcodes

@Suite struct Code128Tests {
    /// `zint -b CODE128 --verbose --dump`, Debian's 2.11.1, written down once.
    @Test(arguments: [
        ("ABC-12345678", [104, 33, 34, 35, 13, 99, 12, 34, 56, 78, 51, 106]),
        ("00376123450000010039", [105, 0, 37, 61, 23, 45, 0, 0, 1, 0, 39, 47, 106]),
    ])
    func hasTheCodewordsOfTheReference(text: String, codewords: [Int]) throws {
        #expect(try Code128(text).codewords == codewords)
    }

    @Test func aSerialShippingContainerCodeHas14CharactersAnd156Modules() throws {
        let digits = "00376123450000010039".utf8.map(Code128.Element.byte)
        let symbol = try Code128(elements: [.function1] + digits)
        #expect(symbol.codewords == [105, 102, 0, 37, 61, 23, 45, 0, 0, 1, 0, 39, 46, 106])
        #expect(symbol.bars.width == 156)
    }

    @Test func barsBeginAndEndTheSymbolBetweenQuietZonesOfTen() throws {
        let bars = try Code128("P7K4J2X7").bars
        #expect(bars.quietZone == 10)
        #expect(bars.width == 11 * 10 + 13)
        #expect(bars.modules.count == bars.width)
        #expect(bars.modules.first == true)
        #expect(bars.modules.last == true)
        #expect(
            bars.bars.map(\.count)
                == stride(from: 0, to: bars.widths.count, by: 2).map {
                    bars.widths[$0]
                })
    }

    @Test func everyPatternHasElevenModulesAndAnEvenNumberOfBlackOnes() {
        #expect(Set(Code128Patterns.widths).count == 107)
        for pattern in Code128Patterns.widths.dropLast() {
            #expect(pattern.reduce(0, +) == 11)
            #expect((pattern[0] + pattern[2] + pattern[4]).isMultiple(of: 2))
        }
        #expect(Code128Patterns.widths.last?.reduce(0, +) == 13)
    }

    @Test(arguments: [
        ("", Unencodable.empty),
        ("Łódź", .character("Ł", position: 1)),
        ("P7K4€", .character("€", position: 5)),
        ("ab\u{100}", .character("\u{100}", position: 3)),
    ])
    func namesTheCharacterThatHasNoCode(text: String, refusal: Unencodable) {
        #expect(throws: refusal) { try Code128(text) }
    }

    @Test func aRefusalSaysWhatToDo() {
        #expect(
            Unencodable.character("Ł", position: 3).description == """
                The character 'Ł' at position 3 has no barcode. Use plain letters without \
                accents, digits and the signs on an English keyboard.
                """)
        #expect(Unencodable.character("\0", position: 1).description.contains("'U+0000'"))
    }

    @Test func oneAccentTakesOneFunction4AndManyTakeTwo() throws {
        #expect(try Code128("Aé").codewords.dropLast(2) == [104, 33, 100, 73])
        // A composed letter and its parts are the same letter.
        #expect(try Code128("Ae\u{301}") == Code128("Aé"))
        let many = try Code128("éééééé").codewords
        #expect(many.dropLast(2) == [104, 100, 100, 73, 73, 73, 73, 73, 73])
    }

    @Test func theReadersOwnFunctionsHaveTheirCharacters() throws {
        let symbol = try Code128(elements: [.function3, .byte(65), .function2])
        #expect(symbol.codewords.dropLast(2) == [104, 96, 33, 97])
        // C has neither: it is left for them.
        let digits = (0..<8).map { _ in Code128.Element.byte(49) }
        let mixed = try Code128(elements: digits + [.function2] + digits)
        #expect(mixed.codewords.dropLast(2) == [105, 11, 11, 11, 11, 100, 97, 99, 11, 11, 11, 11])
    }

    @Test func shiftsForOneControlCharacterAndChangesForMore() throws {
        #expect(try Code128("ab\tcd").codewords.contains(98))
        #expect(try !Code128("ab\t\t\t\tCD").codewords.contains(98))
    }
}

/// 1,100 inputs of the shapes that code sets are chosen by, beside zint.
@Suite struct Code128BesideZintTests {
    @Test(arguments: Thoroughness.cases(every: 4, of: Array(0..<4)))
    func isNeverLongerThanZintsAndReadsBack(part: Int) throws {
        let inputs = Self.inputs.enumerated().filter { $0.offset % 4 == part }.map(\.element)
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "input")
            for input in inputs {
                let ours = try Code128(elements: input.map(Code128.Element.byte))
                try Data(input).write(to: file)
                let theirs = try zint(file)
                let text = String(decoding: input, as: UTF8.self).debugDescription
                // With control characters zint itself is not always as short as can be.
                let isPrintable = input.allSatisfy { $0 >= 32 }
                #expect(ours.codewords.count <= theirs.codewords.count, "\(text)")
                if isPrintable {
                    #expect(ours.codewords.count == theirs.codewords.count, "\(text)")
                }
                if ours.codewords == theirs.codewords {
                    #expect(ours.bars.widths == theirs.widths, "\(text)")
                }
                #expect(
                    Code128Decoder.decode(ours.codewords) == input.map(Code128.Element.byte))
                #expect(ours.codewords.dropLast().last == Code128Decoder.check(ours.codewords))
                #expect(ours.bars.width == 11 * (ours.codewords.count - 1) + 13)
            }
        }
    }

    private func zint(_ file: URL) throws -> (codewords: [Int], widths: [Int]) {
        let arguments = ["-b", "CODE128", "--verbose", "--dump", "-i", file.path()]
        let lines = try ToolRunner.run("zint", arguments).output.split(separator: "\n")
        func value(_ name: String) throws -> Substring {
            try #require(lines.first { $0.hasPrefix(name) }).dropFirst(name.count)
        }
        let codewords = try value("Codewords: ").prefix { $0 != "(" }.split(separator: " ")
        return (
            codewords.compactMap { Int($0) },
            try value("Barspaces: ").compactMap(\.wholeNumberValue)
        )
    }

    private static let inputs: [[UInt8]] = {
        var numbers = FixedNumbers(128)
        let digits = Array(UInt8(48)...57)
        let capitals = Array(UInt8(65)...90) + digits + [45]
        let small = Array(UInt8(97)...122)
        let printable = Array(UInt8(32)...126)
        let all = Array(UInt8(1)...127).filter { $0 != 10 && $0 != 13 }
        func text(_ pool: [UInt8], _ count: Int) -> [UInt8] {
            (0..<count).map { _ in pool.randomElement(using: &numbers) ?? 48 }
        }
        var inputs: [[UInt8]] = []
        for length in 1...40 {
            for _ in 0..<4 { inputs.append(text(digits, length)) }
        }
        for pool in [capitals, small, printable, all, small + digits, digits + digits + [65]] {
            for _ in 0..<120 { inputs.append(text(pool, Int.random(in: 1...30, using: &numbers))) }
        }
        for run in 2...6 {
            for _ in 0..<15 {
                for pool in [small, [1, 65, 97]] {
                    let around = Int.random(in: 1...5, using: &numbers)
                    let (head, tail) = (text(pool, around), text(pool, around))
                    let middle = text(digits, run)
                    inputs += [middle + tail, head + middle, head + middle + tail]
                }
            }
        }
        return inputs
    }()

    @Test func noSymbolOfTheSameContentIsShorter() throws {
        var numbers = FixedNumbers(15417)
        let plain: [Code128.Element] =
            [.function1] + [1, 9, 65, 66, 97, 98, 48, 49, 50, 51, 52, 53].map { .byte($0) }
        let all = plain + [.function2, .function3] + [0x81, 0xC9, 0xE9, 0xB1].map { .byte($0) }
        for round in 0..<Thoroughness.times(60, of: 240) {
            let pool = round.isMultiple(of: 2) ? plain : all
            let most = round.isMultiple(of: 2) ? 14 : 10
            let elements = (1...Int.random(in: 1...most, using: &numbers)).map { _ in
                pool.randomElement(using: &numbers) ?? .function1
            }
            let symbol = try Code128(elements: elements)
            #expect(symbol.codewords.count == Code128Decoder.fewest(for: elements))
            #expect(Code128Decoder.decode(symbol.codewords) == elements)
        }
    }

    @Test func thereAreAThousandInputs() {
        #expect(Self.inputs.count >= 1000)
    }
}

@Suite struct Code128ReadBackTests {
    @Test(arguments: [
        "P7K4J2X7", "D234567B", "12", "1Z999AA10123456784", "RR473124829PL", "a\tB 9~",
        "R7K4J2X7R7K4J2X7R7K4J2X7", "café", "Zürich 8005", "ÀÉÎÕÜàéîõü", "ÿ12345678ÿ",
    ])
    func anotherReaderReadsIt(text: String) throws {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "code.pgm")
            try Pictures.pgm(try Code128(text).bars).write(to: file)
            let read = try ToolRunner.run(
                "ZXingReader", ["-noscale", "-format", "Code128", file.path()])
            let bytes = text.unicodeScalars.map { String(format: "%02X", $0.value) }
            #expect(
                read.output.contains("Bytes:      \(bytes.joined(separator: " "))\n"),
                "\(read.output)")
        }
    }
}
