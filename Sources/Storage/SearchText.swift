/// Text as it is compared in a search: small letters, no diacritics, one space between words.
///
/// Letters with marks become the Latin letter that their Unicode name begins with, so `ł` and `ø`
/// are covered, which do not decompose (Unicode Standard, §4.8: names never change).
package enum SearchText {
    /// `Zażółć  Gęślą` becomes `zazolc gesla`.
    package static func folded(_ text: String) -> String {
        var folded = ""
        var isSpace = true
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if !isSpace { folded.append(" ") }
                isSpace = true
                continue
            }
            isSpace = false
            if scalar.isASCII {
                folded += scalar.properties.lowercaseMapping
            } else {
                for small in scalar.properties.lowercaseMapping.unicodeScalars {
                    append(small, to: &folded)
                }
            }
        }
        if isSpace, !folded.isEmpty { folded.removeLast() }
        return folded
    }

    /// Folded, and letters and digits only: `+48 22 555-01` becomes `482255501`.
    package static func squeezed(_ text: String) -> String {
        folded(text).filter { $0.isLetter || $0.isNumber }
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout String) {
        switch scalar.value {
        case 0...0x7F: folded.unicodeScalars.append(scalar)
        case 0xDF: folded += "ss"
        case 0xE6: folded += "ae"
        case 0x153: folded += "oe"
        case 0x131: folded += "i"
        default:
            guard scalar.properties.generalCategory != .nonspacingMark else { return }
            let letter = (scalar.properties.name ?? "").split(separator: " ").prefix(5)
            if letter.count == 5, letter.starts(with: ["LATIN", "SMALL", "LETTER"]),
                letter[3].utf8.count == 1, letter[4] == "WITH"
            {
                folded += letter[3].lowercased()
            } else {
                folded.unicodeScalars.append(scalar)
            }
        }
    }
}
