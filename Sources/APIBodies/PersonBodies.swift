/// Somebody new.
package struct NewPersonBody: Codable {
    package let login: String
    /// How colleagues call them.
    package let name: String
    /// A `Role`.
    package let role: String
    package let password: String

    /// A body to send; fields left out are not sent.
    package init(login: String, name: String, role: String, password: String) {
        self.login = login
        self.name = name
        self.role = role
        self.password = password
    }
}

/// A badge to be given.
package struct BadgeWishBody: Codable {
    /// Draws another in any case.
    package let renew: Bool?

    /// A body to send; fields left out are not sent.
    package init(renew: Bool? = nil) {
        self.renew = renew
    }
}
