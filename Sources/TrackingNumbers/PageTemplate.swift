import Addresses

/// The address of a courier's tracking page, with a placeholder for the number.
package struct PageTemplate: Hashable, Sendable {
    /// `{n}` is replaced by the number, `{year}` by the year of dispatch.
    package let text: String
    /// Whether a source gives the address; otherwise it was modelled on a similar one.
    package let isSourced: Bool

    /// A template of ours. See ``text`` for the placeholders.
    init(_ text: String, isSourced: Bool = true) {
        self.text = text
        self.isSourced = isSourced
    }

    /// A template from the settings.
    ///
    /// - Throws: ``Unusable``: customers open the address, so it must begin with `https://`, name
    ///   a host in plain letters, and have a placeholder for the number after it.
    package init(checking text: String) throws(Unusable) {
        guard text.hasPrefix("https://") else { throw .notHTTPS(text) }
        let printable = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 }
        guard printable, text.utf8.count <= 500 else { throw .foreignCharacter(text) }
        let rest = text.dropFirst("https://".count)
        let host = rest.prefix { !"/?#".contains($0) }
        let isHost = host.utf8.allSatisfy { byte in
            CharacterSet.alphanumerics.contains(byte & 0xDF) || CharacterSet.digits.contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
                || byte == UInt8(ascii: ":")
        }
        guard isHost, host.contains("."), host.first != "." else { throw .noHost(text) }
        guard rest.dropFirst(host.count).contains("{n}") else { throw .noPlace(text) }
        let fixed = text.replacing("{n}", with: "").replacing("{year}", with: "")
        guard !fixed.contains("{"), !fixed.contains("}") else { throw .noPlace(text) }
        self.init(text)
    }

    /// `nil` when the address needs the year and there is none.
    package func address(of number: TrackingNumber, year: Int? = nil) -> String? {
        // Today's numbers are letters and digits; should others come, they must not end the query
        // or begin another.
        let address = text.replacing("{n}", with: number.text.percentEncoded)
        guard address.contains("{year}") else { return address }
        return year.map { address.replacing("{year}", with: String($0)) }
    }

    /// Why an address cannot be a template.
    package enum Unusable: Error, Hashable, Sendable, CustomStringConvertible {
        case notHTTPS(String)
        case foreignCharacter(String)
        case noHost(String)
        case noPlace(String)

        package var description: String {
            switch self {
            case .notHTTPS(let text):
                "'\(text)' does not begin with https://. Customers open it, so it must."
            case .foreignCharacter(let text):
                "'\(text)' holds a character that no address has, or over 500 of them. Copy it "
                    + "from the browser."
            case .noHost(let text):
                "'\(text)' names no host such as www.example.com. Copy it from the browser."
            case .noPlace(let text):
                "'\(text)' has no place for the number behind its host. Write {n} where the number "
                    + "belongs; {year} is the only other word in braces."
            }
        }
    }
}
