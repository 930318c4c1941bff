import HTTP

/// Files that pages refer to; they are inside the binary.
enum Assets {
    private static let files: [String: [UInt8]] = [
        "style.css": PackageResources.style_css, "station.js": PackageResources.station_js,
        "live.js": PackageResources.live_js, "icon.svg": PackageResources.icon_svg,
    ]

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "svg": "image/svg+xml",
    ]

    static func serve(_ call: Call) throws -> Response { try file(call.parameter("name"), call) }

    /// The icon under the name that browsers ask for when what they show is no page of ours but
    /// a photo or a slip.
    static func icon(_ call: Call) throws -> Response { try file("icon.svg", call) }

    private static func file(_ name: String, _ call: Call) throws -> Response {
        guard let bytes = files[name], let ending = name.split(separator: ".").last,
            let type = types[String(ending)]
        else { throw WebRefusal.noPage(call.request.head.shownPath) }
        return Response(
            headers: ["Content-Type": type, "Cache-Control": "max-age=300"],
            body: .bytes(bytes))
    }
}
