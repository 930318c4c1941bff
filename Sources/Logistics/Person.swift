/// Somebody with an account.
package struct Person: Sendable, Hashable {
    /// Identifies the person in the log for ever, kind S; the badge has a code of its own.
    package let code: Code
    /// The name for signing in; lower case.
    package let login: String
    /// How colleagues call them.
    package let name: String
    /// The role, which decides what the person may do.
    package let role: Role

    package init(code: Code, login: String, name: String, role: Role) {
        self.code = code
        self.login = login
        self.name = name
        self.role = role
    }

    /// This person as the one who does something.
    package var actor: Actor { Actor(id: code.symbols, role: role) }
}
