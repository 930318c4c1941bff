import HTML
import HTTP

/// The frame around every page.
enum Page {
    /// A page with its title; `heading` is the shop's line above everything.
    static func response(
        _ pageTitle: String, _ words: Words, heading: String, scripts: [String] = [],
        status: Int = 200,
        @HTMLBuilder _ content: () -> HTML
    ) -> Response {
        let document = Document(language: words.language) {
            head {
                meta(.charset("utf-8"))
                meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
                meta(.name("color-scheme"), .content("light dark"))
                title { "\(pageTitle) · \(heading)" }
                link(.rel("stylesheet"), .href("/assets/style.css"))
                // No icon yet: without this, browsers ask for one and log that it is missing.
                link(.rel("icon"), .href("data:,"))
                for name in scripts { script(src: "/assets/\(name)", .type("module")) }
            }
            body {
                header(.class("shop")) { p { heading } }
                main(content: content)
            }
        }
        return Response(status: status, type: "text/html; charset=utf-8", document.bytes)
    }
}
