import Addresses
import HTTP
import Logistics
package import WebSite

/// A route for programs, which never goes without a description: the document of the API is made
/// from the list of them.
struct APIRoute: Sendable {
    let route: Route
    let description: Description

    var method: HTTP.Method { route.method }
    var endpoint: Endpoint { route.endpoint }
    /// As the document writes it: `/api/v1/orders/{code}`.
    var path: String { route.address.pattern }
}

func get(
    _ address: Address, _ access: Endpoint.Access, _ handle: @escaping Handler,
    _ description: Description
) -> APIRoute {
    APIRoute(route: get(address, access, handle), description: description)
}

func get(
    _ address: Address, _ right: Permission, _ handle: @escaping Handler,
    _ description: Description
) -> APIRoute {
    get(address, .person(right), handle, description)
}

/// JSON, or a picture.
func post(
    _ address: Address, _ access: Endpoint.Access, body: Endpoint.Body = .json,
    _ handle: @escaping Handler, _ description: Description
) -> APIRoute {
    APIRoute(route: post(address, access, body: body, handle), description: description)
}

func post(
    _ address: Address, _ right: Permission, body: Endpoint.Body = .json,
    _ handle: @escaping Handler, _ description: Description
) -> APIRoute {
    post(address, .person(right), body: body, handle, description)
}

/// Everything that programs call.
package enum APIRoutes {
    static let described: [APIRoute] =
        OpenAPI.routes + PeopleAPI.routes + OrdersAPI.routes + MovesAPI.routes + ScansAPI.routes
        + PhotosAPI.routes + BoxesAPI.routes + PapersAPI.routes + ManifestsAPI.routes
        + CorrectionsAPI.routes + CouriersAPI.routes + PrintersAPI.routes + PrintJobsAPI.routes

    /// What the site serves of it.
    package static let all: [Route] = described.map(\.route)
}
