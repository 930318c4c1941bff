import Addresses
import HTTP
import Logistics
import WebSite

/// Files that pages refer to; they are inside the binary.
enum Assets {
    static let routes = [
        get(.asset(.asset), .anyone, serve),
        get(.favicon, .anyone, icon),
    ]

    private static let style = "text/css; charset=utf-8"
    private static let script = "text/javascript; charset=utf-8"

    private static let files: [String: (type: String, bytes: [UInt8])] = [
        "style.css": (style, PackageResources.style_css),
        "common.js": (script, PackageResources.common_js),
        "station.js": (script, PackageResources.station_js),
        "live.js": (script, PackageResources.live_js),
        "booth.js": (script, PackageResources.booth_js),
        "icon.svg": ("image/svg+xml", PackageResources.icon_svg),
    ]

    static func serve(_ call: Call) throws -> Response {
        guard let file = files[call.parameter(.asset)] else {
            throw WebRefusal.noPage(call.request.head.shownPath)
        }
        return response(file.type, file.bytes)
    }

    /// The icon, also under the name that browsers ask for when they show something that is not a page of
    /// ours but a photo or a slip.
    static func icon(_ call: Call) -> Response {
        response("image/svg+xml", PackageResources.icon_svg)
    }

    private static func response(_ type: String, _ bytes: [UInt8]) -> Response {
        Response(
            headers: ["Content-Type": type, "Cache-Control": "max-age=300"], body: .bytes(bytes))
    }
}
