import Addresses
import HTTP
import Logistics
import Operations

/// What couriers collect on one pick-up.
enum ManifestsAPI {
    static let routes = [
        get(.api.manifests, .pack, list, .manifests),
        post(.api.manifests, .pack, draw, .drawManifest),
        get(.api.manifest(.code), .pack, show, .manifest),
    ]

    private struct Drawing: Decodable {
        let courier: String
        let station: String?
    }

    private struct List: Encodable {
        let waiting: [CourierWaiting]
        let manifests: [ManifestView]
    }

    static func draw(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(Drawing.self)
        let answered = try await call.shop.drawManifest(
            for: body.courier, station: body.station, by: try call.actor(),
            once: try call.once(bytes))
        return try .json(answered, status: 201) { $0 }
    }

    static func list(_ call: Call) throws -> Response {
        let viewer = try call.viewer()
        return try .json(
            List(
                waiting: try call.shop.couriersWaitedFor(for: viewer),
                manifests: try call.shop.manifests(limit: 50, for: viewer)))
    }

    static func show(_ call: Call) throws -> Response {
        try .json(try call.shop.manifestView(try call.code(), for: try call.viewer()))
    }
}
