/// A text without what scanners, spreadsheets and web pages put into it unseen.
///
/// Dropped are control characters, except those that divide the parts of a label (U+001C to
/// U+001F), and everything that has no width or only turns the direction of writing. Full-width
/// letters and digits become plain ones, every dash a hyphen, every other space a space.
package struct ScannedText: Hashable, Sendable {
    /// The scanner's mark for the kind of code (ISO/IEC 15424), such as `]C1`.
    package let symbology: String?
    /// What the code holds, without the mark, and without the quotes of a spreadsheet's `="…"`.
    package let content: String

    /// Reads a scanned, typed or pasted text.
    package init(_ raw: String) {
        let seen = Self.visible(raw)
        let marked = Self.mark(of: seen)
        symbology = marked.map(String.init)
        content = Self.unquoted(marked.map { seen.dropFirst($0.count) } ?? seen[...])
    }

    /// The text with its mark, as a label's payload is read.
    var marked: String { (symbology ?? "") + content }

    private static func visible(_ raw: String) -> String {
        let isPlain = raw.utf8.allSatisfy {
            (0x20...0x7E).contains($0) || (0x1C...0x1F).contains($0)
        }
        guard !isPlain || raw.utf8.first == 0x20 || raw.utf8.last == 0x20 else { return raw }
        var seen = String.UnicodeScalarView()
        for scalar in raw.unicodeScalars {
            if let kept = kept(scalar) { seen.append(kept) }
        }
        while seen.first == " " { seen.removeFirst() }
        while seen.last == " " { seen.removeLast() }
        return String(seen)
    }

    private static func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x20...0x7E, 0x1C...0x1F: return scalar
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: return " "
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0)
        case 0x2212, 0x2043, 0x02D7: return "-"  // minus, bullet and modifier: dashes to the eye
        case 0x034F, 0xFE00...0xFE0F: return nil  // joiner and variation selectors, marks by name
        default:
            return switch scalar.properties.generalCategory {
            case .control, .format: nil
            case .dashPunctuation: "-"
            case .spaceSeparator: " "
            default: scalar
            }
        }
    }

    private static func mark(of text: String) -> Substring? {
        let mark = text.prefix(3)
        guard mark.utf8.count == 3, text.utf8.count > 3, mark.first == "]",
            mark.dropFirst().allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
            mark.dropFirst().first?.isLetter == true
        else { return nil }
        return mark
    }

    private static func unquoted(_ text: Substring) -> String {
        var rest = text
        if rest.hasPrefix("=\"") { rest = rest.dropFirst() }
        if rest.utf8.count > 2, rest.first == "\"", rest.last == "\"" {
            rest = rest.dropFirst().dropLast()
        }
        return String(rest)
    }
}
