package import Logistics

/// Who asks for something: reads ask for rights as writes do.
package enum Asker: Sendable {
    /// A signed-in person, or a program with a person's token.
    case person(Person)
    /// The holder of the link to one order.
    case link(to: Code)
    /// The service itself: for what staff asked it to do later, and for the owner at the console.
    case service

    /// The asker's role in the shop; ``Permission`` says what each may do.
    package var role: Role {
        switch self {
        case .person(let person): person.role
        case .link: .customer
        case .service: .manager
        }
    }

    /// The asker as the log keeps it.
    package var actor: Actor {
        switch self {
        case .person(let person): person.actor
        case .link: Actor(id: "link", role: role)
        case .service: Actor(id: "station", role: role)
        }
    }

    /// Whether the asker may do this to any order of the shop.
    package func may(_ permission: Permission) -> Bool { role.may(permission) }

    /// Whether the asker works here.
    package var isStaff: Bool { may(.seeOrders) }

    /// Whether the asker may see an order and what belongs to it.
    package func maySee(_ order: Code) -> Bool {
        if case .link(let own) = self { own == order } else { may(.seeOrders) }
    }

    /// Throws unless the asker may do `permission`.
    func require(_ permission: Permission, doing: String) throws(Refusal) {
        guard may(permission) else { throw .notAllowed(role: role, doing: doing) }
    }
}
