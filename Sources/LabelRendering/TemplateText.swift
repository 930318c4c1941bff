import XML

/// Text with placeholders: `Parcel <b>{parcelNumber}</b> of {parcelCount}`.
struct TemplateText: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        case text(String)
        case value(String)
        /// An entry of the `words` block, which may have placeholders itself.
        case word(String)
        /// The same in the shop's language; nothing when the reader's is the same.
        case dock(String)
    }

    struct Part: Hashable, Sendable {
        var content: Content
        var isBold: Bool
    }

    var parts: [Part] = []

    /// The names of the words in it.
    var words: [String] {
        parts.compactMap { part in
            switch part.content {
            case .word(let name), .dock(let name): name
            case .text, .value: nil
            }
        }
    }
}

/// Reads wording from XML; failures carry the problem alone, as the caller knows the place.
struct TemplateTextParser {
    private var parts: [TemplateText.Part] = []
    /// White space in a template only separates words, as in a web page; `<br/>` breaks a line.
    private var wantsSpace = false

    /// The wording of an element: text, `<b>` and `<br/>`.
    static func parse(_ element: XMLElement) throws(TemplateTextProblem) -> TemplateText {
        var parser = TemplateTextParser()
        try parser.read(element, isBold: false)
        return TemplateText(parts: parser.parts)
    }

    /// The wording of an attribute.
    static func parse(_ text: String) throws(TemplateTextProblem) -> TemplateText {
        var parser = TemplateTextParser()
        try parser.read(text, isBold: false)
        return TemplateText(parts: parser.parts)
    }

    private mutating func read(_ element: XMLElement, isBold: Bool) throws(TemplateTextProblem) {
        for child in element.children {
            switch child {
            case .text(let text):
                try read(text, isBold: isBold)
            case .element(let inner) where inner.name == "b" && inner.attributes.isEmpty:
                try read(inner, isBold: true)
            case .element(let inner) where inner.name == "br" && inner.children.isEmpty:
                wantsSpace = false
                add(.text("\n"), isBold)
            case .element(let inner):
                throw .element(inner, inside: element.name)
            }
        }
    }

    private mutating func read(_ text: String, isBold: Bool) throws(TemplateTextProblem) {
        var rest = Substring(text)
        var literal = ""
        func isDoubled(_ sign: Character) -> Bool { rest.first == sign }
        while let sign = rest.popFirst() {
            switch sign {
            case "{" where isDoubled("{"), "}" where isDoubled("}"):
                rest.removeFirst()
                literal.append(sign)
            case "{":
                add(literal, isBold)
                literal = ""
                spaceIfWanted(isBold)
                add(try Self.placeholder(&rest), isBold)
            case "}":
                throw .placeholder("}")
            default:
                literal.append(sign)
            }
        }
        add(literal, isBold)
    }

    private static func placeholder(
        _ rest: inout Substring
    ) throws(TemplateTextProblem) -> TemplateText.Content {
        let name = String(rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") })
        rest.removeFirst(name.count)
        guard !name.isEmpty, rest.first == "}" else { throw .placeholder("{" + name) }
        rest.removeFirst()
        if name.hasPrefix("words.") { return .word(String(name.dropFirst(6))) }
        return name.hasPrefix("dock.") ? .dock(String(name.dropFirst(5))) : .value(name)
    }

    /// Adds text with each stretch of white space as one space, none at the beginning.
    private mutating func add(_ text: String, _ isBold: Bool) {
        guard let last = text.last else { return }
        for word in text.split(omittingEmptySubsequences: false, whereSeparator: isXMLSpace) {
            if !word.isEmpty {
                spaceIfWanted(isBold)
                add(.text(String(word)), isBold)
            }
            wantsSpace = true
        }
        wantsSpace = isXMLSpace(last)
    }

    private mutating func spaceIfWanted(_ isBold: Bool) {
        if wantsSpace, let last = parts.last, last.content != .text("\n") {
            add(.text(" "), isBold)
        }
        wantsSpace = false
    }

    private mutating func add(_ content: TemplateText.Content, _ isBold: Bool) {
        if case .text(let more) = content, more != "\n", let last = parts.last,
            last.isBold == isBold, case .text(let text) = last.content, text != "\n"
        {
            parts[parts.count - 1].content = .text(text + more)
        } else {
            parts.append(TemplateText.Part(content: content, isBold: isBold))
        }
    }
}

/// A fault in a wording.
enum TemplateTextProblem: Error {
    case element(XMLElement, inside: String)
    case placeholder(String)
}

/// White space of XML (§2.3); a no-break space is not.
func isXMLSpace(_ character: Character) -> Bool {
    character == " " || character == "\n" || character == "\t" || character == "\r"
        || character == "\r\n"
}
