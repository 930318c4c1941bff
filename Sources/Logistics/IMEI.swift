import TrackingNumbers

/// The number of a mobile phone (3GPP TS 23.003, 6.2): 14 digits that name the device.
///
/// Printed it has 15, the last a check digit (ISO/IEC 7812-1, annex B). What the phone itself
/// shows may have 16, the last two then being the version of its software, without a check digit.
package struct IMEI: Hashable, Sendable {
    /// The 14 digits that name the device.
    package let body: String
    /// The version of the software, two digits, where the text held it (IMEISV).
    package let softwareVersion: String?

    /// The 15 digits that are printed.
    package var digits: String {
        body + (CheckAlgorithm.luhn.checkCharacter(of: body).map { String($0) } ?? "")
    }

    /// Reads 15 digits, or 16 of an IMEISV; spaces, hyphens and slashes do not count, nor does
    /// `IMEI` in front.
    ///
    /// - Throws: ``Malformed`` with the text and what is wrong.
    package init(_ text: String) throws(Malformed) {
        var key = SerialNumber.key(of: text)
        if key.hasPrefix("IMEI") { key = String(key.dropFirst(key.hasPrefix("IMEISV") ? 6 : 4)) }
        guard key.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw .foreignCharacter(text)
        }
        switch key.utf8.count {
        case 15:
            let body = String(key.dropLast())
            let expected = CheckAlgorithm.luhn.checkCharacter(of: body)
            guard expected == key.last else {
                throw .wrongCheckDigit(text, expected: expected.map { String($0) } ?? "")
            }
            self.body = body
            softwareVersion = nil
        case 16:
            body = String(key.dropLast(2))
            softwareVersion = String(key.suffix(2))
        default: throw .wrongLength(text, digits: key.utf8.count)
        }
    }

    /// Whether the first two digits are those of a body that gives out such numbers (GSMA TS.06).
    /// It tells an IMEI from fifteen digits of a courier.
    package var hasKnownIssuer: Bool {
        [
            "01", "10", "30", "33", "35", "44", "45", "49", "50", "51", "52", "53", "54", "86",
            "91",
            "98", "99",
        ].contains(body.prefix(2))
    }

    /// Why a text is not an IMEI.
    package enum Malformed: Error, Hashable, Sendable, CustomStringConvertible {
        case foreignCharacter(String)
        case wrongLength(String, digits: Int)
        case wrongCheckDigit(String, expected: String)

        package var description: String {
            switch self {
            case .foreignCharacter(let text):
                "'\(text)' holds something that is not a digit. Retype the IMEI as the phone shows it."
            case .wrongLength(let text, let count):
                "'\(text)' has \(count) digits; an IMEI has 15, or 16 with the software's version. "
                    + "Dial *#06# on the phone and compare."
            case .wrongCheckDigit(let text, let expected):
                "'\(text)' has a wrong last digit (\(expected) was expected). Scan it again, or "
                    + "dial *#06# on the phone and compare."
            }
        }
    }
}

extension IMEI: CustomStringConvertible {
    package var description: String { digits }
}
