/// The customer of an order.
package struct Customer: Hashable, Sendable, Codable {
    /// Name of the person or firm.
    package let name: PersonalValue
    /// Where repaired devices are returned to, lines separated by line feeds.
    package let returnAddress: PersonalValue
    package let mail: PersonalValue?
    package let phone: PersonalValue?

    package init(
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
