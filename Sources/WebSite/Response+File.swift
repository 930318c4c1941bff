import Addresses
package import HTTP
package import Logistics
package import Operations

extension Response {
    /// A kept photo, or the view of the size that the path names.
    package static func photo(_ call: Call, for asker: Asker) async throws -> Response {
        let size = call.parameters[Slot.size.name]
        let longestSide = try size.map { text in
            guard let size = Int(text) else {
                throw Refusal.unknown(what: .viewOfPhoto, text: String(text.prefix(20)))
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
    package static func slip(_ pdf: [UInt8], of parcel: Code) -> Response {
        Response(
            headers: [
                "Content-Type": "application/pdf",
                "Content-Disposition": "inline; filename=\"slip-\(parcel.printed).pdf\"",
            ], body: .bytes(pdf))
    }

    /// A paper in the format that was asked for.
    package static func paper(
        _ file: [UInt8], _ format: PaperWish.Format, name: String
    ) -> Response {
        Response(
            headers: [
                "Content-Type": format.mediaType,
                "Content-Disposition": "inline; filename=\"\(name).\(format.rawValue)\"",
            ], body: .bytes(file))
    }
}

extension PaperWish.Format {
    /// The name of the format on the wire.
    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .svg: "image/svg+xml"
        case .png: "image/png"
        case .zpl: "application/vnd.zebra-zpl"
        }
    }
}
