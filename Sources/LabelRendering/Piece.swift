import Barcodes

/// One element of a template, checked, its lengths and words still open.
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

/// `if="name"` and `unless="name"`: whether a value has something in it.
struct Condition: Hashable, Sendable {
    var present: String?
    var absent: String?
}

/// Where a piece begins, from the group that it stands in.
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
    /// How much room there is downwards; the text shrinks to stay in it.
    var height: Measure?
    var wording: Wording
}

/// How a text looks and what it does when there is too much of it.
struct TextStyle: Hashable, Sendable {
    var family: TextMark.Family
    var isBold: Bool
    /// In thousandths of a point: the size wanted, and the smallest it may shrink to.
    var size: Int
    var smallest: Int
    /// What does not fit on so many lines at the smallest size ends in `…`.
    var lines: Int
    /// Baseline to baseline, in thousandths of the size.
    var leading: Int

    /// A capital of DejaVu, in thousandths of the size.
    static let capital = 729

    /// How many lines there may be at a size, in thousandths of a point, in such a height.
    func lines(at size: Int, in height: Micrometres?) -> Int {
        guard let height else { return lines }
        let milliPoints = height.count * 720 / 254
        let below = milliPoints - size * Self.capital / 1000
        return max(1, min(lines, 1 + below / max(1, size * leading / 1000)))
    }
}

struct Code128Piece: Hashable, Sendable {
    var origin: Origin
    /// The column in which it is aligned; without one it begins at `x`.
    var width: Measure?
    var alignment: TextMark.Alignment
    var value: Wording
    var module: Int
    var height: Micrometres
    /// The value is GS1 elements, each behind its identifier in brackets.
    var isGS1 = false
    /// How large the elements are printed below the bars, in thousandths of a point.
    var readable: Int?
}

struct QRPiece: Hashable, Sendable {
    var origin: Origin
    var width: Measure?
    var alignment: TextMark.Alignment
    var value: Wording
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

/// A picture in the largest size that fits into its box.
struct PicturePiece: Hashable, Sendable {
    var origin: Origin
    var width: Measure
    var height: Measure
    var alignment: TextMark.Alignment
    var name: String
}

/// Pieces drawn once for each row of a list, beside and below each other.
struct Repetition: Hashable, Sendable {
    var list: String
    var origin: Origin
    /// From one row to the next.
    var pitch: Micrometres
    /// How many stand beside each other.
    var columns: Int
    /// From one column to the next.
    var across: Micrometres
    /// Rows of the list that the sheet has room for.
    var room: Int
    var pieces: [Piece]
}
