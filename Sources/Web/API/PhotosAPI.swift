import Addresses
import HTTP
import Logistics
import Operations

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
            picture, of: try call.code(), way: try call.choice("way", standard: .intake),
            by: try call.write(picture, at: call.request.head.queryValue("station")))
        var response = try Response.json(answered, status: 201) { $0 }
        response.headers.add("Location", "\(Address.api.photo(answered.answer.id))")
        return response
    }

    static func show(_ call: Call) async throws -> Response {
        try await .photo(call, for: try call.asker())
    }
}

extension Response {
    /// A kept photo, or the view of the size that the path names.
    static func photo(_ call: Call, for asker: Asker) async throws -> Response {
        let size = call.parameters[Slot.size.name]
        let longestSide = try size.map { text in
            guard let size = Int(text) else {
                throw Refusal.unknown(what: "view of a photo", text: String(text.prefix(20)))
            }
            return size
        }
        let id = call.parameter(.photo)
        let (path, mediaType) = try await call.shop.photos.file(
            of: id, longestSide: longestSide, for: asker)
        let ending = mediaType == "image/png" ? "png" : "jpg"
        return Response(
            headers: [
                "Content-Type": mediaType,
                // A stranger's file: whatever it holds, it is only ever shown as a picture.
                // Browsers centre a picture by styles of their own, which count as inline.
                "Content-Security-Policy":
                    "sandbox; default-src 'none'; style-src 'unsafe-inline'",
                "Content-Disposition": "inline; filename=\"photo-\(id.prefix(8)).\(ending)\"",
            ], body: .file(path: path))
    }

    /// A slip as PDF.
    static func slip(_ pdf: [UInt8], of parcel: Code) -> Response {
        Response(
            headers: [
                "Content-Type": "application/pdf",
                "Content-Disposition": "inline; filename=\"slip-\(parcel.printed).pdf\"",
            ], body: .bytes(pdf))
    }
}
