import Addresses
import HTML
import HTTP
import Logistics
import WebSite
import Wording

/// The frame around every page.
enum Page {
    /// A page with its title; `heading` is the shop's line above everything.
    static func response(
        _ pageTitle: String, _ language: Language, heading: String, scripts: [String] = [],
        status: Int = 200,
        @HTMLBuilder _ content: () -> HTML
    ) -> Response {
        let document = Document(language: language.tag) {
            head {
                meta(.charset("utf-8"))
                meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
                meta(.name("color-scheme"), .content("light dark"))
                title { "\(pageTitle) · \(heading)" }
                link(.rel("stylesheet"), .href(.asset("style.css")))
                link(.rel("icon"), .href(.asset("icon.svg")))
                for name in scripts { script(src: "\(Address.asset(name))", .type("module")) }
            }
            body {
                header(.class("shop")) { p { heading } }
                main(content: content)
            }
        }
        return Response(status: status, type: "text/html; charset=utf-8", document.bytes)
    }
}
