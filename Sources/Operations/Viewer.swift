public import Logistics

/// Who looks at something: reads ask for rights as writes do.
public enum Viewer: Sendable {
    /// A signed-in person, or a program with a person's token.
    case person(Person)
    /// The holder of the link to one order.
    case link(to: Code)

    /// Whether this viewer works here.
    public var isStaff: Bool {
        if case .person(let person) = self { person.role.may(.seeOrders) } else { false }
    }

    /// Whether this viewer may see an order and what belongs to it.
    public func maySee(_ order: Code) -> Bool {
        switch self {
        case .person(let person): person.role.may(.seeOrders)
        case .link(let own): own == order
        }
    }
}
