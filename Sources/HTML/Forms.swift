package func form(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("form", list, content)
}

package func label(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("label", list, content)
}

/// A button; of type `submit` unless said otherwise.
package func button(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("button", list, content)
}

package func select(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("select", list, content)
}

/// What an input may be filled with, besides anything else.
package func datalist(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("datalist", list, content)
}

package func option(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("option", list, content)
}

package func input(_ list: Attribute...) -> HTML {
    element("input", list)
}

/// A field of several lines that holds `text`.
package func textarea(_ attributes: Attribute..., text: String = "") -> HTML {
    // Browsers drop one line end after the tag (HTML standard, §13.2.6.4.7); a second one
    // keeps a text that begins with one.
    element("textarea", attributes) { .text(text.utf8.first == 0x0A ? "\n" + text : text) }
}
