package func h1(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("h1", list, content)
}

package func h2(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("h2", list, content)
}

package func h3(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("h3", list, content)
}

package func p(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("p", list, content)
}

package func span(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("span", list, content)
}

package func a(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("a", list, content)
}

package func strong(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("strong", list, content)
}

package func code(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("code", list, content)
}

/// A time; `dateTime` holds it for machines.
package func time(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("time", list, content)
}

/// Text whose spaces and line ends count.
package func pre(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("pre", list, content)
}

/// A picture; `alt` says it in words.
package func img(_ list: Attribute...) -> HTML {
    element("img", list)
}
