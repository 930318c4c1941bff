/// What a scanner read or a person typed, made ready for comparing.
struct Payload {
    /// Exactly as it was given.
    let raw: String
    /// What the scanner put in front to say which kind of code it was (ISO/IEC 15424), `]C1`.
    let symbology: String?
    /// ASCII capital letters, digits, `%` and `+`; what is only printed for people is left out.
    let bytes: [UInt8]
    /// Places in ``bytes`` before which a separator or an opening bracket stood.
    let breaks: [Int]
    /// Whether it says of itself that it is made of GS1 elements.
    let isGS1: Bool

    /// - Returns: `nil` when something in it belongs to no number and no label that we know.
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
        let gs1 = ["]C1", "]d2", "]Q3", "]e0"]
        isGS1 = bracketed || symbology.map(gs1.contains) == true || rest.contains(0x1D)
    }

    private static func splitSymbology(_ text: Substring.UTF8View) -> (String?, Substring.UTF8View)
    {
        guard text.first == UInt8(ascii: "]"), text.count > 3 else { return (nil, text) }
        return (String(Substring(text.prefix(3))), text.dropFirst(3))
    }
}
