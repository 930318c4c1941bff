import HTTP
import Logistics

/// Files that pages refer to; they are inside the binary.
enum Assets {
    static func serve(_ call: Call) throws -> Response {
        guard call.parameter("name") == "style.css" else {
            throw Refusal.unknown(what: "page", text: call.request.head.shownPath)
        }
        return Response(
            headers: [
                "Content-Type": "text/css; charset=utf-8", "Cache-Control": "max-age=300",
            ], body: .bytes(PackageResources.style_css))
    }
}
