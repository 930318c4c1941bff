/// A list.
public func ul(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("ul", list, content)
}

/// A numbered list.
public func ol(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("ol", list, content)
}

/// One thing of a list.
public func li(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("li", list, content)
}

/// Names and what they mean.
public func dl(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("dl", list, content)
}

/// A name in a `dl`.
public func dt(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("dt", list, content)
}

/// What the name means.
public func dd(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("dd", list, content)
}

/// A table.
public func table(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("table", list, content)
}

/// The table's name.
public func caption(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("caption", list, content)
}

/// The heading rows.
public func thead(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("thead", list, content)
}

/// The rows.
public func tbody(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("tbody", list, content)
}

/// The closing rows.
public func tfoot(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("tfoot", list, content)
}

/// A row.
public func tr(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("tr", list, content)
}

/// A heading cell.
public func th(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("th", list, content)
}

/// A cell.
public func td(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("td", list, content)
}
