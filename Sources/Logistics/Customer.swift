/// The customer of an order.
public struct Customer: Hashable, Sendable, Codable {
    /// Name of the person or firm.
    public let name: PersonalValue
    /// Where repaired devices are returned to, lines separated by line feeds.
    public let returnAddress: PersonalValue
    /// Mail address.
    public let mail: PersonalValue?
    /// Telephone number.
    public let phone: PersonalValue?

    /// A customer's stored particulars.
    public init(
        name: PersonalValue, returnAddress: PersonalValue, mail: PersonalValue?,
        phone: PersonalValue?
    ) {
        self.name = name
        self.returnAddress = returnAddress
        self.mail = mail
        self.phone = phone
    }
}

extension Customer {
    /// Every value that is there.
    var values: [PersonalValue] {
        [name, returnAddress, mail, phone].compactMap { $0 }
    }
}
