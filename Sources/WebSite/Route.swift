package import Addresses
package import HTTP
package import Logistics

/// The handler of a method at an address.
package struct Route: Sendable {
    /// Read or write.
    package let method: HTTP.Method
    /// With a slot for each part that varies.
    package let address: Address
    /// What answers.
    package let endpoint: Endpoint
}

/// Answers a call of a route.
package typealias Handler = @Sendable (Call) async throws -> Response

/// A page, or what a page shows.
package func get(_ address: Address, _ access: Endpoint.Access, _ handle: @escaping Handler)
    -> Route
{
    Route(method: .get, address: address, endpoint: Endpoint(access, handle))
}

/// A page for whoever has this right.
package func get(_ address: Address, _ right: Permission, _ handle: @escaping Handler) -> Route {
    get(address, .person(right), handle)
}

/// A form, or a picture in a form.
package func post(
    _ address: Address, _ access: Endpoint.Access, body: Endpoint.Body = .form,
    _ handle: @escaping Handler
) -> Route {
    Route(method: .post, address: address, endpoint: Endpoint(access, body: body, handle))
}

/// A form, or a picture in a form, of whoever has this right.
package func post(
    _ address: Address, _ right: Permission, body: Endpoint.Body = .form,
    _ handle: @escaping Handler
) -> Route {
    post(address, .person(right), body: body, handle)
}
