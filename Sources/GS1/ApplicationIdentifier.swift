/// The digits in front of a GS1 value that say what it is: `00` is an SSCC, `3103` a net weight in
/// kilograms with three decimals.
package struct ApplicationIdentifier: Hashable, Sendable {
    /// Two to four digits.
    package let digits: String
    /// The data title printed beside the value (GS1 General Specifications, 3.2).
    package let title: String

    let components: [Component]

    /// `nil` when GS1 has not assigned the digits.
    package init?(_ digits: String) {
        guard let known = Self.byDigits[digits] else { return nil }
        self = known
    }

    init(_ digits: String, _ title: String, _ components: [Component]) {
        self.digits = digits
        self.title = title
        self.components = components
    }

    /// The identifier that a text begins with. None is a prefix of another.
    init?(beginning text: ArraySlice<UInt8>) {
        for count in 2...4 where count <= text.count {
            let digits = text.prefix(count)
            guard digits.allSatisfy(CheckDigit.isDigit) else { return nil }
            if let known = Self.byDigits[String(decoding: digits, as: UTF8.self)] {
                self = known
                return
            }
        }
        return nil
    }

    /// How long the value may be, in characters.
    package var lengths: ClosedRange<Int> {
        let least = components.reduce(0) { $0 + ($1.isOptional ? 0 : $1.lengths.lowerBound) }
        return least...components.reduce(0) { $0 + $1.lengths.upperBound }
    }

    /// Whether the next element follows without a separator (GS1 General Specifications, figure
    /// 7.8.5-2). New identifiers never change this, so old readers still split elements correctly.
    package var hasPredefinedLength: Bool {
        switch digits.prefix(2) {
        case "00", "01", "02", "03", "04", "11", "12", "13", "14", "15", "16", "17", "18", "19",
            "20", "31", "32", "33", "34", "35", "36", "41":
            true
        default: false
        }
    }

    /// How many of the value's last digits are decimals; `nil` when the value is not such a number.
    package var decimalPlaces: Int? {
        guard digits.utf8.count == 4, let last = digits.last?.wholeNumberValue else { return nil }
        switch digits.prefix(2) {
        case "31", "32", "33", "34", "35", "36": return last
        case "39": return last
        default: return nil
        }
    }
}

extension ApplicationIdentifier {
    /// A part of a value.
    struct Component: Hashable, Sendable {
        enum Characters: Hashable, Sendable {
            /// `N`.
            case digits
            /// `X`: GS1 AI encodable character set 82, a subset of ISO/IEC 646.
            case set82
            /// `Y`: GS1 AI encodable character set 39.
            case set39
            /// `Z`: base64url (RFC 4648) with its padding.
            case set64
        }

        enum Rule: Hashable, Sendable {
            /// The last digit is the check digit of those before it.
            case checkDigit
            /// YYMMDD; day 00 means the last day of the month.
            case monthOrDay
            /// YYMMDD.
            case day
            /// HHMM.
            case time
            /// HH.
            case hour
            /// MM, or MMSS.
            case minutes
        }

        var characters: Characters
        var lengths: ClosedRange<Int>
        var rule: Rule?
        var isOptional = false
    }
}

extension ApplicationIdentifier.Component.Characters {
    func contains(_ byte: UInt8) -> Bool {
        switch self {
        case .digits: CheckDigit.isDigit(byte)
        case .set82:
            switch byte {
            case 0x21, 0x22, 0x25...0x3F, 0x41...0x5A, 0x5F, 0x61...0x7A: true
            default: false
            }
        case .set39:
            switch byte {
            case 0x23, 0x2D, 0x2F, 0x30...0x39, 0x41...0x5A: true
            default: false
            }
        case .set64:
            switch byte {
            case 0x2D, 0x30...0x39, 0x3D, 0x41...0x5A, 0x5F, 0x61...0x7A: true
            default: false
            }
        }
    }
}
