import HTTP
package import Logistics

/// The end of a route: who may use it, what it accepts, and what it does.
package struct Endpoint: Sendable {
    /// Who may come in. The operation itself asks again whether it may be done.
    package enum Access: Sendable {
        /// Anybody: nothing private is shown.
        case anyone
        /// Anyone who holds the secret in the path.
        case linkHolder
        /// Somebody signed in, with this right if one is named.
        case person(Permission?)

        /// Anyone who is signed in.
        package static let signedIn = Access.person(nil)

        func check(_ visitor: Visitor, _ request: Request) throws {
            guard case .person(let permission) = self else { return }
            guard let person = visitor.person else { throw WebRefusal.notSignedIn }
            if let permission, !person.role.may(permission) {
                throw Refusal.notAllowed(role: person.role, doing: .openThis)
            }
        }
    }

    /// The kinds of body that are accepted.
    package enum Body: Sendable {
        case none
        case form
        case json
        case picture

        /// Bytes.
        var limit: Int {
            switch self {
            case .none: 0
            case .form: 64 * 1024
            case .json: 256 * 1024
            case .picture: 25_000_000
            }
        }
    }

    /// Who may use it.
    package let access: Access
    /// What it takes.
    package let body: Body
    let handle: @Sendable (Call) async throws -> Response

    init(
        _ access: Access, body: Body = .none,
        _ handle: @escaping @Sendable (Call) async throws -> Response
    ) {
        self.access = access
        self.body = body
        self.handle = handle
    }
}
