/// Decodes the data codewords of a QR code (ISO/IEC 18004:2015, 7.4).
struct QRSegments {
    private let codewords: [UInt8]
    private let version: Int
    private var position = 0
    private var text: [UInt8] = []
    private var function1 = Function1.absent
    /// The most recently named character set.
    private var set = 3

    /// The bytes; digits and letters in ASCII, kanji in Shift JIS, text in a named character set in
    /// UTF-8, everything else as it is. `nil` where the codewords make no sense.
    static func text(
        _ codewords: [UInt8], version: Int
    ) -> (bytes: [UInt8], function1: Function1)? {
        var segments = QRSegments(codewords: codewords, version: version)
        return segments.read() ? (segments.text, segments.function1) : nil
    }

    private init(codewords: [UInt8], version: Int) {
        (self.codewords, self.version) = (codewords, version)
    }

    private var bitsLeft: Int { codewords.count * 8 - position }

    private mutating func bits(_ count: Int) -> Int? {
        guard bitsLeft >= count else { return nil }
        var value = 0
        for _ in 0..<count {
            let bit = codewords[position >> 3] >> UInt8(7 - position & 7) & 1
            value = value << 1 | Int(bit)
            position += 1
        }
        return value
    }

    private mutating func read() -> Bool {
        while bitsLeft >= 4 {
            switch bits(4) {
            case 0: return true  // after the end comes padding, or a picture
            case 1: guard numeric() else { return false }
            case 2: guard alphanumeric() else { return false }
            case 3: guard bits(16) != nil else { return false }  // one of several codes
            case 4: guard byte() else { return false }
            case 5: function1 = .first
            case 7: guard characterSet() else { return false }
            case 8: guard kanji() else { return false }
            case 9:
                function1 = .second
                guard bits(8) != nil else { return false }  // the application
            default: return false
            }
        }
        return true
    }

    /// Bits of a character count (table 3).
    private mutating func count(_ small: Int, _ middle: Int, _ large: Int) -> Int? {
        bits(version < 10 ? small : version < 27 ? middle : large)
    }

    private mutating func numeric() -> Bool {
        guard var left = count(10, 12, 14) else { return false }
        while left > 0 {
            let digits = min(3, left)
            guard let value = bits([0, 4, 7, 10][digits]), value < [1, 10, 100, 1000][digits]
            else { return false }
            if digits == 3 { text.append(UInt8(48 + value / 100)) }
            if digits >= 2 { text.append(UInt8(48 + value / 10 % 10)) }
            text.append(UInt8(48 + value % 10))
            left -= digits
        }
        return true
    }

    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)

    private mutating func alphanumeric() -> Bool {
        guard var left = count(9, 11, 13) else { return false }
        let start = text.count
        while left > 0 {
            let isPair = left >= 2
            guard let value = bits(isPair ? 11 : 6), value < (isPair ? 2025 : 45) else {
                return false
            }
            if isPair { text.append(Self.alphabet[value / 45]) }
            text.append(Self.alphabet[value % 45])
            left -= isPair ? 2 : 1
        }
        if function1 != .absent { separate(from: start) }
        return true
    }

    /// In GS1 codes a percent sign means FNC1, and two of them mean one percent sign (7.4.8.2).
    private mutating func separate(from start: Int) {
        let coded = text[start...]
        var plain: [UInt8] = []
        var i = coded.startIndex
        while i < coded.endIndex {
            let isDouble = i + 1 < coded.endIndex && coded[i + 1] == UInt8(ascii: "%")
            if coded[i] == UInt8(ascii: "%") {
                plain.append(isDouble ? coded[i] : 0x1D)
                i += isDouble ? 2 : 1
            } else {
                plain.append(coded[i])
                i += 1
            }
        }
        text = text[..<start] + plain
    }

    private mutating func byte() -> Bool {
        guard let length = count(8, 16, 16), bitsLeft >= 8 * length else { return false }
        var bytes: [UInt8] = []
        for _ in 0..<length {
            guard let value = bits(8) else { return false }
            bytes.append(UInt8(value))
        }
        text += CharacterSet.utf8(bytes, number: set)
        return true
    }

    private mutating func kanji() -> Bool {
        guard let length = count(8, 10, 12), bitsLeft >= 13 * length else { return false }
        for _ in 0..<length {
            guard let value = bits(13) else { return false }
            let code = (value / 0xC0) << 8 | value % 0xC0
            let shifted = code + (code < 0x1F00 ? 0x8140 : 0xC140)
            text += [UInt8(shifted >> 8 & 0xFF), UInt8(shifted & 0xFF)]
        }
        return true
    }

    /// The number of a character set, in one to three bytes (7.4.3.2).
    private mutating func characterSet() -> Bool {
        guard let first = bits(8) else { return false }
        switch first.leadingOnes(of: 8) {
        case 0: set = first
        case 1:
            guard let rest = bits(8) else { return false }
            set = (first & 0x3F) << 8 | rest
        case 2:
            guard let rest = bits(16) else { return false }
            set = (first & 0x1F) << 16 | rest
        default: return false
        }
        return true
    }
}

extension Int {
    /// How many of the upper bits of a number of `width` bits are ones.
    fileprivate func leadingOnes(of width: Int) -> Int {
        (0..<width).first { self >> (width - 1 - $0) & 1 == 0 } ?? width
    }
}
