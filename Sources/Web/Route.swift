import Addresses
import HTTP
import Logistics

/// The handler of a method at an address.
struct Route: Sendable {
    let method: HTTP.Method
    let address: Address
    let endpoint: Endpoint
}

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

typealias Handler = @Sendable (Call) async throws -> Response

// MARK: Pages

func get(_ address: Address, _ access: Endpoint.Access, _ handle: @escaping Handler) -> Route {
    Route(method: .get, address: address, endpoint: Endpoint(access, handle))
}

func get(_ address: Address, _ right: Permission, _ handle: @escaping Handler) -> Route {
    get(address, .person(right), handle)
}

/// A form, or a picture in a form.
func post(
    _ address: Address, _ access: Endpoint.Access, body: Endpoint.Body = .form,
    _ handle: @escaping Handler
) -> Route {
    Route(method: .post, address: address, endpoint: Endpoint(access, body: body, handle))
}

func post(
    _ address: Address, _ right: Permission, body: Endpoint.Body = .form,
    _ handle: @escaping Handler
) -> Route {
    post(address, .person(right), body: body, handle)
}

// MARK: The API

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

/// The one list of everything that the site answers.
enum Routes {
    static let all = pages + api.map(\.route)

    static let pages =
        OrdersPage.routes + NewOrderPage.routes + OrderDetailPage.routes + IntakePage.routes
        + BoothPage.routes + DispatchPage.routes + PapersPage.routes + PrintersPage.routes
        + StationSettingsPage.routes + SignInPage.routes + PublicStagePage.routes
        + CustomerPage.routes + Assets.routes + Health.routes

    static let api =
        OpenAPI.routes + PeopleAPI.routes + OrdersAPI.routes + MovesAPI.routes + ScansAPI.routes
        + PhotosAPI.routes + BoxesAPI.routes + PapersAPI.routes + ManifestsAPI.routes
        + PrintersAPI.routes + PrintJobsAPI.routes
}
