/// A shop's colour for lines and bars on its papers: dark enough to be read on white paper and to
/// carry white letters, in colour and in grey.
package struct InkColour: Hashable, Sendable {
    /// 0 to 255.
    package let red: UInt8
    /// 0 to 255.
    package let green: UInt8
    /// 0 to 255.
    package let blue: UInt8

    /// For printers without colours.
    package static let black = InkColour(unchecked: (0, 0, 0))

    /// The least contrast with white that text may have (WCAG 2.2, 1.4.3).
    static let leastContrast = 4.5

    /// Reads `#rrggbb`.
    ///
    /// - Throws: ``InkColourFailure`` for another form, or a colour too light for paper.
    package init(_ text: String) throws(InkColourFailure) {
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        guard digits.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
            let number = Int(digits, radix: 16)
        else { throw .noColour(text) }
        self.init(
            unchecked: (
                UInt8(number >> 16), UInt8(number >> 8 & 255), UInt8(number & 255)
            ))
        guard isReadable else {
            throw .tooLight(
                text, contrast: contrast, contrastInGrey: contrastInGrey,
                darker: darkened.description)
        }
    }

    private init(unchecked parts: (UInt8, UInt8, UInt8)) {
        (red, green, blue) = parts
    }

    /// Its contrast with white, 1 to 21 (WCAG 2.2, "contrast ratio").
    package var contrast: Double {
        Self.contrast(
            0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue))
    }

    /// The contrast with white of the grey that a printer makes of it (ITU-R BT.601 luma).
    package var contrastInGrey: Double {
        let grey = (299 * Int(red) + 587 * Int(green) + 114 * Int(blue)) / 1000
        return Self.contrast(Self.linear(UInt8(grey)))
    }

    private var isReadable: Bool {
        min(contrast, contrastInGrey) >= Self.leastContrast
    }

    /// The lightest readable colour of the same hue.
    private var darkened: InkColour {
        for share in stride(from: 99, through: 1, by: -1) {
            let parts = [red, green, blue].map { UInt8(Int($0) * share / 100) }
            let colour = InkColour(unchecked: (parts[0], parts[1], parts[2]))
            if colour.isReadable { return colour }
        }
        return .black
    }

    private static func contrast(_ luminance: Double) -> Double { 1.05 / (luminance + 0.05) }

    /// One component of sRGB as light, 0 to 1. Computes a power of 2.4 without a mathematics
    /// library: the fifth root of the value to the twelfth, by Newton's method.
    private static func linear(_ part: UInt8) -> Double {
        let value = Double(part) / 255
        guard value > 0.04045 else { return value / 12.92 }
        let base = (value + 0.055) / 1.055
        var root = base
        for _ in 0..<40 {
            let fourth = root * root * root * root
            root -= (fourth * root - base) / (5 * fourth)
        }
        let square = root * root
        let fourth = square * square
        return fourth * fourth * fourth
    }
}

extension InkColour: CustomStringConvertible {
    /// `#rrggbb`.
    package var description: String {
        "#"
            + [red, green, blue].map { part in
                let digits = String(part, radix: 16)
                return digits.count < 2 ? "0\(digits)" : digits
            }.joined()
    }
}

/// Why a text cannot be a shop's colour.
package enum InkColourFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Not `#rrggbb`.
    case noColour(String)
    /// Its contrasts with white paper, and a darker colour that would do.
    case tooLight(String, contrast: Double, contrastInGrey: Double, darker: String)

    package var description: String {
        switch self {
        case .noColour(let text):
            "'\(text)' is not a colour. Write it like '#1a4d80': red, green and blue in hexadecimal."
        case .tooLight(let text, let contrast, let grey, let darker):
            "'\(text)' is too light for paper: its contrast with white is \(Self.tenths(contrast)) "
                + "in colour and \(Self.tenths(grey)) in grey, and \(InkColour.leastContrast) is "
                + "needed. Take a darker colour, such as '\(darker)'."
        }
    }

    /// Rounded down, so that no refused contrast reads as a sufficient one.
    private static func tenths(_ number: Double) -> String {
        let tenths = Int(number * 10)
        return "\(tenths / 10).\(tenths % 10)"
    }
}
