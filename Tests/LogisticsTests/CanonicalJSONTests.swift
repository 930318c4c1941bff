import Foundation
import Logistics
import Testing

/// Held against Foundation's encoder: the log was written by that, and its hashes cover it.
@Suite struct CanonicalJSONTests {
    private struct Everything: Codable {
        enum Choice: String, Codable { case first, second }
        enum Case: Codable {
            case empty
            case one(Int)
            case two(name: String, others: [Choice])
        }
        struct Nothing: Codable {}
        // Capitals come before small letters.
        enum CodingKeys: String, CodingKey {
            case text, number, small, large, list, none, some, choices, cases, nothing, table, lists
            case upper = "Upper"
        }
        var text: String
        var number = -7
        var small: UInt8 = 255
        var large = Int64.min
        var upper = true
        var list = [1, 2, 3]
        var none: Int?
        var some: Int? = 4
        var choices: [Choice?] = [.first, nil, .second]
        var cases: [Case] = [.empty, .one(1), .two(name: "ł/\"", others: [.second])]
        var nothing = Nothing()
        var table = ["b": [1], "a": [], "ab": [2]]
        var lists: [[String]] = [[], ["x"]]
    }

    private func expected(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    @Test(arguments: [
        "", "plain", "\"\\/", "Zażółć gęślą jaźń 手机 🛠",
        "\u{0}\u{1}\u{8}\t\n\u{B}\u{C}\r\u{1F}\u{7F}",
        "e\u{301}\u{2028}\u{FEFF}",
    ])
    func itIsWhatFoundationWrites(text: String) throws {
        let value = Everything(text: text)
        #expect(try CanonicalJSON.encode(value) == expected(value))
        #expect(try CanonicalJSON.encode(text) == expected(text))
        #expect(try CanonicalJSON.encode([text: text]) == expected([text: text]))
    }

    @Test func aNumberThatJSONCannotHoldIsRefused() throws {
        #expect(throws: EncodingError.self) { try CanonicalJSON.encode([Double.nan]) }
        let numbers = [0.5, -2.25, 3, -0.0, 1e-7, 1.5e20, 0.1 + 0.2]
        #expect(try CanonicalJSON.encode(numbers) == expected(numbers))
    }
}
