/// The serial shipping container code: GS1's number of one parcel or pallet, whichever company
/// carries it.
package struct SSCC: Hashable, Sendable {
    /// 18 digits: extension digit, company prefix, serial reference, check digit.
    package let digits: String

    /// Reads 18 digits, with or without `00` or `(00)` in front; spaces are ignored.
    ///
    /// - Throws: ``Malformed``; positions count without spaces, from the first of the 18 digits.
    package init(_ text: String) throws(Malformed) {
        var rest = text.utf8.filter { $0 != 0x20 }[...]
        if rest.starts(with: "(00)".utf8) {
            rest = rest.dropFirst(4)
        } else if rest.count == 20, rest.starts(with: "00".utf8) {
            rest = rest.dropFirst(2)
        }
        digits = try Element("00", String(decoding: rest, as: UTF8.self)).value
    }

    /// Numbers a parcel.
    ///
    /// - Parameters:
    ///   - extensionDigit: 0 to 9, at the company's choice.
    ///   - companyPrefix: 4 to 12 digits, from GS1.
    ///   - serial: from 0; with the prefix it has at most 16 digits.
    /// - Throws: ``Malformed`` when these do not make 17 digits.
    package init(
        extensionDigit: Int, companyPrefix: String, serial: UInt64
    ) throws(Malformed) {
        let number = String(serial)
        let missing = 16 - companyPrefix.utf8.count - number.utf8.count
        guard (0...9).contains(extensionDigit), (4...12).contains(companyPrefix.utf8.count) else {
            throw .tooShort(
                identifier: "00", value: "\(extensionDigit)\(companyPrefix)", wanted: 17, at: 0)
        }
        guard missing >= 0 else {
            throw .tooLong(
                identifier: "00", value: "\(extensionDigit)\(companyPrefix)\(number)", allowed: 17,
                at: 0)
        }
        let body =
            "\(extensionDigit)\(companyPrefix)\(String(repeating: "0", count: missing))\(number)"
        let check = CheckDigit.of(Array(body.utf8)).map { [$0] } ?? []
        digits = try Element("00", body + String(decoding: check, as: UTF8.self)).value
    }

    /// The element as printed on a label.
    package var printed: String { "(00)\(digits)" }
}
