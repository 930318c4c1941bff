import Barcodes
import XML

/// Reads the frame of a template: pages, words, blocks and sheets. `PieceParser` reads the rest.
struct TemplateParser {
    let file: String
    var pages: [PageSize] = []
    var languages: [String] = []
    var words: [String: [String: TemplateText]] = [:]
    var grid = DotGrid(perInch: 300)
    var sheet: [Piece]?
    var further: [Piece]?
    private var blocks: [String: [Piece]] = [:]

    init(file: String) {
        self.file = file
    }

    mutating func read(_ root: XMLElement) throws(TemplateFailure) {
        var attributes = AttributeReader(root, file: file)
        guard root.name == "template" else {
            throw attributes.failure(
                .unknownElement(root.name, inside: file, nearest: "template"))
        }
        grid = DotGrid(perInch: try attributes.whole("dpi", in: 50...2400, default: 300))
        try attributes.finish()
        for element in try onlyElements(of: root, file) { try readPart(element, of: root) }
        if pages.isEmpty { throw attributes.failure(.missingElement("page", inside: root.name)) }
        if sheet == nil { throw attributes.failure(.missingElement("sheet", inside: root.name)) }
    }

    private mutating func readPart(
        _ element: XMLElement, of root: XMLElement
    ) throws(TemplateFailure) {
        var attributes = AttributeReader(element, file: file)
        var pieces = PieceParser(
            file: file, words: words[languages.first ?? ""] ?? [:], blocks: blocks)
        switch element.name {
        case "page":
            try readPage(element)
        case "words":
            try readWords(element)
        case "block":
            let name = try attributes.text("name")
            try attributes.finish()
            if blocks[name] != nil { throw attributes.failure(.twice(name)) }
            pieces.blocks = [:]
            pieces.mayRepeat = false
            blocks[name] = try pieces.pieces(in: element)
        case "sheet":
            try attributes.finish()
            if sheet != nil { throw attributes.failure(.twice("sheet")) }
            sheet = try pieces.pieces(in: element)
        case "further":
            try attributes.finish()
            if further != nil { throw attributes.failure(.twice("further")) }
            further = try pieces.pieces(in: element)
        default:
            let known = ["page", "words", "block", "sheet", "further"]
            let nearest = nearestName(to: element.name, among: known)
            throw attributes.failure(
                .unknownElement(element.name, inside: root.name, nearest: nearest))
        }
    }

    private mutating func readPage(_ element: XMLElement) throws(TemplateFailure) {
        var attributes = AttributeReader(element, file: file)
        let page = PageSize(
            name: try attributes.text("name"), width: try side("width", &attributes),
            height: try side("height", &attributes))
        try attributes.finish()
        _ = try onlyElements(of: element, file)
        if pages.contains(where: { $0.name == page.name }) {
            throw attributes.failure(.twice(page.name))
        }
        pages.append(page)
    }

    private func side(
        _ name: String, _ attributes: inout AttributeReader
    ) throws(TemplateFailure) -> Micrometres {
        let side = try attributes.millimetres(name)
        guard (5_000...2_000_000).contains(side.count) else {
            throw attributes.failure(
                .wrongValue(
                    try attributes.text(name), attribute: name,
                    wanted: "millimetres from 5 to 2000"))
        }
        return side
    }

    /// The first language has all words; the others may omit some, but not add any.
    private mutating func readWords(_ element: XMLElement) throws(TemplateFailure) {
        var attributes = AttributeReader(element, file: file)
        let language = try attributes.text("lang")
        try attributes.finish()
        if words[language] != nil { throw attributes.failure(.twice(language)) }
        var own: [String: TemplateText] = [:]
        for word in try onlyElements(of: element, file) {
            var attributes = AttributeReader(word, file: file)
            guard word.name == "word" else {
                throw attributes.failure(
                    .unknownElement(word.name, inside: "words", nearest: "word"))
            }
            let name = try attributes.text("name")
            try attributes.finish()
            if own[name] != nil { throw attributes.failure(.twice(name)) }
            if let first = languages.first.flatMap({ words[$0] }), first[name] == nil {
                let nearest = nearestName(to: name, among: first.keys)
                throw attributes.failure(.unknownWord(name, nearest: nearest))
            }
            let wording = try attributes.wording { () throws(TemplateTextProblem) in
                try TemplateTextParser.parse(word)
            }
            if let inner = wording.words.first {
                // Words within words could refer to one another without end.
                throw attributes.failure(.brokenPlaceholder("{words.\(inner)}"))
            }
            own[name] = wording
        }
        words[language] = own
        languages.append(language)
    }
}

extension AttributeReader {
    /// Runs a wording's parser and adds the place to its failures.
    func wording(
        _ parse: () throws(TemplateTextProblem) -> TemplateText
    ) throws(TemplateFailure) -> TemplateText {
        do throws(TemplateTextProblem) {
            return try parse()
        } catch {
            switch error {
            case .placeholder(let text):
                throw failure(.brokenPlaceholder(text))
            case .element(let element, let inside):
                throw failure(.unknownElement(element.name, inside: inside, nearest: nil))
            }
        }
    }
}

/// The child elements of one that must not hold text.
func onlyElements(of element: XMLElement, _ file: String) throws(TemplateFailure) -> [XMLElement] {
    for case .text(let text) in element.children where !text.allSatisfy(isXMLSpace) {
        let words = text.split(whereSeparator: isXMLSpace).prefix(4).joined(separator: " ")
        throw TemplateFailure(
            problem: .strayText(words, inside: element.name), file: file, line: element.line,
            column: element.column)
    }
    return element.elements
}
