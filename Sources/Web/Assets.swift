import HTTP
import Logistics

/// Files that pages refer to; they are inside the binary.
enum Assets {
    private static let files: [String: [UInt8]] = [
        "style.css": PackageResources.style_css, "station.js": PackageResources.station_js,
        "live.js": PackageResources.live_js, "booth.js": PackageResources.booth_js,
    ]

    static func serve(_ call: Call) throws -> Response {
        guard let bytes = files[call.parameter("name")] else {
            throw Refusal.unknown(what: "page", text: call.request.head.shownPath)
        }
        let isStyle = call.parameter("name").hasSuffix(".css")
        return Response(
            headers: [
                "Content-Type": isStyle
                    ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8",
                "Cache-Control": "max-age=300",
            ], body: .bytes(bytes))
    }
}
