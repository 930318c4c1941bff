import Foundation
import GS1
import TestSupport
import Testing

@testable import Barcodes

/// 10,000 inputs of a kind beside zint, which takes them all in one go.
@Suite struct ManyInputsTests {
    private static let count = Thoroughness.times(1000, of: 10_000)

    enum Kind: String, CaseIterable {
        case digits, capitals, mixed, printable, latin, elements
    }

    @Test(arguments: Kind.allCases)
    func isNeverLongerThanZintsAndReadsBack(kind: Kind) throws {
        var numbers = FixedNumbers(10_000)
        let inputs = try (0..<Self.count).map { _ in try kind.input(&numbers) }
        let theirs = try zint(inputs.map(\.forZint), kind)
        try #require(theirs.count == inputs.count)
        var (same, shorter, wrong) = (0, 0, 0)
        for (input, their) in zip(inputs, theirs) {
            let ours = try input.symbol()
            // Debian's zint at times forgets to take back two FNC4 before plain characters.
            let isRight = Code128Decoder.decode(their.codewords) == input.elements
            if !isRight { wrong += 1 }
            guard !isRight || ours.codewords.count <= their.codewords.count,
                ours.codewords.dropLast().last == Code128Decoder.check(ours.codewords),
                Code128Decoder.decode(ours.codewords) == input.elements,
                ours.codewords != their.codewords || ours.bars.widths == their.widths
            else {
                Issue.record("\(input.forZint): \(ours.codewords), zint \(their.codewords)")
                return
            }
            if ours.codewords == their.codewords { same += 1 }
            if ours.codewords.count < their.codewords.count { shorter += 1 }
        }
        // Mostly the very same: else the comparison says little. An odd digit may come first
        // or at the end.
        let floors: [Kind: Int] = [
            .digits: 5_600, .capitals: 8_000, .mixed: 8_000, .printable: 8_000, .latin: 1_000,
            .elements: 6_000,
        ]
        let figures = "\(same) are the same, \(shorter) shorter, \(wrong) of zint's wrong"
        #expect(same * 10_000 >= (floors[kind] ?? 0) * Self.count, "\(figures)")
        #expect(wrong == 0 || kind == .latin, "\(figures)")
    }

    private func zint(
        _ lines: [String], _ kind: Kind
    ) throws -> [(codewords: [Int], widths: [Int])] {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "inputs")
            try Data(lines.map { "\($0)\n" }.joined().utf8).write(to: file)
            let symbology = kind == .elements ? "GS1_128" : "CODE128"
            let text = try ToolRunner.run(
                "zint",
                ["-b", symbology, "--batch", "--verbose", "--dump", "-i", file.path()]
            ).output
            var found: [(codewords: [Int], widths: [Int])] = []
            var codewords: [Int] = []
            for line in text.utf8.split(separator: 0x0A) {
                if line.starts(with: "Codewords: ".utf8) {
                    codewords = line.dropFirst(11).prefix { $0 != 0x28 }.split(separator: 0x20)
                        .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
                } else if line.starts(with: "Barspaces: ".utf8) {
                    found.append((codewords, line.dropFirst(11).map { Int($0) - 48 }))
                }
            }
            return found
        }
    }
}

/// One input, as we and as zint take it.
private struct Input {
    var forZint: String
    var elements: [Code128.Element]
    var symbol: () throws -> Code128
}

extension ManyInputsTests.Kind {
    private static let digitSigns = Array("0123456789")
    private static let printableSigns = (33...126).map { Character(Unicode.Scalar(UInt8($0))) }
    private static let accented = (0xA1...0xFF).filter { $0 != 0xAD }.map {
        Character(Unicode.Scalar(UInt8($0)))
    }

    fileprivate func input(_ numbers: inout FixedNumbers) throws -> Input {
        guard self != .elements else { return try elements(&numbers) }
        let capitals = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")
        var text = ""
        let count = Int.random(in: 1...30, using: &numbers)
        while text.count < count {
            switch self {
            case .digits: text.append(Self.pick(Self.digitSigns, &numbers))
            case .capitals: text.append(Self.pick(capitals, &numbers))
            case .printable: text.append(Self.pick(Self.printableSigns, &numbers))
            case .mixed, .latin, .elements:
                let pools =
                    self == .latin
                    ? [Self.digitSigns, Self.printableSigns, Self.accented, Self.accented]
                    : [Self.digitSigns, capitals, Self.printableSigns]
                let pool = Self.pick(pools, &numbers)
                for _ in 0..<Int.random(in: 1...9, using: &numbers) {
                    text.append(Self.pick(pool, &numbers))
                }
            }
        }
        let final = text
        return Input(
            forZint: final,
            elements: final.unicodeScalars.map { .byte(UInt8(truncatingIfNeeded: $0.value)) },
            symbol: { try Code128(final) })
    }

    private static func pick<Choice>(_ list: [Choice], _ numbers: inout FixedNumbers) -> Choice {
        list[Int.random(in: 0..<list.count, using: &numbers)]
    }

    private func elements(_ numbers: inout FixedNumbers) throws -> Input {
        let identifiers = ["00", "01", "10", "21", "17", "37", "401", "402", "410", "420", "3103"]
        var elements: [Element] = []
        var room = 48
        for _ in 0..<Int.random(in: 1...4, using: &numbers) {
            let digits = Self.pick(identifiers, &numbers)
            let identifier = try #require(ApplicationIdentifier(digits))
            let value = value(of: identifier, &numbers)
            room -= digits.count + value.count + 1
            if room < 0 { break }
            elements.append(try Element(digits, value))
        }
        if elements.isEmpty { elements = [try Element("10", "A")] }
        let string = try ElementString(elements)
        let marked = elements.map { "[\($0.identifier.digits)]\($0.value)" }.joined()
        return Input(
            forZint: marked,
            elements: [.function1] + string.data.utf8.map { $0 == 0x1D ? .function1 : .byte($0) },
            symbol: { try Code128(string) })
    }

    private func value(
        of identifier: ApplicationIdentifier, _ numbers: inout FixedNumbers
    ) -> String {
        if identifier.digits == "17" { return "2711\(Int.random(in: 10...28, using: &numbers))" }
        let count = Int.random(in: identifier.lengths, using: &numbers)
        let hasCheck = ["00", "01", "402", "410"].contains(identifier.digits)
        let hasLetters = ["10", "21", "401", "420"].contains(identifier.digits)
        let pool = hasLetters ? Array("0123456789ABCabc-/") : Self.digitSigns
        let body = (0..<(hasCheck ? count - 1 : count)).map { _ in Self.pick(pool, &numbers) }
        let check = hasCheck ? CheckDigit.of(Array(String(body).utf8)).map { [$0] } ?? [] : []
        return String(body) + String(decoding: check, as: UTF8.self)
    }
}

@Suite struct GS1SymbolTests {
    /// GS1 General Specifications' SSCC of the paper, and zint's codewords for two elements.
    @Test(arguments: [
        (
            "(00)376123450000010039",
            [105, 102, 0, 37, 61, 23, 45, 0, 0, 1, 0, 39, 46, 106]
        ),
        (
            "(00)376123450000010039(401)5901234X",
            [
                105, 102, 0, 37, 61, 23, 45, 0, 0, 1, 0, 39, 40, 15, 90, 12, 34, 100, 56, 57, 106,
            ]
        ),
        (
            "(10)ABC123(21)99",
            [104, 102, 17, 16, 33, 34, 35, 17, 99, 23, 102, 21, 99, 31, 106]
        ),
    ])
    func hasTheCodewordsOfTheReference(printed: String, codewords: [Int]) throws {
        #expect(try Code128(ElementString(printed: printed)).codewords == codewords)
    }

    @Test func moreThan48CharactersAreRefused() throws {
        let letters = String(repeating: "A", count: 20)
        let fits = try ElementString(printed: "(10)\(letters)(21)\(letters)")
        #expect(fits.data.count == 45)
        #expect(try Code128(fits).codewords.count > 40)
        let long = try ElementString(printed: "(10)\(letters)(21)\(letters)(20)01")
        #expect(long.data.count == 50)
        #expect(throws: Unencodable.tooLongForGS1(characters: 50)) { try Code128(long) }
        #expect(
            Unencodable.tooLongForGS1(characters: 50).description.contains(
                "50 characters with their identifiers, and one GS1-128 holds 48"))
    }

    @Test(arguments: ["(00)376123450000010039", "(10)ABC123(21)99", "(3103)001250(401)5901234X"])
    func anotherReaderSeesGS1(printed: String) throws {
        let elements = try ElementString(printed: printed)
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "code.pgm")
            try Pictures.pgm(try Code128(elements).bars).write(to: file)
            let read = try ToolRunner.run(
                "ZXingReader", ["-noscale", "-format", "Code128", file.path()]
            ).output
            #expect(read.contains("Identifier: ]C1"), "\(read)")
            let bytes = elements.data.utf8.map { String(format: "%02X", $0) }
            #expect(
                read.contains("Bytes:      \(bytes.joined(separator: " "))\n"), "\(read)")
        }
    }
}
