/// One of our own codes: eight symbols that name a thing, and open nothing.
///
/// The first symbol says what the thing is, the last makes the weighted sum of all eight
/// divisible by 23. The alphabet has no vowels, no `0 1 I L O`, and no letter that moves
/// between QWERTY, QWERTZ and AZERTY.
package struct Code: Hashable, Sendable {
    /// The kind of thing a code names: its first symbol.
    package enum Kind: Character, CaseIterable, Sendable {
        case order = "R"
        case parcel = "P"
        case device = "D"
        case box = "B"
        case holdingLabel = "H"
        case shelf = "T"
        case manifest = "N"
        case staffBadge = "S"
        case commandCard = "C"
    }

    /// The 23 symbols, in the order of their values 0 to 22.
    package static let alphabet: [Character] = Array("23456789BCDFGHJKNPRSTVX")

    /// The eight symbols in capitals without the hyphen, as they are scanned: `R7K4J2X7`.
    package let symbols: String

    package let kind: Kind

    /// The code as it is printed for people: `R7K4-J2X7`.
    package var printed: String { "\(symbols.prefix(4))-\(symbols.suffix(4))" }

    /// Reads a code as it was scanned or typed.
    ///
    /// Any case; spaces and hyphens do not count. A text without digits may come from a scanner
    /// that types unshifted digits on an AZERTY host (`RèK'JéXè`).
    ///
    /// - Throws: ``CodeRefusal`` with what is wrong and what was read.
    package init(_ text: String) throws(CodeRefusal) {
        if let code = Code(asPrinted: text) {
            self = code
            return
        }
        let typed = Self.typedSymbols(text)
        if !text.contains(where: { $0.isASCII && $0.isNumber }) {
            // On AZERTY the hyphen is the digit 6, so this comes before hyphens are dropped.
            let shifted = String(text.map { Self.azertyDigits[$0] ?? $0 })
            if shifted != text, let code = try? Code(symbols: Self.typedSymbols(shifted), of: text)
            {
                self = code
                return
            }
        }
        self = try Code(symbols: typed, of: text)
    }

    /// Draws a code of `kind`. `below(n)` gives a random whole number from 0 to n − 1.
    package static func draw(_ kind: Kind, below: (Int) -> Int) -> Code {
        var values = [alphabet.firstIndex(of: kind.rawValue) ?? 0]
        for _ in 0..<6 { values.append(below(alphabet.count)) }
        values.append(checkValue(of: values))
        return Code(kind: kind, symbols: String(values.map { alphabet[$0] }))
    }

    /// Whether `text` has the form of one of our codes, right or misread: eight of our symbols
    /// with a kind in front, or two groups of four letters and digits with a hyphen between.
    package static func hasForm(_ text: String) -> Bool {
        let symbols = typedSymbols(text)
        guard symbols.count == 8, let first = symbols.first, Kind(rawValue: first) != nil else {
            return false
        }
        if symbols.allSatisfy({ values[$0] != nil }) { return true }
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.count == 2 && groups.allSatisfy { $0.count == 4 }
            && symbols.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    /// A text that is a code already, as almost all are: scans, and what we keep.
    private init?(asPrinted text: String) {
        guard text.utf8.count == 8 else { return nil }
        var sum = 0
        var kind: Kind?
        for (index, byte) in text.utf8.enumerated() {
            let value = Int(Self.valuesOfBytes[Int(byte)])
            guard value >= 0 else { return nil }
            if index == 0 { kind = Self.kindsOfValues[value] }
            sum += (index + 1) * value
        }
        guard sum % 23 == 0, let kind else { return nil }
        self.init(kind: kind, symbols: text)
    }

    private init(kind: Kind, symbols: String) {
        self.kind = kind
        self.symbols = symbols
    }

    private init(symbols: String, of text: String) throws(CodeRefusal) {
        guard symbols.count == 8 else { throw .wrongLength(text: text, symbols: symbols.count) }
        var sum = 0
        for (index, symbol) in symbols.enumerated() {
            guard let value = Self.values[symbol] else {
                throw .foreignSymbol(text: text, symbol: String(symbol))
            }
            sum += (index + 1) * value
        }
        guard let first = symbols.first, let kind = Kind(rawValue: first) else {
            throw .noKind(text: text)
        }
        guard sum % 23 == 0 else { throw .wrongCheckSymbol(text: text) }
        self.init(kind: kind, symbols: symbols)
    }

    private static let values = Dictionary(
        uniqueKeysWithValues: alphabet.enumerated().map { ($0.element, $0.offset) })

    /// By ASCII byte; −1 for anything but a symbol.
    private static let valuesOfBytes: [Int8] = (0..<256).map { byte in
        Int8(values[Character(UnicodeScalar(UInt8(byte)))] ?? -1)
    }
    private static let kindsOfValues: [Kind?] = alphabet.map { Kind(rawValue: $0) }

    // Scanners for a US layout send 2…9 as these on a French host. Capitals come with Caps Lock.
    private static let azertyDigits: [Character: Character] = [
        "é": "2", "\"": "3", "'": "4", "(": "5", "-": "6", "è": "7", "_": "8", "ç": "9",
        "É": "2", "È": "7", "Ç": "9",
    ]

    private static func typedSymbols(_ text: String) -> String {
        String(text.filter { $0 != "-" && !$0.isWhitespace }).uppercased()
    }

    /// The value that makes 1·v₁ + … + 8·v₈ divisible by 23; 8 × 3 = 24 ≡ 1, so 3 undoes the 8.
    private static func checkValue(of values: [Int]) -> Int {
        let sum = values.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element } % 23
        return (23 - sum) * 3 % 23
    }
}

/// Why a text is not one of our codes.
package enum CodeRefusal: Error, Hashable, Sendable, Codable, CustomStringConvertible {
    case wrongLength(text: String, symbols: Int)
    case foreignSymbol(text: String, symbol: String)
    case noKind(text: String)
    case wrongCheckSymbol(text: String)

    package var description: String {
        switch self {
        case .wrongLength(let text, let symbols):
            "'\(text)' has \(symbols) symbols; our codes have 8. Scan it again, or retype it."
        case .foreignSymbol(let text, let symbol):
            "'\(text)' holds '\(symbol)', which none of our codes has. Scan it again, or retype it."
        case .noKind(let text):
            "'\(text)' does not begin with a letter that says what it names. Scan it again, "
                + "or retype it."
        case .wrongCheckSymbol(let text):
            "'\(text)' is misread: its last symbol does not fit the others. Scan it again, "
                + "or retype it."
        }
    }
}

extension Code: Codable, CustomStringConvertible {
    /// The symbols without the hyphen.
    package var description: String { symbols }

    /// Reads the symbols; a wrong code is corrupt data.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do {
            self = try Code(text)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: container.codingPath, debugDescription: error.description,
                    underlyingError: error))
        }
    }

    /// Writes the symbols without the hyphen.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(symbols)
    }
}
