import Barcodes
import GS1

// Symbols as marks: encoded, and with the room that readers need around them.

extension Layout {
    func code128(
        _ piece: Code128Piece, at corner: Point
    ) throws(TemplateFailure.Problem) -> [Mark] {
        let value = try names.plain(piece.value)
        let elements = piece.isGS1 ? try Self.elements(value) : nil
        let symbol: Code128
        do throws(Unencodable) {
            if let elements {
                symbol = try Code128(elements)
            } else {
                symbol = try Code128(value)
            }
        } catch {
            throw .unencodable(value, error)
        }
        let bars = symbol.bars
        let origin = place(piece.origin, corner)
        let grid = template.grid
        try checkDown(
            value, from: grid.dots(origin.y), height: grid.dots(piece.height), quiet: 0)
        let width = bars.width * piece.module
        let quiet = bars.quietZone * piece.module
        let x = try column(
            value, origin, piece.width, piece.alignment, symbol: width, quiet: quiet)
        let mark = BarsMark(
            bars: bars, symbol: symbol, grid: grid, x: x, y: grid.dots(origin.y),
            module: piece.module, height: max(1, grid.dots(piece.height)))
        guard let size = piece.readable, let elements else { return [.bars(mark)] }
        let below = Point(x: grid.length(x - quiet), y: origin.y + piece.height + Self.gap)
        let text = readable(
            elements.printed, size, width: grid.length(width + 2 * quiet), at: below)
        return [.bars(mark), .text(text)]
    }

    private static func elements(
        _ value: String
    ) throws(TemplateFailure.Problem) -> ElementString {
        do throws(Malformed) {
            return try ElementString(printed: value)
        } catch {
            throw .notGS1(value, error)
        }
    }

    /// Between bars and the text below them (GS1 General Specifications, 4.14: at least half a
    /// module; a whole millimetre is easier on the eye).
    private static let gap = Micrometres(1000)

    /// A GS1 symbol's contents in print, centred below it and no wider.
    private func readable(
        _ text: String, _ size: Int, width: Micrometres, at corner: Point
    ) -> TextMark {
        let style = TextStyle(
            family: .sans, isBold: false, size: size, smallest: min(size, 3000), lines: 1,
            leading: 1250)
        let (lines, points) = fitter.fit(
            [TextMark.Run(text: text, isBold: false)], style, width: width)
        let baseline = corner.y + Self.length(points, thousandths: TextStyle.capital)
        return TextMark(
            lines: lines, baseline: Point(x: corner.x, y: baseline), width: width,
            leading: Self.length(points, thousandths: style.leading), size: points,
            family: .sans, alignment: .center, ink: .black)
    }

    func qr(_ piece: QRPiece, at corner: Point) throws(TemplateFailure.Problem) -> Mark {
        let value = try names.plain(piece.value)
        let matrix: Matrix
        do throws(Unencodable) {
            matrix = try QRCode(value, correction: piece.correction).matrix
        } catch {
            throw .unencodable(value, error)
        }
        let origin = place(piece.origin, corner)
        try checkDown(
            value, from: template.grid.dots(origin.y), height: matrix.size * piece.module,
            quiet: matrix.quietZone * piece.module)
        let x = try column(
            value, origin, piece.width, piece.alignment, symbol: matrix.size * piece.module,
            quiet: matrix.quietZone * piece.module)
        return .matrix(
            MatrixMark(
                matrix: matrix, text: value, correction: piece.correction, grid: template.grid,
                x: x, y: template.grid.dots(origin.y), module: piece.module))
    }

    /// Checks that a symbol and its quiet zone lie within the top and bottom of the paper.
    private func checkDown(
        _ value: String, from top: Int, height: Int, quiet: Int
    ) throws(TemplateFailure.Problem) {
        let grid = template.grid
        let bottom = grid.dots(page.height)
        guard top < quiet || top + height + quiet > bottom else { return }
        let has = min(top + height + quiet, bottom) - max(top - quiet, 0)
        throw .symbolTooHigh(
            value, needs: grid.length(height + 2 * quiet), has: grid.length(max(0, has)))
    }

    /// The dot at which a symbol begins. The page must contain its quiet zones as well; a column
    /// must contain the symbol, its margin is up to the designer.
    private func column(
        _ value: String, _ origin: Point, _ column: Measure?, _ alignment: TextMark.Alignment,
        symbol: Int, quiet: Int
    ) throws(TemplateFailure.Problem) -> Int {
        let grid = template.grid
        let columnWidth = column.map { grid.dots($0.resolved(of: page.width)) } ?? symbol
        let spare = columnWidth - symbol
        if spare < 0 {
            throw .symbolTooWide(
                value, needs: grid.length(symbol), has: grid.length(columnWidth))
        }
        let shift =
            switch alignment {
            case .left: 0
            case .center: spare / 2
            case .right: spare
            }
        let x = grid.dots(origin.x) + shift
        let right = grid.dots(page.width)
        if x < quiet || x + symbol + quiet > right {
            let has = min(x + symbol + quiet, right) - max(x - quiet, 0)
            throw .symbolTooWide(
                value, needs: grid.length(symbol + 2 * quiet), has: grid.length(max(0, has)))
        }
        return x
    }
}
