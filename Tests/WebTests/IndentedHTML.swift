/// A page as it can be read in a diff: an element a line, indented; one that holds only text stays
/// on its line.
struct IndentedHTML: CustomStringConvertible {
    private enum Node {
        case text(String)
        indirect case element(tag: String, name: String, [Node])
    }

    private static let void: Set<String> = ["meta", "link", "input", "img", "br", "hr"]
    private let nodes: [Node]

    /// - Parameter page: HTML as our pages write it: every element is closed, and `<` and `>` are
    ///   escaped in text and in attributes.
    init(_ page: String) {
        var rest = page[...]
        nodes = Self.nodes(&rest)
    }

    /// Reads up to the end tag of the element that is open.
    private static func nodes(_ rest: inout Substring) -> [Node] {
        var nodes: [Node] = []
        while !rest.isEmpty {
            let text = rest.prefix { $0 != "<" }
            rest = rest.dropFirst(text.count)
            if text.contains(where: { !$0.isWhitespace }) { nodes.append(.text(String(text))) }
            guard let end = rest.firstIndex(of: ">") else { break }
            let tag = rest[...end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("</") { return nodes }
            let name = String(tag.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "!" })
            let isAlone = tag.hasSuffix("/>") || tag.hasPrefix("<!") || void.contains(name)
            nodes.append(
                .element(
                    tag: String(tag), name: isAlone ? "" : name, isAlone ? [] : Self.nodes(&rest)))
        }
        return nodes
    }

    var description: String {
        var lines: [String] = []
        for node in nodes { Self.write(node, "", to: &lines) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func write(_ node: Node, _ indent: String, to lines: inout [String]) {
        switch node {
        case .text(let text):
            lines.append(indent + text.split(separator: "\n").joined(separator: "\n\(indent)"))
        case .element(let tag, let name, let inside):
            let end = name.isEmpty ? "" : "</\(name)>"
            let texts = inside.map { if case .text(let text) = $0 { text } else { nil as String? } }
            if texts.allSatisfy({ $0 != nil }) {
                lines.append(indent + tag + texts.compactMap(\.self).joined() + end)
            } else {
                lines.append(indent + tag)
                for node in inside { write(node, indent + "  ", to: &lines) }
                lines.append(indent + end)
            }
        }
    }
}
