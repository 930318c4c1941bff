/// A Code 128 symbol (ISO/IEC 15417:2007) with the fewest symbol characters its text can have.
package struct Code128: Hashable, Sendable {
    /// One thing to encode.
    package enum Element: Hashable, Sendable {
        /// A character: ASCII as itself, 128…255 of ISO 8859-1 by means of FNC4.
        case byte(UInt8)
        /// FNC1: in first place it means GS1, later it ends a GS1 element of variable length.
        case function1
        /// FNC2: the reader keeps the text and puts it in front of the next one (4.3.4.2 b).
        case function2
        /// FNC3: the text is a command to the reader itself (4.3.4.2 c).
        case function3
    }

    /// The values of all symbol characters: start, data, check, stop.
    package let codewords: [Int]

    /// Encodes a text of the characters U+0000 to U+00FF.
    ///
    /// Some readers are set to read a character over U+007F as another one: codes of our own keep
    /// to ASCII.
    ///
    /// - Throws: ``Unencodable`` with the first character that has no code.
    package init(_ text: String) throws(Unencodable) {
        var elements: [Element] = []
        for (index, character) in text.enumerated() {
            // "\r\n" is one Character in Swift and two in a barcode; "é" may be two scalars.
            let scalars = Self.composed(character)
            for scalar in scalars {
                guard let byte = UInt8(exactly: scalar.value) else {
                    throw .character(character, position: index + 1)
                }
                elements.append(.byte(byte))
            }
        }
        try self.init(elements: elements)
    }

    /// The one scalar of ISO 8859-1 that a character equals, or its own scalars.
    private static func composed(_ character: Character) -> [Unicode.Scalar] {
        let scalars = Array(character.unicodeScalars)
        guard scalars.count > 1, !character.isASCII else { return scalars }
        let same = (0xA0...0xFF).lazy.map { Unicode.Scalar(UInt8($0)) }
            .first { Character($0) == character }
        return same.map { [$0] } ?? scalars
    }

    /// Encodes characters and functions, for example a GS1-128 that begins with `.function1`.
    ///
    /// - Throws: ``Unencodable/empty`` without elements.
    package init(elements: [Element]) throws(Unencodable) {
        guard !elements.isEmpty else { throw .empty }
        let characters = Code128Sets.shortest(elements)
        codewords = characters + [Self.check(characters), Self.stop]
    }

    /// The symbol's bars: 11 modules per character and 13 for the stop, quiet zones of 10.
    package var bars: Bars {
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
