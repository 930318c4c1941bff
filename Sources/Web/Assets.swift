import HTTP

/// Files that pages refer to; they are inside the binary.
enum Assets {
    static func serve(_ call: Call) throws -> Response {
        switch call.parameter("name") {
        case "style.css": file("text/css; charset=utf-8", PackageResources.style_css)
        case "icon.svg": icon(call)
        default: throw WebRefusal.noPage(call.request.head.shownPath)
        }
    }

    /// The icon, also under the name that browsers ask for when what they show is no page of
    /// ours but a photo or a slip.
    static func icon(_ call: Call) -> Response {
        file("image/svg+xml", PackageResources.icon_svg)
    }

    private static func file(_ type: String, _ bytes: [UInt8]) -> Response {
        Response(
            headers: ["Content-Type": type, "Cache-Control": "max-age=300"],
            body: .bytes(bytes))
    }
}
