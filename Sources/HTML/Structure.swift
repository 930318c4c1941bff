/// An element with content; the element functions of this module are this and a name.
func element(
    _ name: StaticString, _ attributes: [Attribute], _ content: Pieces
) -> HTML {
    HTML(parts: [.element(.init(name: name, attributes: attributes, content: content()))])
}

/// An element that HTML closes by itself.
func element(_ name: StaticString, _ attributes: [Attribute]) -> HTML {
    HTML(parts: [.element(.init(name: name, attributes: attributes, content: nil))])
}

/// The root; ``Document`` writes it.
public func html(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("html", list, content)
}

/// What the page says about itself.
public func head(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("head", list, content)
}

/// The page's name in the tab.
public func title(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("title", list, content)
}

/// What is shown.
public func body(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("body", list, content)
}

/// The top of a page or section.
public func header(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("header", list, content)
}

/// What the page is about; one a page.
public func main(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("main", list, content)
}

/// Links to other pages.
public func nav(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("nav", list, content)
}

/// A part with a heading.
public func section(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("section", list, content)
}

/// A part that stands alone.
public func article(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("article", list, content)
}

/// A part beside the matter.
public func aside(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("aside", list, content)
}

/// The bottom of a page or section.
public func footer(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("footer", list, content)
}

/// A block without a meaning of its own.
public func div(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("div", list, content)
}

/// A window on the page.
public func dialog(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("dialog", list, content)
}

/// A picture with its words.
public func figure(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("figure", list, content)
}

/// The words of a figure.
public func figcaption(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("figcaption", list, content)
}

/// Content behind a summary.
public func details(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("details", list, content)
}

/// The line that opens a `details`.
public func summary(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("summary", list, content)
}

/// A piece for the page's script to copy.
public func template(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("template", list, content)
}

/// What is shown without scripts.
public func noscript(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("noscript", list, content)
}

/// A fact about the page.
public func meta(_ list: Attribute...) -> HTML {
    element("meta", list)
}

/// A style sheet or icon.
public func link(_ list: Attribute...) -> HTML {
    element("link", list)
}

/// A script of our own, by its address; scripts never stand in a page.
public func script(src: String, _ attributes: Attribute...) -> HTML {
    element("script", [.src(src)] + attributes) { HTML() }
}

/// JSON for the page's script, as a block the browser does not run.
///
/// - Parameters:
///   - id: the name by which the script finds the block.
///   - json: well-formed JSON; what could end the block is written as `\u003c`.
public func dataBlock(id: String, json: String) -> HTML {
    var safe: [UInt8] = []
    appendScriptSafe(json, to: &safe)
    return HTML(parts: [
        .element(
            .init(
                name: "script", attributes: [.type("application/json"), .id(id)],
                content: HTML(parts: [.script(safe)])))
    ])
}
