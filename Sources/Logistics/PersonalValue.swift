/// A name, address, mail, phone, serial number or free text that the event log does not hold:
/// the log has this id and digest, the text is in a table from which it can be erased.
package struct PersonalValue: Hashable, Sendable, Codable, Identifiable {
    /// Row in the table of personal values.
    package let id: Int64

    /// SHA-256 of salt and text, as 64 hexadecimal digits.
    package let digest: String

    package init(id: Int64, digest: String) {
        self.id = id
        self.digest = digest
    }
}
