/// A courier's number for one parcel, normalised for comparing: capital letters and digits.
///
/// Spaces, `-`, `.`, `/`, brackets and a scanner's symbology identifier in front (ISO/IEC 15424,
/// `]C1`) are dropped, so that printed, typed and scanned numbers are the same.
package struct TrackingNumber: Hashable, Sendable, Codable, CustomStringConvertible {
    /// 6 to 40 capital letters and digits.
    package let text: String

    /// Normalises a printed, typed or scanned number.
    ///
    /// - Throws: ``Malformed`` with the text and the reason.
    package init(_ text: String) throws(Malformed) {
        var rest = text.uppercased()[...]
        if rest.first == "]", rest.count > 3 { rest = rest.dropFirst(3) }
        let kept = rest.filter { !$0.isWhitespace && !"-./()\u{1D}".contains($0) }
        guard kept.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
            throw .foreignCharacter(text)
        }
        guard (6...40).contains(kept.count) else { throw .wrongLength(text, kept.count) }
        guard kept.contains(where: \.isNumber) else { throw .noDigit(text) }
        self.text = kept
    }

    /// Bytes taken from a payload; `nil` when they are not a tracking number.
    init?(_ bytes: [UInt8]) {
        guard (6...40).contains(bytes.count), bytes.allSatisfy(CharacterSet.alphanumerics.contains),
            bytes.contains(where: CharacterSet.digits.contains)
        else { return nil }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// The number in groups of four, as people read it out: `1Z99 9AA1 0123 4567 84`.
    package var grouped: String {
        var grouped = ""
        for (place, character) in text.enumerated() {
            if place > 0, place.isMultiple(of: 4) { grouped.append(" ") }
            grouped.append(character)
        }
        return grouped
    }

    /// Why a text is not a tracking number.
    package enum Malformed: Error, Equatable, CustomStringConvertible {
        case foreignCharacter(String)
        case wrongLength(String, Int)
        case noDigit(String)

        package var description: String {
            switch self {
            case .foreignCharacter(let text):
                "'\(text)' holds something that is neither letter nor digit. Retype the tracking "
                    + "number as it is printed on the label."
            case .wrongLength(let text, let count):
                "'\(text)' has \(count) letters and digits; tracking numbers have 6 to 40. Retype "
                    + "it as it is printed on the label."
            case .noDigit(let text):
                "'\(text)' has no digit, so it is not a tracking number. Retype it as it is printed "
                    + "on the label."
            }
        }
    }

    /// The normalised text.
    package var description: String { text }

    /// A malformed number is corrupt data.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
            self = try TrackingNumber(container.decode(String.self))
        } catch let error as Malformed {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: error.description)
        }
    }

    /// Writes the normalised text.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
