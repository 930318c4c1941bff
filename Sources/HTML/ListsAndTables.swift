package func ul(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("ul", list, content)
}

package func ol(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("ol", list, content)
}

package func li(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("li", list, content)
}

package func dl(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("dl", list, content)
}

package func dt(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("dt", list, content)
}

package func dd(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("dd", list, content)
}

package func table(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("table", list, content)
}

package func thead(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("thead", list, content)
}

package func tbody(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("tbody", list, content)
}

package func tr(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("tr", list, content)
}

package func th(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("th", list, content)
}

package func td(_ list: Attribute..., @HTMLBuilder content: Pieces = HTML.init) -> HTML {
    element("td", list, content)
}
