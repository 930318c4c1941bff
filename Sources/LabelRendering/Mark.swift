public import Barcodes

/// One thing drawn on a sheet. Every printer language draws these and needs to know no more.
public enum Mark: Hashable, Sendable {
    /// Lines of text, already broken and shortened.
    case text(TextMark)
    /// A linear symbol.
    case bars(BarsMark)
    /// A square symbol.
    case matrix(MatrixMark)
    /// A straight line.
    case line(LineMark)
    /// A rectangle.
    case box(BoxMark)
    /// A free shape.
    case path(PathMark)
    /// A picture, such as the shop's logo.
    case picture(PictureMark)
}

/// Black prints; white takes black away.
public enum Ink: String, Hashable, Sendable, CaseIterable {
    /// What the printer prints with.
    case black
    /// The shop's colour, where there are colours; black elsewhere.
    case accent
    /// The paper, on something black.
    case white
}

/// Lines of text in one size, at fixed distances whatever script they are in.
public struct TextMark: Hashable, Sendable {
    /// The letters' general shape.
    public enum Family: String, Hashable, Sendable, CaseIterable {
        /// Without serifs.
        case sans
        /// All of one width: for codes that people compare sign by sign.
        case mono
    }

    /// Where the lines stand in their column.
    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        /// At the left edge.
        case left
        /// In the middle.
        case center
        /// At the right edge.
        case right
    }

    /// A stretch of text in one weight.
    public struct Run: Hashable, Sendable {
        /// The text, without line breaks or control characters.
        public var text: String
        /// Bold or normal.
        public var isBold: Bool
    }

    /// One line, in logical order.
    public struct Line: Hashable, Sendable {
        /// What stands in it.
        public var runs: [Run]
        /// The direction of its paragraph; pieces in other scripts keep their own.
        public var isRightToLeft: Bool
    }

    /// From the first line to the last.
    public var lines: [Line]
    /// The left end of the first line's baseline.
    public var baseline: Point
    /// The column's width.
    public var width: Micrometres
    /// From one baseline to the next.
    public var leading: Micrometres
    /// The font size in PostScript points.
    public var size: Double
    /// The letters' shape.
    public var family: Family
    /// Where each line stands in the column.
    public var alignment: Alignment
    /// Black or white.
    public var ink: Ink
}

/// A linear symbol, bars upright.
public struct BarsMark: Hashable, Sendable {
    /// The symbol.
    public var bars: Bars
    /// What it was encoded from, for printers that draw symbols themselves.
    public var symbol: Code128
    /// What `x`, `y`, `module` and `height` are counted in.
    public var grid: DotGrid
    /// The left edge of the first bar; the quiet zone lies left of it.
    public var x: Int
    /// The top of the bars.
    public var y: Int
    /// Dots in a module.
    public var module: Int
    /// How high the bars are.
    public var height: Int
}

/// A square symbol.
public struct MatrixMark: Hashable, Sendable {
    /// The symbol.
    public var matrix: Matrix
    /// What stands in it, for printers that draw symbols themselves.
    public var text: String
    /// How much of it may be spoilt.
    public var correction: QRCode.Correction
    /// What `x`, `y` and `module` are counted in.
    public var grid: DotGrid
    /// The left edge of the first module; the quiet zone lies left of it.
    public var x: Int
    /// The top of the first row; the quiet zone lies above it.
    public var y: Int
    /// Dots in a module.
    public var module: Int
}

/// A straight line.
public struct LineMark: Hashable, Sendable {
    /// One end.
    public var start: Point
    /// The other end.
    public var end: Point
    /// How thick it is.
    public var thickness: Micrometres
    /// Lengths of dash, gap, dash, gap …; empty for an unbroken line.
    public var dashes: [Micrometres]
    /// What it is drawn with.
    public var ink = Ink.black
}

/// A rectangle with straight or round corners.
public struct BoxMark: Hashable, Sendable {
    /// Its top left corner.
    public var corner: Point
    /// Its width.
    public var width: Micrometres
    /// Its height.
    public var height: Micrometres
    /// The radius of its corners; half its side makes a circle.
    public var radius: Micrometres
    /// How thick its outline is, half inside and half outside; zero draws none.
    public var thickness: Micrometres
    /// What it is filled with, if anything.
    public var fill: Ink?
}

/// A free shape, black.
public struct PathMark: Hashable, Sendable {
    /// One step of the pen; all places are on the sheet.
    public enum Step: Hashable, Sendable {
        /// Lifts the pen and sets it down.
        case move(Point)
        /// A straight line.
        case line(Point)
        /// A cubic curve by two control points to its end.
        case curve(Point, Point, Point)
        /// Back to where the pen was last set down.
        case close
    }

    /// The steps in order; the first one moves.
    public var steps: [Step]
    /// How thick its outline is; zero draws none.
    public var thickness: Micrometres
    /// What it is filled with, if anything; where parts overlap twice, nothing is filled.
    public var fill: Ink?
}

/// A picture, as large as it is drawn.
public struct PictureMark: Hashable, Sendable {
    /// What it shows.
    public var picture: LabelPicture
    /// Its top left corner.
    public var corner: Point
    /// Its width.
    public var width: Micrometres
    /// Its height.
    public var height: Micrometres
}
