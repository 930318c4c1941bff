import HTTP
import Logistics
import Operations

/// Papers of parcels, devices and boxes, to print and to look at.
enum PapersAPI {
    static func print(_ call: Call) throws -> Response {
        let paper = try Paper(checking: call.parameter("paper"), field: "paper")
        let code = try call.code()
        let wish = try wish(call)
        let file = try call.station.print(paper, of: code, as: wish, for: try call.viewer())
        let name = "\(paper.rawValue)-\(code.printed).\(wish.format.rawValue)"
        return Response(
            headers: [
                "Content-Type": mediaType(of: wish.format),
                "Content-Disposition": "inline; filename=\"\(name)\"",
            ], body: .bytes(file))
    }

    /// What the query says about how a paper is wanted.
    static func wish(_ call: Call) throws -> PaperWish {
        var wish = PaperWish(page: call.request.head.queryValue("page"))
        wish.format = try call.choice("format", standard: .pdf)
        wish.language = call.request.head.queryValue("language")
        if let text = call.request.head.queryValue("dpi") {
            guard let dots = Int(text), (50...2400).contains(dots) else {
                throw Refusal.unusable(
                    field: "dpi", value: String(text.prefix(20)), why: "send 50 to 2400.")
            }
            wish.dotsPerInch = dots
        }
        return wish
    }

    static func mediaType(of format: PaperWish.Format) -> String {
        switch format {
        case .pdf: "application/pdf"
        case .svg: "image/svg+xml"
        case .png: "image/png"
        case .zpl: "application/vnd.zebra-zpl"
        }
    }
}
