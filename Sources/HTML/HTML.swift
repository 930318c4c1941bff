/// A piece of a page: text, an element, or several of them in a row.
///
/// Text is escaped when it is written out, whatever it holds; the only bytes that are
/// trusted are literals of this program (`StaticString`). There is no way to insert markup
/// from a `String`.
package struct HTML: Sendable {
    enum Part: Sendable {
        case text(String)
        case literal(StaticString)
        case element(Element)
        case group([HTML])
    }

    struct Element: Sendable {
        let name: StaticString
        let attributes: [Attribute]
        /// `nil` for a void element, such as `img`.
        let content: HTML?
    }

    let parts: [Part]

    init(parts: [Part]) {
        self.parts = parts
    }

    package init() {
        parts = []
    }

    package init(@HTMLBuilder _ content: () -> HTML) {
        self = content()
    }

    /// Text, escaped when it is written out.
    package static func text(_ text: String) -> HTML {
        HTML(parts: [.text(text)])
    }

    /// Markup from this program's own source; written out as it is.
    package static func literal(_ markup: StaticString) -> HTML {
        HTML(parts: [.literal(markup)])
    }

    /// Whether nothing would be written out.
    package var isEmpty: Bool {
        parts.allSatisfy { part in
            switch part {
            case .text(let text): text.isEmpty
            case .literal(let markup): markup.utf8CodeUnitCount == 0
            case .element: false
            case .group(let pieces): pieces.allSatisfy(\.isEmpty)
            }
        }
    }

    /// UTF-8.
    package var bytes: [UInt8] {
        var page: [UInt8] = []
        page.reserveCapacity(4096)
        write(to: &page)
        return page
    }

    /// For mails and tests.
    package var string: String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the piece as UTF-8 to `page`.
    package func write(to page: inout [UInt8]) {
        for part in parts {
            switch part {
            case .text(let text): appendEscaped(text, to: &page)
            case .literal(let markup): append(markup, to: &page)
            case .element(let element): element.write(to: &page)
            case .group(let pieces): for piece in pieces { piece.write(to: &page) }
            }
        }
    }
}

extension HTML.Element {
    func write(to page: inout [UInt8]) {
        page.append(UInt8(ascii: "<"))
        append(name, to: &page)
        for attribute in attributes { attribute.write(to: &page) }
        page.append(UInt8(ascii: ">"))
        guard let content else { return }
        content.write(to: &page)
        append("</", to: &page)
        append(name, to: &page)
        page.append(UInt8(ascii: ">"))
    }
}

/// A whole page: the document type and its one `html` element.
package struct Document: Sendable {
    private let root: HTML

    /// A page in `language` (BCP 47, such as `pl`), made of `head` and `body`.
    package init(language: String, @HTMLBuilder _ content: () -> HTML) {
        root = html(.lang(language), content: content)
    }

    /// UTF-8, `<!DOCTYPE html>` first.
    package var bytes: [UInt8] {
        var page: [UInt8] = []
        page.reserveCapacity(16_384)
        append("<!DOCTYPE html>\n", to: &page)
        root.write(to: &page)
        return page
    }

    /// For tests.
    package var string: String {
        String(decoding: bytes, as: UTF8.self)
    }
}
