import Barcodes

/// The text between `^FD` and `^FS`.
enum ZPLText {
    /// A text as field data after `^FH`: everything but letters, digits and a few harmless
    /// characters as the hexadecimal of its UTF-8 bytes.
    static func escaped(_ text: String) -> String {
        escaped(Array(text.utf8))
    }

    private static func escaped(_ bytes: [UInt8]) -> String {
        var result = ""
        for byte in bytes {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "_" + (digits.count == 1 ? "0" + digits : digits)
            }
        }
        return result
    }

    /// A Code 128 for `^BC` in mode N, where invocation codes choose the set; so the printer draws
    /// exactly the symbol that was laid out. `nil` when it needs set A, whose data the printer
    /// reads differently.
    static func invocation(_ symbol: Code128) -> String? {
        let characters = symbol.codewords.dropLast(2)
        guard let start = characters.first, start != 103 else { return nil }
        var isC = start == 105
        var bytes: [UInt8] = Array(isC ? ">;".utf8 : ">:".utf8)
        for value in characters.dropFirst() {
            switch value {
            case 102: bytes += Array(">8".utf8)
            case 97 where !isC: bytes += Array(">3".utf8)
            case 96 where !isC: bytes += Array(">2".utf8)
            // In B this is FNC4, in C the switch to B.
            case 100 where !isC: bytes += Array(">6".utf8)
            case 0...99 where isC: bytes += [48 + UInt8(value / 10), 48 + UInt8(value % 10)]
            case 100 where isC:
                bytes += Array(">6".utf8)
                isC = false
            case 99 where !isC:
                bytes += Array(">5".utf8)
                isC = true
            case 0...94 where !isC: bytes += character(UInt8(value + 32))
            case 95 where !isC: bytes += Array(">1".utf8)
            default: return nil
            }
        }
        return escaped(bytes)
    }

    /// `>`, `^` and `~` have codes of their own (manual, table of invocation characters).
    private static func character(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case UInt8(ascii: ">"): Array(">0".utf8)
        case UInt8(ascii: "^"): Array("><".utf8)
        case UInt8(ascii: "~"): Array(">=".utf8)
        default: [byte]
        }
    }

    /// Whether the printer's font has all letters: those of the languages of western and central
    /// Europe, from left to right.
    static func isNative(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x20...0x7E, 0xA1...0xAC, 0xAE...0xFF: true
            case 0x0104...0x0107, 0x0118...0x0119, 0x0141...0x0144, 0x015A...0x015B,
                0x0179...0x017C:
                true
            default: false
            }
        }
    }
}
