/// Names the customer that things belong to: a firm, or a person, with all that they have here.
///
/// Until customers have accounts, each order that staff register is of a company of its own: two
/// orders under one name may be two people's, and to part what was joined is harder than to join
/// it. It leaves the service with accounts, so it is 128 random bits and not a number that counts.
package struct CompanyID: Hashable, Sendable {
    /// 32 hexadecimal digits in small letters.
    package let text: String

    /// - Throws: ``Malformed`` unless `text` is 32 hexadecimal digits in small letters.
    package init(_ text: String) throws(Malformed) {
        let isDigit = { (byte: UInt8) in (48...57).contains(byte) || (97...102).contains(byte) }
        guard text.utf8.count == 32, text.utf8.allSatisfy(isDigit) else {
            throw Malformed(text: text)
        }
        self.text = text
    }

    /// A new company.
    ///
    /// - Parameter random: 16 random bytes.
    package init(random: [UInt8]) {
        precondition(random.count == 16, "a company is 128 bits")
        text = random.map(Self.digits).joined()
    }

    /// The company of an order that was registered when events did not name one: the symbols of its
    /// code as bytes, then zeros. The schema's step that adds companies says the same in SQL.
    package init(ofOrder order: Code) {
        text = order.symbols.utf8.map(Self.digits).joined() + String(repeating: "0", count: 16)
    }

    /// A company that nothing belongs to.
    package static let nobody = CompanyID(random: [UInt8](repeating: 0, count: 16))

    /// Why a text is not a company's id.
    package struct Malformed: Error, Sendable, CustomStringConvertible {
        let text: String
        package var description: String { "'\(text)' is not 32 hexadecimal digits" }
    }

    private static func digits(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return byte < 16 ? "0" + digits : digits
    }
}

extension CompanyID: Codable {
    /// Reads 32 hexadecimal digits.
    package init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes 32 hexadecimal digits.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
