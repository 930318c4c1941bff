/// A command to a station without touching it: by a card that is scanned, a key or a
/// button.
///
/// A card's code is of kind C and the same in every shop and for ever, so that a card once
/// laminated stays good. No code that we give to customers is a command: slips and labels carry
/// the kinds P and D only. A command counts when a hand scanner reads it by itself; in a picture,
/// where a stranger's paper may lie, it does not.
package enum StationCommand: String, CaseIterable, Sendable, Codable {
    case photo, done, undo, next, damage, unknown, note, print, help
    case replaceLabel = "replace"
    case digit1 = "1"
    case digit2 = "2"
    case digit3 = "3"
    case digit4 = "4"
    case digit5 = "5"
    case digit6 = "6"
    case digit7 = "7"
    case digit8 = "8"
    case digit9 = "9"
    case digit0 = "0"

    /// The command on a card; `nil` for a code that is none.
    package init?(_ code: Code) {
        guard let command = Self.byCode[code] else { return nil }
        self = command
    }

    /// The code on its card, kind C.
    package var code: Code {
        guard let code = Self.codes[self] else {
            preconditionFailure("a test reads all of the table")
        }
        return code
    }

    /// The digit that it is, 0 to 9; `nil` for the others.
    package var digit: Int? { Int(rawValue) }

    // Drawn once; any two differ in six symbols or more, so that no smudge makes one of another.
    private static let symbols: [StationCommand: String] = [
        .photo: "CD6GT34P", .done: "CP5FR3NB", .undo: "C834HH4B", .next: "C94PH3RK",
        .damage: "C59TTR3S", .unknown: "C5RCPV77", .note: "CS8KVPHS", .print: "C4PRDDXS",
        .help: "CFSKRJ46", .replaceLabel: "CSD74VDF", .digit0: "CJCXGVFT", .digit1: "C2JF7S5P",
        .digit2: "CK38C692",
        .digit3: "CGPB6HPH", .digit4: "CBXHFVGR", .digit5: "CNSTV3JG", .digit6: "C48J75DV",
        .digit7: "CS352R66", .digit8: "C8SG6TB2", .digit9: "C7N28NFR",
    ]

    private static let codes: [StationCommand: Code] = symbols.compactMapValues { symbols in
        do throws(CodeRefusal) {
            return try Code(symbols)
        } catch {
            preconditionFailure("the table is wrong: \(error)")
        }
    }

    private static let byCode = Dictionary(
        uniqueKeysWithValues: codes.map { ($0.value, $0.key) })
}
