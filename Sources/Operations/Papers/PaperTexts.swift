import Logistics

/// Values of papers that no order is needed for.
enum PaperTexts {
    /// The rows of the command cards: code and, for conditions, the command's own name; the digit
    /// where it is one.
    static let cards: [[String: String]] = StationCommand.allCases.map { command in
        var row = [
            "code": command.code.symbols, "codeText": command.code.printed,
            "digit": command.digit.map(String.init) ?? "",
        ]
        for other in StationCommand.allCases where other.digit == nil {
            row[other.rawValue] = other == command ? "yes" : ""
        }
        return row
    }

    /// The texts of a badge; the role has a name of its own for conditions.
    static func badge(
        _ code: String, _ printed: String, name: String, _ role: Role
    ) -> [String: String] {
        var texts = [
            "code": code, "codeText": printed, "name": name, "initials": initials(of: name),
        ]
        for (other, key) in roles { texts[key] = other == role ? "yes" : "" }
        return texts
    }

    private static let roles: [(Role, String)] = [
        (.warehouse, "warehouse"), (.caretaker, "caretaker"), (.technician, "technician"),
        (.qualityControl, "qualityControl"), (.manager, "manager"),
    ]

    /// The first letters of the first and the last word: `ML` for Maria Lewandowska.
    static func initials(of name: String) -> String {
        let words = name.split(whereSeparator: \.isWhitespace)
        let letters = (words.prefix(1) + words.dropFirst().suffix(1)).compactMap(\.first)
        return String(letters).uppercased()
    }
}
