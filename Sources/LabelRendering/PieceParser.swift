import Barcodes
import XML

/// Reads the drawn elements: those of a sheet, block, group or repetition.
struct PieceParser {
    let file: String
    /// The words of the first language, which all wording is checked against.
    let words: [String: TemplateText]
    /// Blocks for `use`. Empty inside a block, or a few blocks could expand to millions.
    var blocks: [String: [Piece]]
    /// Repetitions are allowed neither in each other nor in blocks, so the rows that fit on a sheet
    /// can be counted beforehand.
    var mayRepeat = true

    private static let known = [
        "text", "code128", "gs1-128", "qr", "line", "box", "path", "picture", "group", "use",
        "repeat",
    ]

    func pieces(in element: XMLElement) throws(TemplateFailure) -> [Piece] {
        var pieces: [Piece] = []
        for child in try onlyElements(of: element, file) {
            pieces.append(try piece(child, inside: element.name))
        }
        return pieces
    }

    private func piece(
        _ element: XMLElement, inside: String
    ) throws(TemplateFailure) -> Piece {
        var attributes = AttributeReader(element, file: file)
        let condition = attributes.condition()
        let kind: Piece.Kind
        switch element.name {
        case "repeat" where !mayRepeat:
            throw attributes.failure(
                .unknownElement(element.name, inside: inside, nearest: nil))
        case "text": kind = .text(try text(element, &attributes))
        case "code128": kind = .code128(try code128(&attributes))
        case "gs1-128": kind = .code128(try gs1(&attributes))
        case "qr": kind = .qr(try qr(&attributes))
        case "line": kind = .line(try line(&attributes))
        case "box": kind = .box(try box(&attributes))
        case "path": kind = .path(try path(&attributes))
        case "picture": kind = .picture(try picture(&attributes))
        case "group": kind = .group(try origin(&attributes), try pieces(in: element))
        case "use": kind = .group(try origin(&attributes), try block(&attributes))
        case "repeat": kind = .repetition(try repetition(element, &attributes))
        default:
            let nearest = nearestName(to: element.name, among: Self.known)
            throw attributes.failure(
                .unknownElement(element.name, inside: inside, nearest: nearest))
        }
        try attributes.finish()
        if !["text", "group", "repeat"].contains(element.name),
            let child = try onlyElements(of: element, file).first
        {
            throw AttributeReader(child, file: file).failure(
                .unknownElement(child.name, inside: element.name, nearest: nil))
        }
        return Piece(
            line: element.line, column: element.column, condition: condition, kind: kind)
    }

    private func origin(_ attributes: inout AttributeReader) throws(TemplateFailure) -> Origin {
        Origin(
            x: try attributes.measure("x", default: Measure()),
            y: try attributes.measure("y", default: Measure()))
    }

    private enum Weight: String, CaseIterable {
        case normal, bold
    }

    private func text(
        _ element: XMLElement, _ attributes: inout AttributeReader
    ) throws(TemplateFailure) -> TextPiece {
        let points = "a size in points of 3 or more, such as '9.5'"
        let size = try attributes.decimal("size", points, from: 3000)
        let smallest = try attributes.decimal("smallest", points, from: 3000, default: size)
        let leading = "a factor of 0.5 or more, such as '1.25'"
        let style = TextStyle(
            family: try attributes.choice("family", default: .sans) ?? .sans,
            isBold: try attributes.choice("weight", default: Weight.normal) == .bold,
            size: size, smallest: min(smallest, size),
            lines: try attributes.whole("lines", in: 1...200, default: 1),
            leading: try attributes.decimal("leading", leading, from: 500, default: 1250))
        let wording = try attributes.wording { () throws(TemplateTextProblem) in
            try TemplateTextParser.parse(element)
        }
        try check(wording, attributes)
        return TextPiece(
            origin: try origin(&attributes), width: try attributes.measure("width"),
            style: style, alignment: try attributes.choice("align", default: .left) ?? .left,
            ink: try attributes.choice("ink", default: .black) ?? .black,
            height: try optionalMeasure("height", &attributes), wording: wording)
    }

    private func code128(
        _ attributes: inout AttributeReader
    ) throws(TemplateFailure) -> Code128Piece {
        Code128Piece(
            origin: try origin(&attributes), width: try optionalMeasure("width", &attributes),
            alignment: try attributes.choice("align", default: .left) ?? .left,
            value: try value(&attributes), module: try attributes.whole("dots", in: 1...100),
            height: try attributes.millimetres("height"))
    }

    private func gs1(
        _ attributes: inout AttributeReader
    ) throws(TemplateFailure) -> Code128Piece {
        var piece = try code128(&attributes)
        piece.isGS1 = true
        let points = "the size in points of the text below the bars, 3 or more, such as '9'"
        let size = try attributes.decimal("readable", points, from: 3000, default: 0)
        piece.readable = size == 0 ? nil : size
        return piece
    }

    private enum Level: String, CaseIterable {
        case low = "L"
        case medium = "M"
        case quartile = "Q"
        case high = "H"

        var correction: QRCode.Correction {
            switch self {
            case .low: .low
            case .medium: .medium
            case .quartile: .quartile
            case .high: .high
            }
        }
    }

    private func qr(_ attributes: inout AttributeReader) throws(TemplateFailure) -> QRPiece {
        QRPiece(
            origin: try origin(&attributes), width: try optionalMeasure("width", &attributes),
            alignment: try attributes.choice("align", default: .left) ?? .left,
            value: try value(&attributes), module: try attributes.whole("dots", in: 1...100),
            correction: (try attributes.choice("level", default: Level.medium) ?? .medium)
                .correction)
    }

    private func optionalMeasure(
        _ name: String, _ attributes: inout AttributeReader
    ) throws(TemplateFailure) -> Measure? {
        guard attributes.optionalText(name) != nil else { return nil }
        return try attributes.measure(name)
    }

    private func value(_ attributes: inout AttributeReader) throws(TemplateFailure) -> TemplateText
    {
        let text = try attributes.text("value")
        let wording = try attributes.wording { () throws(TemplateTextProblem) in
            try TemplateTextParser.parse(text)
        }
        try check(wording, attributes)
        return wording
    }

    private func check(
        _ wording: TemplateText, _ attributes: AttributeReader
    ) throws(TemplateFailure) {
        for name in wording.words where words[name] == nil {
            let nearest = nearestName(to: name, among: words.keys)
            throw attributes.failure(.unknownWord(name, nearest: nearest))
        }
    }

    private func line(_ attributes: inout AttributeReader) throws(TemplateFailure) -> LinePiece {
        let start = Origin(x: try attributes.measure("x1"), y: try attributes.measure("y1"))
        let end = Origin(x: try attributes.measure("x2"), y: try attributes.measure("y2"))
        return LinePiece(
            start: start, end: end, thickness: try thickness(&attributes),
            dashes: try dashes(&attributes),
            ink: try attributes.choice("ink", default: .black) ?? .black)
    }

    private func thickness(
        _ attributes: inout AttributeReader
    ) throws(TemplateFailure) -> Micrometres {
        try attributes.millimetres("thickness", default: Micrometres(250))
    }

    private func dashes(
        _ attributes: inout AttributeReader
    ) throws(TemplateFailure) -> [Micrometres] {
        guard let text = attributes.optionalText("dash") else { return [] }
        let lengths = text.split(separator: " ").map { thousandths($0) ?? 0 }
        guard !lengths.isEmpty, lengths.allSatisfy({ $0 > 0 }) else {
            let wanted = "lengths of dash and gap in millimetres, such as '2 1'"
            throw attributes.failure(.wrongValue(text, attribute: "dash", wanted: wanted))
        }
        return lengths.map(Micrometres.init)
    }

    private func box(_ attributes: inout AttributeReader) throws(TemplateFailure) -> BoxPiece {
        BoxPiece(
            origin: try origin(&attributes), width: try attributes.measure("width"),
            height: try attributes.measure("height"),
            radius: try attributes.millimetres("radius", default: Micrometres(0)),
            thickness: try thickness(&attributes),
            fill: try attributes.choice("fill", default: nil))
    }

    private func path(_ attributes: inout AttributeReader) throws(TemplateFailure) -> PathPiece {
        let text = try attributes.text("d")
        guard let steps = PathData.parse(text) else {
            let wanted = "a shape such as 'M0 0 L5 0 L5 3 Z' (M, L, H, V, C and Z)"
            throw attributes.failure(.wrongValue(text, attribute: "d", wanted: wanted))
        }
        return PathPiece(
            origin: try origin(&attributes), steps: steps,
            thickness: try thickness(&attributes),
            fill: try attributes.choice("fill", default: nil))
    }

    private func picture(
        _ attributes: inout AttributeReader
    ) throws(TemplateFailure) -> PicturePiece {
        PicturePiece(
            origin: try origin(&attributes), width: try attributes.measure("width"),
            height: try attributes.measure("height"),
            alignment: try attributes.choice("align", default: .left) ?? .left,
            name: try attributes.text("name"))
    }

    private func block(_ attributes: inout AttributeReader) throws(TemplateFailure) -> [Piece] {
        let name = try attributes.text("block")
        guard let pieces = blocks[name] else {
            let nearest = nearestName(to: name, among: blocks.keys)
            throw attributes.failure(.unknownBlock(name, nearest: nearest))
        }
        return pieces
    }

    private func repetition(
        _ element: XMLElement, _ attributes: inout AttributeReader
    ) throws(TemplateFailure) -> Repetition {
        var rows = self
        rows.mayRepeat = false
        let columns = try attributes.whole("columns", in: 1...20, default: 1)
        return Repetition(
            list: try attributes.text("over"), origin: try origin(&attributes),
            pitch: try attributes.millimetres("pitch"), columns: columns,
            across: try attributes.millimetres("across", default: Micrometres(0)),
            room: try attributes.whole("rows", in: 1...1000) * columns,
            pieces: try rows.pieces(in: element))
    }
}
