package import Barcodes

/// One thing drawn on a sheet. All printer languages draw these and need to know nothing else.
package enum Mark: Hashable, Sendable {
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
package enum Ink: String, Hashable, Sendable, CaseIterable {
    /// The printer's black.
    case black
    /// The shop's colour where there are colours; black elsewhere.
    case accent
    /// The paper's white, on something black.
    case white
}

/// Lines of text in one size, at a fixed distance in any script.
package struct TextMark: Hashable, Sendable {
    /// The general shape of the letters.
    package enum Family: String, Hashable, Sendable, CaseIterable {
        /// Without serifs.
        case sans
        /// All of one width: for codes that people compare character by character.
        case mono
    }

    /// How the lines are aligned in their column.
    package enum Alignment: String, Hashable, Sendable, CaseIterable {
        case left
        case center
        case right
    }

    /// A stretch of text in one weight.
    package struct Run: Hashable, Sendable {
        /// Without line breaks or control characters.
        package var text: String
        package var isBold: Bool
    }

    /// One line, in logical order.
    package struct Line: Hashable, Sendable {
        package var runs: [Run]
        /// The direction of its paragraph; pieces in other scripts keep their own.
        package var isRightToLeft: Bool
    }

    /// Top to bottom.
    package var lines: [Line]
    /// The left end of the first line's baseline.
    package var baseline: Point
    package var width: Micrometres
    /// From one baseline to the next.
    package var leading: Micrometres
    /// The font size in PostScript points.
    package var size: Double
    package var family: Family
    package var alignment: Alignment
    /// Black or white.
    package var ink: Ink
}

/// A linear symbol, its bars upright.
package struct BarsMark: Hashable, Sendable {
    package var bars: Bars
    /// The encoded text, for printers that draw symbols themselves.
    package var symbol: Code128
    /// The unit of `x`, `y`, `module` and `height`.
    package var grid: DotGrid
    /// The left edge of the first bar; the quiet zone is to its left.
    package var x: Int
    /// The top of the bars.
    package var y: Int
    /// Dots in a module.
    package var module: Int
    /// The height of the bars.
    package var height: Int
}

/// A square symbol.
package struct MatrixMark: Hashable, Sendable {
    package var matrix: Matrix
    /// The encoded text, for printers that draw symbols themselves.
    package var text: String
    /// How much of it may be damaged.
    package var correction: QRCode.Correction
    /// The unit of `x`, `y` and `module`.
    package var grid: DotGrid
    /// The left edge of the first module; the quiet zone is to its left.
    package var x: Int
    /// The top of the first row; the quiet zone is above it.
    package var y: Int
    /// Dots in a module.
    package var module: Int
}

/// A straight line.
package struct LineMark: Hashable, Sendable {
    package var start: Point
    package var end: Point
    package var thickness: Micrometres
    /// Lengths of dash, gap, dash, gap …; empty for an unbroken line.
    package var dashes: [Micrometres]
    package var ink = Ink.black
}

/// A rectangle with straight or round corners.
package struct BoxMark: Hashable, Sendable {
    /// Its top left corner.
    package var corner: Point
    package var width: Micrometres
    package var height: Micrometres
    /// The radius of its corners; half its side makes a circle.
    package var radius: Micrometres
    /// The thickness of its outline, half inside and half outside; zero draws none.
    package var thickness: Micrometres
    /// `nil` for no fill.
    package var fill: Ink?
}

/// A free shape, black.
package struct PathMark: Hashable, Sendable {
    /// One step of the pen; all places are positions on the sheet.
    package enum Step: Hashable, Sendable {
        /// Lifts the pen and sets it down.
        case move(Point)
        /// A straight line.
        case line(Point)
        /// A cubic curve by two control points to its end.
        case curve(Point, Point, Point)
        /// Back to where the pen was last set down.
        case close
    }

    /// In order; the first one is a move.
    package var steps: [Step]
    /// The thickness of its outline; zero draws none.
    package var thickness: Micrometres
    /// `nil` for no fill; where parts overlap twice, nothing is filled.
    package var fill: Ink?
}

/// A picture, as large as it is drawn.
package struct PictureMark: Hashable, Sendable {
    package var picture: LabelPicture
    /// Its top left corner.
    package var corner: Point
    package var width: Micrometres
    package var height: Micrometres
}
