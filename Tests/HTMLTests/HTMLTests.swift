import HTML
import Testing

@Suite struct EscapingTests {
    /// Payloads that run in a browser when one character gets through.
    static let payloads = [
        "<script>alert(1)</script>",
        "</p><script>alert(1)</script>",
        "\"><script>alert(1)</script>",
        "'><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' onmouseover='alert(1)",
        "` onmouseover=`alert(1)",
        "<svg onload=alert(1)>",
        "<svg/onload=alert(1)//",
        "<iframe srcdoc=\"<script>alert(1)</script>\">",
        "<a href=javascript:alert(1)>x</a>",
        "<body onload=alert(1)>",
        "<!--<script>alert(1)//-->",
        "]]><script>alert(1)</script>",
        "<math><mtext></table><mglyph><style><img src=x onerror=alert(1)>",
        "</textarea><script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "<scr\u{0}ipt>alert(1)</scr\u{0}ipt>",
        "&lt;script&gt;alert(1)",
        "\u{FF1C}script\u{FF1E}alert(1)",
        "<details open ontoggle=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "{{constructor.constructor('alert(1)')()}}",
    ]

    @Test(arguments: payloads)
    func noPayloadOpensATagInText(payload: String) {
        let inside = p { payload }.string.dropFirst("<p>".count).dropLast("</p>".count)
        #expect(!inside.contains("<") && !inside.contains(">"))
        #expect(!inside.contains("\"") && !inside.contains("'") && !inside.contains("\u{0}"))
        #expect(read(String(inside)) == payload.replacing("\u{0}", with: "\u{FFFD}"))
    }

    @Test(arguments: payloads)
    func noPayloadLeavesAnAttribute(payload: String) {
        let page = input(.value(payload)).string
        let inside = page.dropFirst("<input value=\"".count).dropLast("\">".count)
        #expect(page.hasPrefix("<input value=\"") && page.hasSuffix("\">"))
        #expect(!inside.contains("\"") && !inside.contains("<") && !inside.contains("'"))
        #expect(read(String(inside)) == payload.replacing("\u{0}", with: "\u{FFFD}"))
    }

    @Test(arguments: [
        ("a & b", "a &amp; b"),
        ("&amp;", "&amp;amp;"),
        ("1 < 2 > 0", "1 &lt; 2 &gt; 0"),
        ("\"yes\" it's", "&quot;yes&quot; it&#39;s"),
        ("Łódź 東京 🙂", "Łódź 東京 🙂"),
        ("tab\tline\nend\r", "tab\tline\nend\r"),
        ("\u{0}\u{8}\u{1B}\u{7F}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("", ""),
    ])
    func escapes(text: String, expected: String) {
        #expect(HTML.text(text).string == expected)
    }

    /// What a browser reads back.
    private func read(_ escaped: String) -> String {
        escaped.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
    }
}

@Suite struct AddressTests {
    @Test(arguments: [
        "/orders/R7K4J2X7", "orders?q=a:b", "#part", "?page=2", "", "https://example.org/a?b=c",
        "HTTP://example.org", "mailto:desk@example.org", "tel:+48123456789", "a/b:c", "../up",
    ])
    func leadsWhereItShould(address: String) {
        #expect(a(.href(address)).string == "<a href=\"\(address)\"></a>")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
        "java\nscript:alert(1)", "java\tscript:alert(1)", "\u{1}javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "blob:x", "file:///etc",
        "javascript\u{0}:alert(1)", "view-source:x", ":", "x:",
    ])
    func anythingElseIsRefused(address: String) {
        #expect(a(.href(address)).string == "<a href=\"#refused\"></a>")
        #expect(img(.src(address)).string == "<img src=\"#refused\">")
        #expect(form(.action(address)).string == "<form action=\"#refused\"></form>")
        #expect(script(src: address).string == "<script src=\"#refused\"></script>")
    }
}

@Suite struct BuilderTests {
    @Test func listsTextAndElementsInOrder() {
        let name = "Anna & Co"
        let piece = p(.class("verdict"), .id("x")) {
            "Received: "
            strong { name }
            img()
            code { "today" }
        }
        #expect(
            piece.string == #"<p class="verdict" id="x">Received: <strong>Anna &amp; Co</strong>"#
                + "<img><code>today</code></p>")
    }

    @Test(arguments: [(0, "none"), (1, "one"), (7, "many")])
    func ifAndElse(count: Int, expected: String) {
        let piece = HTML {
            if count == 0 { "none" } else if count == 1 { "one" } else { "many" }
        }
        #expect(piece.string == expected)
    }

    @Test func switchIfAloneForAndOptionals() {
        let rows = ["a", "b"]
        let missing: HTML? = nil
        let present: HTML? = code { "here" }
        let piece = ul {
            for (index, row) in rows.enumerated() {
                li(.data("row", String(index))) {
                    switch row {
                    case "a": "first"
                    default: row
                    }
                }
            }
            if rows.count > 5 { li { "more" } }
            if let last = rows.last { li { last } }
            missing
            present
        }
        #expect(
            piece.string == #"<ul><li data-row="0">first</li><li data-row="1">b</li>"#
                + "<li>b</li><code>here</code></ul>")
    }

    @Test func nothingIsEmpty() {
        #expect(HTML().isEmpty)
        #expect(HTML { if false { "x" } }.isEmpty)
        #expect(!p().isEmpty)
    }
}

@Suite struct RenderingTests {
    @Test func aDocumentIsWrittenExactly() {
        let page = Document(language: "pl") {
            head {
                meta(.charset("utf-8"))
                title { "Intake" }
                link(.rel("stylesheet"), .href("/style.css"))
                script(src: "/intake.js", .type("module"))
            }
            body {
                main {
                    h1 { "Intake" }
                    form(.method("post"), .action("/intake")) {
                        label(.for("code")) { "Code" }
                        input(
                            .id("code"), .name("code"), .required(), .readOnly(false),
                            .aria("label", "Code"), .maxLength(200))
                        select(.name("stage")) { option(.value("a"), .selected(true)) { "A" } }
                        textarea(.name("note"), text: "\nsecond line")
                    }
                }
            }
        }
        #expect(
            page.string == """
                <!DOCTYPE html>
                <html lang="pl"><head><meta charset="utf-8"><title>Intake</title>\
                <link rel="stylesheet" href="/style.css">\
                <script src="/intake.js" type="module"></script></head>\
                <body><main><h1>Intake</h1><form method="post" action="/intake">\
                <label for="code">Code</label>\
                <input id="code" name="code" required aria-label="Code" maxlength="200">\
                <select name="stage"><option value="a" selected>A</option></select>\
                <textarea name="note">

                second line</textarea></form></main></body></html>
                """)
        #expect(page.string == String(decoding: page.bytes, as: UTF8.self))
    }

    @Test func literalsOfThisProgramAreTrusted() {
        #expect(span { HTML.literal("&nbsp;<wbr>") }.string == "<span>&nbsp;<wbr></span>")
    }
}
