/// Somebody with an account.
public struct Person: Sendable, Hashable {
    /// Identifies the person in the log for ever, kind S; the badge has a code of its own.
    public let code: Code
    /// The name for signing in; lower case.
    public let login: String
    /// How colleagues call them.
    public let name: String
    /// The role, which decides what the person may do.
    public let role: Role

    /// A person as kept.
    public init(code: Code, login: String, name: String, role: Role) {
        self.code = code
        self.login = login
        self.name = name
        self.role = role
    }

    /// This person as the one who does something.
    public var actor: Actor { Actor(id: code.symbols, role: role) }
}
