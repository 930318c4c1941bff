/// A Code 128 symbol (ISO/IEC 15417:2007) with the fewest symbol characters its text can have.
public struct Code128: Hashable, Sendable {
    /// One thing to encode.
    public enum Element: Hashable, Sendable {
        /// An ASCII character, 0…127.
        case byte(UInt8)
        /// FNC1: in first place it says GS1, later it ends a GS1 element of variable length.
        case function1
    }

    /// The values of all symbol characters: start, data, check, stop.
    public let codewords: [Int]

    /// Encodes a text of ASCII characters, 0…127.
    ///
    /// - Throws: ``Unencodable`` with the first character that has no code.
    public init(_ text: String) throws(Unencodable) {
        var elements: [Element] = []
        for (index, character) in text.enumerated() {
            // "\r\n" is one Character in Swift and two in a barcode.
            for scalar in character.unicodeScalars {
                guard let byte = UInt8(exactly: scalar.value), byte < 128 else {
                    throw .character(character, position: index + 1)
                }
                elements.append(.byte(byte))
            }
        }
        try self.init(elements: elements)
    }

    /// Encodes characters and FNC1, for example a GS1-128 that begins with `.function1`.
    ///
    /// - Throws: ``Unencodable`` with the first byte over 127, or when there is no element.
    public init(elements: [Element]) throws(Unencodable) {
        guard !elements.isEmpty else { throw .empty }
        for (index, element) in elements.enumerated() {
            if case .byte(let byte) = element, byte > 127 {
                throw .character(Character(Unicode.Scalar(byte)), position: index + 1)
            }
        }
        let characters = Code128Sets.shortest(elements)
        codewords = characters + [Self.check(characters), Self.stop]
    }

    /// The symbol's bars; 11 modules a character and 13 for the stop, quiet zones of 10.
    public var bars: Bars {
        Bars(widths: codewords.flatMap { Code128Patterns.widths[$0] }, quietZone: 10)
    }

    private static let stop = 106

    /// The weights are 1 for the start and then 1, 2, 3 … (annex A.1).
    private static func check(_ characters: [Int]) -> Int {
        var sum = characters[0]
        for (index, value) in characters.enumerated() { sum += index * value }
        return sum % 103
    }
}
