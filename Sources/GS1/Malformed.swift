/// Why a text is not a string of GS1 elements. Positions count characters of the given text, from
/// 0.
package enum Malformed: Error, Hashable, Sendable {
    /// There is nothing in it.
    case empty
    /// Printed text must begin with an identifier in brackets.
    case noBracket(at: Int)
    /// No application identifier begins with these characters.
    case unknownIdentifier(String, at: Int)
    /// A value is too short; `wanted` is the least length.
    case tooShort(identifier: String, value: String, wanted: Int, at: Int)
    /// A value is too long; `allowed` is the greatest length.
    case tooLong(identifier: String, value: String, allowed: Int, at: Int)
    /// A character that is not allowed in this identifier's value.
    case foreignCharacter(identifier: String, character: String, at: Int)
    /// The check digit, at `at`, does not match the others.
    case wrongCheckDigit(identifier: String, value: String, expected: String, at: Int)
    /// Not a day or time that exists.
    case noDate(identifier: String, value: String, at: Int)
}

extension Malformed: CustomStringConvertible {
    /// What is wrong, with the value and its place, and what to do.
    package var description: String {
        switch self {
        case .empty: "There are no GS1 elements in an empty text. Scan the label again."
        case .noBracket(let place):
            "At character \(place + 1) an identifier in brackets is wanted, such as (00). Write "
                + "each element as it is printed on the label."
        case .unknownIdentifier(let text, let place):
            "'\(text)' at character \(place + 1) is not a GS1 application identifier. Compare it "
                + "with the label."
        case .tooShort(let identifier, let value, let wanted, let place):
            "'\(value)' behind (\(identifier)) at character \(place + 1) is too short: "
                + "\(wanted) characters are wanted. Scan the label again."
        case .tooLong(let identifier, let value, let allowed, let place):
            "'\(value)' behind (\(identifier)) at character \(place + 1) is too long: "
                + "\(allowed) characters are allowed. Scan the label again."
        case .foreignCharacter(let identifier, let character, let place):
            "'\(character)' at character \(place + 1) may not stand behind (\(identifier)). "
                + "Compare it with the label."
        case .wrongCheckDigit(let identifier, let value, let expected, let place):
            "'\(value)' behind (\(identifier)) has a wrong check digit at character "
                + "\(place + 1): '\(expected)' was expected. Scan the label again, or retype it."
        case .noDate(let identifier, let value, let place):
            "'\(value)' after (\(identifier)) at character \(place + 1) is not a date. Compare it "
                + "with the label."
        }
    }
}
