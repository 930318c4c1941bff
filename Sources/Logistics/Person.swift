/// Somebody with an account.
public struct Person: Sendable, Hashable {
    /// What stands for the person in the log, kind S, for ever; the badge has a code of its own.
    public let code: Code
    /// What is typed at sign-in; lower case.
    public let login: String
    /// How colleagues call them.
    public let name: String
    /// What they may do.
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
