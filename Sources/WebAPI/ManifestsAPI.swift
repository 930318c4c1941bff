import APIBodies
import Addresses
import HTTP
import Logistics
import Operations
import WebSite

/// Manifests: the boxes of one pick-up.
enum ManifestsAPI {
    static let routes = [
        get(.api.manifests, .pack, list, .manifests),
        post(.api.manifests, .pack, draw, .drawManifest),
        get(.api.manifest(.code), .pack, show, .manifest),
    ]

    private struct List: Encodable {
        let waiting: [CourierWaiting]
        let manifests: [ManifestView]
    }

    static func draw(_ call: Call) async throws -> Response {
        let (body, bytes) = try await call.json(ManifestWishBody.self)
        let answered = try await call.shop.manifests.draw(
            for: body.courier, by: try call.write(bytes, at: body.station))
        return try .json(answered, status: 201) { $0 }
    }

    static func list(_ call: Call) throws -> Response {
        let asker = try call.asker()
        return try .json(
            List(
                waiting: try call.shop.manifests.waiting(for: asker),
                manifests: try call.shop.manifests.newest(limit: 50, for: asker)))
    }

    static func show(_ call: Call) throws -> Response {
        try .json(try call.shop.manifests.view(of: try call.code(), for: try call.asker()))
    }
}
