import Addresses
import HTML

extension Attribute {
    /// Where a link leads.
    static func href(_ address: Address) -> Attribute { .href(address.description) }

    /// Where a picture comes from.
    static func src(_ address: Address) -> Attribute { .src(address.description) }

    /// Where a form is sent.
    static func action(_ address: Address) -> Attribute { .action(address.description) }

    /// An address for the page's script.
    static func data(_ name: StaticString, _ address: Address) -> Attribute {
        .data(name, address.description)
    }
}
