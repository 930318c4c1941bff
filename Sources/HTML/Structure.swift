/// An element with content; every element function is this and a name.
func element(
    _ name: StaticString, _ attributes: [Attribute], _ content: Pieces
) -> HTML {
    HTML(parts: [.element(.init(name: name, attributes: attributes, content: content()))])
}

/// A void element: one without an end tag.
func element(_ name: StaticString, _ attributes: [Attribute]) -> HTML {
    HTML(parts: [.element(.init(name: name, attributes: attributes, content: nil))])
}

/// Written by ``Document``.
package func html(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("html", list, content)
}

package func head(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("head", list, content)
}

package func title(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("title", list, content)
}

package func body(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("body", list, content)
}

package func header(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("header", list, content)
}

/// One a page.
package func main(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("main", list, content)
}

package func nav(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("nav", list, content)
}

package func section(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("section", list, content)
}

package func div(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("div", list, content)
}

package func details(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("details", list, content)
}

package func summary(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("summary", list, content)
}

package func meta(_ list: Attribute...) -> HTML {
    element("meta", list)
}

package func link(_ list: Attribute...) -> HTML {
    element("link", list)
}

/// A script of our own, by its address; scripts are never inline.
package func script(src: String, _ attributes: Attribute...) -> HTML {
    element("script", [.src(src)] + attributes) { HTML() }
}
