import Logistics

/// Checks text that people type, once, where it enters.
enum Texts {
    /// One line of text.
    ///
    /// - Throws: ``Refusal/unusable`` for nothing, too much, control characters or characters
    ///   that turn the reading direction around.
    static func line(
        _ text: String, _ field: Field, upTo limit: Int = 200
    ) throws(Refusal) -> String {
        try check(text, field, limit: limit) { $0 == "\n" || $0 == "\r" || $0 == "\t" }
    }

    /// Several lines of text, separated by line feeds.
    static func lines(
        _ text: String, _ field: Field, upTo limit: Int = 2000
    ) throws(Refusal) -> String {
        let unified = text.split(separator: "\r\n", omittingEmptySubsequences: false)
            .joined(separator: "\n")
        return try check(unified, field, limit: limit) { $0 == "\r" }
    }

    /// As ``line(_:_:upTo:)``, for an optional field.
    static func optionalLine(
        _ text: String?, _ field: Field, upTo limit: Int = 200
    ) throws(Refusal) -> String? {
        guard let text, !trimmed(text).isEmpty else { return nil }
        return try line(text, field, upTo: limit)
    }

    /// A mail address that a letter can be sent to; whether it arrives shows only then.
    static func mail(_ text: String?, _ field: Field) throws(Refusal) -> String? {
        guard let mail = try optionalLine(text, field, upTo: 254) else { return nil }
        let parts = mail.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
            !mail.contains(where: { $0.isWhitespace || "<>,;:\"()[]\\".contains($0) }),
            parts[1].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" })
        else {
            throw .unusable(
                field: field, value: shortened(mail),
                why: .noMailAddress)
        }
        return mail
    }

    private static func check(
        _ text: String, _ field: Field, limit: Int, forbidden: (Unicode.Scalar) -> Bool
    ) throws(Refusal) -> String {
        let text = trimmed(text)
        guard !text.isEmpty else {
            throw .unusable(field: field, value: "", why: .missing)
        }
        guard text.count <= limit, text.utf8.count <= limit * 4 else {
            throw .unusable(
                field: field, value: shortened(text),
                why: .tooLong(characters: text.count, most: limit))
        }
        for scalar in text.unicodeScalars where forbidden(scalar) || isHidden(scalar) {
            throw .unusable(
                field: field, value: shortened(text),
                why: .controlCharacter("U+\(String(scalar.value, radix: 16, uppercase: true))"))
        }
        return text
    }

    /// Controls but line feed and tab, and what overrides the direction of text (Unicode TR 9).
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x09: false
        case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB, 0xFEFF: true
        default: false
        }
    }

    private static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// A refused text as quoted: one line, no control characters, 60 characters.
    private static func shortened(_ text: String) -> String {
        let visible = String(
            String.UnicodeScalarView(
                text.unicodeScalars.prefix(240).filter { !isHidden($0) }
                    .map { $0 == "\n" || $0 == "\t" ? " " : $0 }))
        return visible.count > 60 ? "\(visible.prefix(60))…" : visible
    }
}
