import Barcodes

/// One element of a template, checked; its lengths and words are still unresolved.
struct Piece: Hashable, Sendable {
    let line: Int
    let column: Int
    let condition: Condition
    let kind: Kind

    indirect enum Kind: Hashable, Sendable {
        case text(TextPiece)
        case code128(Code128Piece)
        case qr(QRPiece)
        case line(LinePiece)
        case box(BoxPiece)
        case path(PathPiece)
        case picture(PicturePiece)
        case group(Origin, [Piece])
        case repetition(Repetition)
    }
}

/// `if="name"` and `unless="name"`: whether a value is non-empty.
struct Condition: Hashable, Sendable {
    var present: String?
    var absent: String?
}

/// The start of a piece, relative to its group.
struct Origin: Hashable, Sendable {
    var x = Measure()
    var y = Measure()
}

struct TextPiece: Hashable, Sendable {
    /// `y` is the top of the first line's capitals.
    var origin: Origin
    var width: Measure
    var style: TextStyle
    var alignment: TextMark.Alignment
    var ink: Ink
    /// The available height; the text shrinks to fit it.
    var height: Measure?
    var wording: TemplateText
}

/// How a text looks, and what happens when there is too much of it.
struct TextStyle: Hashable, Sendable {
    var family: TextMark.Family
    var isBold: Bool
    /// In thousandths of a point: the wanted size, and the smallest it may shrink to.
    var size: Int
    var smallest: Int
    /// Text that does not fit this many lines at the smallest size ends in `…`.
    var lines: Int
    /// From baseline to baseline, in thousandths of the size.
    var leading: Int

    /// The height of a capital of DejaVu, in thousandths of the size.
    static let capital = 729

    /// How many lines fit at a size, in thousandths of a point, in a height.
    func lines(at size: Int, in height: Micrometres?) -> Int {
        guard let height else { return lines }
        let milliPoints = height.count * 720 / 254
        let below = milliPoints - size * Self.capital / 1000
        return max(1, min(lines, 1 + below / max(1, size * leading / 1000)))
    }
}

struct Code128Piece: Hashable, Sendable {
    var origin: Origin
    /// The column it is aligned in; without one it begins at `x`.
    var width: Measure?
    var alignment: TextMark.Alignment
    var value: TemplateText
    var module: Int
    var height: Micrometres
    /// The value is GS1 elements, each preceded by its identifier in brackets.
    var isGS1 = false
    /// The size of the elements printed below the bars, in thousandths of a point.
    var readable: Int?
}

struct QRPiece: Hashable, Sendable {
    var origin: Origin
    var width: Measure?
    var alignment: TextMark.Alignment
    var value: TemplateText
    var module: Int
    var correction: QRCode.Correction
}

struct LinePiece: Hashable, Sendable {
    var start: Origin
    var end: Origin
    var thickness: Micrometres
    var dashes: [Micrometres]
    var ink: Ink
}

struct BoxPiece: Hashable, Sendable {
    var origin: Origin
    var width: Measure
    var height: Measure
    var radius: Micrometres
    var thickness: Micrometres
    var fill: Ink?
}

struct PathPiece: Hashable, Sendable {
    var origin: Origin
    var steps: [PathMark.Step]
    var thickness: Micrometres
    var fill: Ink?
}

/// A picture in the largest size that fits its box.
struct PicturePiece: Hashable, Sendable {
    var origin: Origin
    var width: Measure
    var height: Measure
    var alignment: TextMark.Alignment
    var name: String
}

/// Pieces drawn once for each row of a list, side by side and one below the other.
struct Repetition: Hashable, Sendable {
    var list: String
    var origin: Origin
    /// From one row to the next.
    var pitch: Micrometres
    /// How many are side by side.
    var columns: Int
    /// From one column to the next.
    var across: Micrometres
    /// Rows of the list that fit on the sheet.
    var room: Int
    var pieces: [Piece]
}
