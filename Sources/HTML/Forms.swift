/// A form.
public func form(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("form", list, content)
}

/// Fields that belong together.
public func fieldset(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("fieldset", list, content)
}

/// The name of a `fieldset`.
public func legend(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("legend", list, content)
}

/// The name of a field.
public func label(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("label", list, content)
}

/// A button; of type `submit` unless said otherwise.
public func button(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("button", list, content)
}

/// A choice among options.
public func select(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("select", list, content)
}

/// Options that belong together.
public func optgroup(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("optgroup", list, content)
}

/// One of the options.
public func option(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("option", list, content)
}

/// Suggestions for an input.
public func datalist(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("datalist", list, content)
}

/// How far something is.
public func progress(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("progress", list, content)
}

/// A value in its range.
public func meter(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("meter", list, content)
}

/// A field.
public func input(_ list: Attribute...) -> HTML {
    element("input", list)
}

/// A field of several lines that holds `text`.
public func textarea(_ attributes: Attribute..., text: String = "") -> HTML {
    // Browsers drop one line end after the tag (HTML standard, §13.2.6.4.7); a second one
    // keeps a text that begins with one.
    element("textarea", attributes) { .text(text.utf8.first == 0x0A ? "\n" + text : text) }
}
