/// The elements of one GS1 symbol, in their order (GS1 General Specifications, 7.8).
///
/// Elements of predefined length follow one another without a separator; all others end at a
/// separator, which is FNC1 in the symbol and U+001D in what a scanner sends, or at the end.
package struct ElementString: Hashable, Sendable {
    /// At least one.
    package let elements: [Element]

    /// Elements in the order in which they will be encoded. Putting those of predefined length
    /// first saves separators.
    package init(_ elements: [Element]) throws(Malformed) {
        guard !elements.isEmpty else { throw .empty }
        self.elements = elements
    }

    /// Splits what a scanner sent: with or without symbology identifier (`]C1`) and FNC1 in front,
    /// U+001D between elements.
    ///
    /// - Parameter checksContents: whether to check character sets, check digits and dates, not
    ///   only identifiers, lengths and the places of digits. A reader that wants one element
    ///   does without: a label with a wrong date still carries its SSCC.
    /// - Throws: ``Malformed`` with the place of the first error.
    package init(scanned text: String, checksContents: Bool = true) throws(Malformed) {
        let bytes = Array(text.utf8)
        var place = 0
        if Self.symbologies.contains(where: { bytes.starts(with: $0.utf8) }) { place = 3 }
        if place < bytes.count, bytes[place] == Self.separator { place += 1 }
        guard place < bytes.count else { throw .empty }
        var elements: [Element] = []
        while place < bytes.count {
            let identifier = try Self.identifier(in: bytes, at: place)
            let start = place + identifier.digits.utf8.count
            let stop = bytes[start...].firstIndex(of: Self.separator) ?? bytes.count
            let end =
                identifier.hasPredefinedLength
                ? min(stop, start + identifier.lengths.upperBound) : stop
            try identifier.check(bytes[start..<end], at: start, checksContents: checksContents)
            elements.append(Element(identifier, value: bytes[start..<end]))
            place = end
            // A separator is allowed after every element, needed or not.
            if place < bytes.count, bytes[place] == Self.separator { place += 1 }
        }
        self.elements = elements
    }

    /// Splits the text printed below a symbol: `(00)376123450000010039(403)7`.
    ///
    /// Spaces between elements are ignored. Brackets that hold no assigned identifier belong to the
    /// value.
    ///
    /// - Throws: ``Malformed`` with the place of the first error.
    package init(printed text: String, checksContents: Bool = true) throws(Malformed) {
        let bytes = Array(text.utf8)
        guard let first = bytes.firstIndex(where: { $0 != 0x20 }) else { throw .empty }
        guard bytes[first] == UInt8(ascii: "(") else { throw .noBracket(at: first) }
        var elements: [Element] = []
        var place = first
        while place < bytes.count {
            guard let identifier = Self.bracketed(in: bytes, at: place) else {
                let inside = bytes[place...].dropFirst().prefix { CheckDigit.isDigit($0) }
                throw .unknownIdentifier(
                    String(decoding: inside.prefix(4), as: UTF8.self), at: place + 1)
            }
            let start = place + identifier.digits.utf8.count + 2
            var end = start
            while end < bytes.count, Self.bracketed(in: bytes, at: end) == nil { end += 1 }
            place = end
            while end > start, bytes[end - 1] == 0x20 { end -= 1 }
            try identifier.check(bytes[start..<end], at: start, checksContents: checksContents)
            elements.append(Element(identifier, value: bytes[start..<end]))
        }
        self.elements = elements
    }

    /// The value of the first element with this identifier.
    package subscript(_ digits: String) -> String? {
        elements.first { $0.identifier.digits == digits }?.value
    }

    /// The text printed below the symbol: each identifier in brackets, then its value.
    package var printed: String {
        elements.map { "(\($0.identifier.digits))\($0.value)" }.joined()
    }

    /// The symbol's content after its first FNC1, and what a scanner sends: U+001D after each
    /// element but the last that has no predefined length.
    package var data: String {
        var data = ""
        for (index, element) in elements.enumerated() {
            data += element.identifier.digits + element.value
            if index + 1 < elements.count, !element.identifier.hasPredefinedLength {
                data += "\u{1D}"
            }
        }
        return data
    }

    /// Prefixes by which readers report that a symbol holds GS1 elements (ISO/IEC 15424): GS1-128,
    /// DataMatrix, QR, DataBar, DotCode.
    package static let symbologies = ["]C1", "]d2", "]Q3", "]e0", "]J1"]

    private static let separator: UInt8 = 0x1D

    private static func identifier(
        in bytes: [UInt8], at place: Int
    ) throws(Malformed) -> ApplicationIdentifier {
        if let identifier = ApplicationIdentifier(beginning: bytes[place...]) { return identifier }
        throw .unknownIdentifier(
            String(decoding: bytes[place...].prefix(4).prefix { $0 != separator }, as: UTF8.self),
            at: place)
    }

    /// The identifier in brackets at a place.
    private static func bracketed(in bytes: [UInt8], at place: Int) -> ApplicationIdentifier? {
        guard bytes[place] == UInt8(ascii: "("),
            let identifier = ApplicationIdentifier(beginning: bytes[(place + 1)...])
        else { return nil }
        let close = place + 1 + identifier.digits.utf8.count
        guard close < bytes.count, bytes[close] == UInt8(ascii: ")") else { return nil }
        return identifier
    }
}

extension ElementString: CustomStringConvertible {
    /// As printed below the symbol.
    package var description: String { printed }
}
