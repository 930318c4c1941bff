/// Who does something: a person with an account, the holder of a customer's link, or the
/// station itself.
package struct Actor: Hashable, Sendable, Codable {
    /// The person's code, `link` for the holder of an order's link, `station` for the program.
    package let id: String

    package let role: Role

    package init(id: String, role: Role) {
        self.id = id
        self.role = role
    }
}

/// A person's role in the shop; see ``Permission`` for what each may do.
package enum Role: String, CaseIterable, Sendable, Codable {
    case warehouse
    case caretaker
    case technician
    case qualityControl = "quality control"
    case manager
    case customer
}
