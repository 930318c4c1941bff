/// Text as it is compared in a search: small letters, without marks, apostrophes and what nobody
/// sees, one space between words.
///
/// Letters with marks become the letter that their Unicode name begins with, so `ł` and `ø` are
/// covered, which do not decompose (Unicode Standard, §4.8: names never change); those whose names
/// tell nothing are in a table.
package enum SearchText {
    /// `Zażółć  Gęślą` becomes `zazolc gesla`, `O’Brien` becomes `obrien`, `Ёлкин` `елкин`.
    package static func folded(_ text: String) -> String {
        var folded = ""
        var isSpace = true
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if !isSpace { folded.append(" ") }
                isSpace = true
                continue
            }
            let before = folded.utf8.count
            for small in scalar.properties.lowercaseMapping.unicodeScalars {
                append(small, to: &folded)
            }
            if folded.utf8.count > before { isSpace = false }
        }
        if isSpace, !folded.isEmpty { folded.removeLast() }
        return folded
    }

    /// Folded, and letters and digits only: `+48 22 555-01` becomes `482255501`.
    package static func squeezed(_ text: String) -> String {
        folded(text).filter { $0.isLetter || $0.isNumber }
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout String) {
        if apostrophes.contains(scalar) { return }
        switch scalar.value {
        case 0...0x7F: folded.unicodeScalars.append(scalar)
        case 0xDF: folded += "ss"
        case 0xE6: folded += "ae"
        case 0x153: folded += "oe"
        case 0x131: folded += "i"
        case 0xFF01...0xFF5E:
            Unicode.Scalar(scalar.value - 0xFEE0).map { folded.unicodeScalars.append($0) }
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format, .control: return
            default: folded.unicodeScalars.append(unmarked[scalar] ?? named(scalar) ?? scalar)
            }
        }
    }

    /// The letter without marks that a letter's name begins with.
    private static func named(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard let name = scalar.properties.name, let with = name.firstRange(of: " WITH ") else {
            return nil
        }
        let letter = name[..<with.lowerBound]
        let latin = "LATIN SMALL LETTER "
        guard letter.hasPrefix(latin) else { return plainLetters[String(letter)] }
        let base = letter.dropFirst(latin.count).lowercased().unicodeScalars
        return base.count == 1 ? base.first : nil
    }

    /// Greek, Cyrillic, Armenian, Hebrew and Arabic letters by name.
    private static let plainLetters: [String: Unicode.Scalar] = {
        var letters: [String: Unicode.Scalar] = [:]
        for value in 0x370...0x6FF as ClosedRange<UInt32> {
            guard let scalar = Unicode.Scalar(value), let name = scalar.properties.name,
                scalar.properties.isAlphabetic, name.firstRange(of: " WITH ") == nil
            else { continue }
            letters[name] = scalar
        }
        return letters
    }()

    /// Letters with a mark whose names do not say so, and the final sigma.
    private static let unmarked: [Unicode.Scalar: Unicode.Scalar] = [
        "ё": "е", "й": "и", "ї": "і", "ѓ": "г", "ќ": "к", "ў": "у", "ς": "σ",
        "\u{958}": "\u{915}", "\u{959}": "\u{916}", "\u{95A}": "\u{917}", "\u{95B}": "\u{91C}",
        "\u{95C}": "\u{921}", "\u{95D}": "\u{922}", "\u{95E}": "\u{92B}", "\u{95F}": "\u{92F}",
        "\u{9DC}": "\u{9A1}", "\u{9DD}": "\u{9A2}", "\u{9DF}": "\u{9AF}",
    ]

    /// As people type them for one another: straight, typographic, prime, accent, modifier.
    private static let apostrophes: Set<Unicode.Scalar> = [
        "'", "`", "\u{B4}", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{2B9}", "\u{2BB}",
        "\u{2BC}", "\u{2BD}", "\u{2BE}", "\u{2BF}", "\u{2C8}", "\u{55A}", "\u{5F3}", "\u{FF07}",
    ]
}
