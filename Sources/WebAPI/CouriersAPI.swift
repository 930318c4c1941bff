import Addresses
import HTTP
import Logistics
import Operations
import WebSite

/// The couriers that the shop lists itself.
enum CouriersAPI {
    static let routes = [
        get(.api.couriers, .pack, list, .couriers),
        post(.api.couriers, .managePeople, keep, .keepCourier),
        post(.api.courierRemoval, .managePeople, remove, .removeCourier),
    ]

    private struct List: Encodable {
        let couriers: [ListedCourier]
    }

    private struct Written: Decodable {
        let name: String
        let forms: [String]?
        let page: String?
    }

    private struct Named: Decodable {
        let name: String
    }

    static func list(_ call: Call) throws -> Response {
        try .json(List(couriers: try call.shop.courierList.all(for: try call.asker())))
    }

    static func keep(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(Written.self)
        let courier = ListedCourier(name: body.name, forms: body.forms ?? [], page: body.page)
        return try .json(
            try await call.shop.courierList.keep(courier, by: try call.write(bytes, at: nil))
        ) { $0 }
    }

    static func remove(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(Named.self)
        return try .json(
            try await call.shop.courierList.remove(body.name, by: try call.write(bytes, at: nil))
        ) { $0 }
    }
}
