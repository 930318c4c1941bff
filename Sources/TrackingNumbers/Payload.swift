import GS1

/// A scanned or typed text, normalised for comparing.
struct Payload {
    /// Exactly as it was given.
    let raw: String
    /// The scanner's prefix for the kind of code (ISO/IEC 15424), such as `]C1`.
    let symbology: String?
    /// ASCII capital letters, digits, `%` and `+`; characters printed only for people are dropped.
    let bytes: [UInt8]
    /// Places in ``bytes`` that a separator or an opening bracket preceded.
    let breaks: [Int]
    /// Whether it declares itself to be GS1 elements.
    let isGS1: Bool
    /// Whether the scanner says that it read an EAN or UPC (ISO/IEC 15424, `]E`).
    var isRetail: Bool { symbology?.hasPrefix("]E") == true }
    /// One sign from the first to the last: what people type to try, and makers print on samples.
    var isMonotonous: Bool { bytes.allSatisfy { $0 == bytes.first } }

    /// - Returns: `nil` when it holds something that belongs to no known number or label.
    init?(_ raw: String) {
        self.raw = raw
        // Text copied from pages brings no-break spaces along; scanners give ASCII.
        let ascii = raw.utf8.allSatisfy { $0 < 128 } ? raw : raw.filter { !$0.isWhitespace }
        var rest = ascii.utf8[...]
        (symbology, rest) = Self.splitSymbology(rest)
        var bytes: [UInt8] = []
        var breaks: [Int] = []
        var bracketed = false
        for byte in rest {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "%"), UInt8(ascii: "+"):
                bytes.append(byte)
            case UInt8(ascii: "a")...UInt8(ascii: "z"): bytes.append(byte - 32)
            case 0x1D: if !bytes.isEmpty { breaks.append(bytes.count) }
            case UInt8(ascii: "("):
                if bytes.isEmpty { bracketed = true } else { breaks.append(bytes.count) }
            case UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
                UInt8(ascii: " "), 0x09...0x0D:
                continue
            default: return nil
            }
        }
        guard bytes.count >= 6 else { return nil }
        self.bytes = bytes
        self.breaks = breaks
        isGS1 =
            bracketed || symbology.map(ElementString.symbologies.contains) == true
            || rest.contains(0x1D)
    }

    /// Its GS1 elements; `nil` when it has none.
    ///
    /// Characters printed only for people were dropped, so check digits and dates are not checked
    /// here.
    var elements: ElementString? {
        var data: [UInt8] = []
        for (place, byte) in bytes.enumerated() {
            if breaks.contains(place) { data.append(0x1D) }
            data.append(byte)
        }
        do throws(Malformed) {
            return try ElementString(
                scanned: String(decoding: data, as: UTF8.self), checksContents: false)
        } catch {
            return nil  // then it is something else, or unreadable: other readings are tried
        }
    }

    private static func splitSymbology(_ text: Substring.UTF8View) -> (String?, Substring.UTF8View)
    {
        guard text.first == UInt8(ascii: "]"), text.count > 3 else { return (nil, text) }
        return (String(Substring(text.prefix(3))), text.dropFirst(3))
    }
}
