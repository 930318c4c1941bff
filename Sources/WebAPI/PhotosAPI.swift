import Addresses
import HTTP
import Logistics
import Operations
import WebSite

/// Photos of devices and parcels: taking and showing.
enum PhotosAPI {
    static let routes = [
        post(.api.photos(of: .parcels, .code), .takePhoto, body: .picture, take, .takePhoto),
        post(.api.photos(of: .boxes, .code), .takePhoto, body: .picture, take, .takePhoto),
        post(.api.photos(of: .devices, .code), .takePhoto, body: .picture, take, .takePhoto),
        get(.api.photo(.photo), .seeOrders, show, .photo),
        get(.api.photo(.photo, size: .size), .seeOrders, show, .photoView),
    ]

    static func take(_ call: Call) async throws -> Response {
        let picture = try await call.picture()
        let answered = try await call.shop.photos.take(
            picture, of: try call.code(), way: try call.choice(.way, standard: .intake),
            by: try call.write(picture, at: call.request.head.queryValue("station")))
        var response = try Response.json(answered, status: 201) { $0 }
        response.headers.add("Location", "\(Address.api.photo(answered.answer.id))")
        return response
    }

    static func show(_ call: Call) async throws -> Response {
        try await .photo(call, for: try call.asker())
    }
}
