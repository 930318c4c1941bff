/// Why a text has no symbol.
package enum Unencodable: Error, Hashable, Sendable, CustomStringConvertible {
    case empty
    /// This character is not in the symbology; positions count from 1.
    case character(Character, position: Int)
    /// The text has more bytes than the largest symbol holds at this error correction.
    case tooLong(bytes: Int)
    /// More characters than a GS1-128 may have.
    case tooLongForGS1(characters: Int)

    package var description: String {
        switch self {
        case .empty:
            "There is no text to make a barcode from. Give at least one character."
        case .character(let character, let position):
            """
            The character '\(Self.visible(character))' at position \(position) has no barcode. \
            Use plain letters without accents, digits and the signs on an English keyboard.
            """
        case .tooLong(let bytes):
            "A text of \(bytes) bytes is too long for one barcode. Shorten it."
        case .tooLongForGS1(let characters):
            """
            These GS1 elements have \(characters) characters with their identifiers, and one \
            GS1-128 holds 48. Put some of them into a second barcode.
            """
        }
    }

    /// Characters that would not show, or would upset a terminal, are given by number.
    private static func visible(_ character: Character) -> String {
        guard let scalar = character.unicodeScalars.first, scalar.value < 32 || scalar.value == 127
        else { return String(character) }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
