/// The page's heading.
public func h1(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("h1", list, content)
}

/// A heading of the second level.
public func h2(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("h2", list, content)
}

/// A heading of the third level.
public func h3(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("h3", list, content)
}

/// A heading of the fourth level.
public func h4(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("h4", list, content)
}

/// A paragraph.
public func p(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("p", list, content)
}

/// A run of text without a meaning of its own.
public func span(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("span", list, content)
}

/// A link.
public func a(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("a", list, content)
}

/// Important.
public func strong(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("strong", list, content)
}

/// Stressed.
public func em(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("em", list, content)
}

/// Small print.
public func small(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("small", list, content)
}

/// Set off from its surroundings.
public func b(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("b", list, content)
}

/// A text as a machine has it.
public func code(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("code", list, content)
}

/// A key or what is typed.
public func kbd(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("kbd", list, content)
}

/// A result.
public func output(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("output", list, content)
}

/// Marked as relevant.
public func mark(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("mark", list, content)
}

/// A time; `dateTime` holds it for machines.
public func time(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("time", list, content)
}

/// A short form; `title` holds the long one.
public func abbr(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("abbr", list, content)
}

/// Removed.
public func del(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("del", list, content)
}

/// Added.
public func ins(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("ins", list, content)
}

/// A quotation.
public func blockquote(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("blockquote", list, content)
}

/// How to reach somebody.
public func address(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("address", list, content)
}

/// Text whose spaces and line ends count.
public func pre(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("pre", list, content)
}

/// A line end.
public func br(_ list: Attribute...) -> HTML {
    element("br", list)
}

/// A break between parts.
public func hr(_ list: Attribute...) -> HTML {
    element("hr", list)
}

/// A picture; `alt` says it in words.
public func img(_ list: Attribute...) -> HTML {
    element("img", list)
}
