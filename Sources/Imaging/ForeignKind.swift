/// Kinds of files that people send as pictures and that are refused by name.
package enum ForeignKind: String, Sendable, CaseIterable {
    case heic, avif, webp, gif, tiff, bmp, pdf, svg, html, video, jpegXL, jpeg2000, zip

    /// With its article, as in "This is a GIF".
    package var name: String {
        switch self {
        case .heic: "an HEIC picture (Apple's own format)"
        case .avif: "an AVIF picture"
        case .webp: "a WebP picture"
        case .gif: "a GIF"
        case .tiff: "a TIFF or a camera's raw picture"
        case .bmp: "a BMP"
        case .pdf: "a PDF"
        case .svg: "an SVG drawing"
        case .html: "a web page"
        case .video: "a video"
        case .jpegXL: "a JPEG XL picture"
        case .jpeg2000: "a JPEG 2000 picture"
        case .zip: "a ZIP archive or an office document"
        }
    }

    /// Advice for the sender.
    package var advice: String {
        switch self {
        case .heic:
            "On the iPhone choose Settings, Camera, Formats, Most Compatible, and take it "
                + "again; or send it from the Photos app by mail, which makes it a JPEG."
        case .video: "Send a still photo as JPEG."
        case .pdf, .svg, .html: "Take a photo or a screenshot of it, and send that."
        case .zip: "Unpack it and send the pictures one by one as JPEG."
        default: "Save it as JPEG and send that."
        }
    }

    /// The kind that the first bytes identify; `nil` if none of these.
    static func named(by bytes: [UInt8]) -> ForeignKind? {
        if let kind = magic.first(where: { $0.matches(bytes) })?.kind { return kind }
        return inContainer(bytes) ?? inText(bytes)
    }

    private struct Magic {
        let kind: ForeignKind
        let offset: Int
        let bytes: [UInt8]

        init(_ kind: ForeignKind, _ text: String, at offset: Int = 0) {
            (self.kind, self.offset, self.bytes) = (kind, offset, Array(text.utf8))
        }

        func matches(_ file: [UInt8]) -> Bool {
            file.dropFirst(offset).starts(with: bytes)
        }
    }

    private static let magic = [
        Magic(.webp, "WEBP", at: 8), Magic(.gif, "GIF8"), Magic(.tiff, "II*\0"),
        Magic(.tiff, "MM\0*"), Magic(.bmp, "BM"), Magic(.pdf, "%PDF"), Magic(.zip, "PK\u{3}\u{4}"),
        Magic(.jpegXL, "JXL ", at: 4), Magic(.jpeg2000, "jP  ", at: 4),
    ]

    /// ISO base media files: the brand after "ftyp" distinguishes pictures from films.
    private static func inContainer(_ bytes: [UInt8]) -> ForeignKind? {
        guard bytes.count >= 12, Magic(.video, "ftyp", at: 4).matches(bytes) else { return nil }
        return switch String(decoding: bytes[8..<12], as: UTF8.self) {
        case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1": .heic
        case "avif", "avis": .avif
        default: .video
        }
    }

    private static func inText(_ bytes: [UInt8]) -> ForeignKind? {
        let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
        guard let start = head.firstIndex(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }),
            head[start] == "<"
        else { return nil }
        let words = ["<svg": ForeignKind.svg, "<!doctype html": .html, "<html": .html]
        return words.first { head.contains($0.key) }?.value
    }
}
