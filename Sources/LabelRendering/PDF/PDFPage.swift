import Barcodes

/// Draws marks as the operators of a page, in points from its top left corner.
///
/// A class, as a canvas is drawn on through shared references.
final class PDFPage: Canvas {
    private(set) var content = PDFContent()
    private let resources: PDFResources
    /// The first mark that could not be drawn.
    private(set) var failure: RenderingFailure?
    private let language: String
    private let accent: InkColour

    init(_ sheet: Sheet, _ resources: PDFResources, _ adjustment: Adjustment) {
        self.resources = resources
        language = sheet.language
        accent = sheet.accent
        // A PDF counts from the bottom left.
        content.add(1, 0, 0, -1, 0, sheet.page.height.points, then: "cm")
        if adjustment != .none {
            content.add("\(Double(adjustment.scaleX) / 1_000_000) 0 0 ")
            content.add("\(Double(adjustment.scaleY) / 1_000_000) ")
            content.add(adjustment.offsetX.points, adjustment.offsetY.points, then: "cm")
        }
        content.add("1 j\n")
    }

    // MARK: Text

    func draw(_ mark: TextMark) {
        beginInk(mark.ink)
        for (number, line) in mark.lines.enumerated() where !line.runs.isEmpty {
            guard
                let shaped = FontStore.current.line(
                    line.runs, mark.family, line.isRightToLeft ? .rightToLeft : .leftToRight,
                    language: language)
            else { continue }
            draw(
                shaped, size: mark.size, x: mark.baseline.x.points + mark.shift(of: shaped.width),
                y: (mark.baseline.y + mark.leading * number).points, mark, line)
        }
        endInk(mark.ink)
    }

    /// Sets the ink for letters, lines and surfaces until ``endInk(_:)``.
    private func beginInk(_ ink: Ink) {
        switch ink {
        case .black: break
        case .white: content.add("1 g 1 G\n")
        case .accent:
            let (red, green, blue) = (
                Double(accent.red) / 255, Double(accent.green) / 255, Double(accent.blue) / 255
            )
            content.add(red, green, blue, then: "rg")
            content.add(red, green, blue, then: "RG")
        }
    }

    private func endInk(_ ink: Ink) {
        if ink != .black { content.add("0 g 0 G\n") }
    }

    private func draw(
        _ line: ShapedLine, size: Double, x: Double, y: Double, _ mark: TextMark,
        _ text: TextMark.Line
    ) {
        if line.runs.contains(where: { $0.face.outlines == nil }) {
            return drawAsPicture(mark, text, y: y)
        }
        let unit = size / PangoParagraph.size / 1024
        for run in line.runs {
            let place = resources.place(of: run.face)
            var writer = PDFTextWriter(
                run, size: size, font: resources.fonts[place].number,
                origin: (x, y), unit: unit)
            writer.write(into: &content) { glyph, text in
                resources.code(of: glyph, showing: text, inFontAt: place)
            }
        }
        for box in line.unknown {
            let width = Double(box.width) * unit
            content.add(
                x + Double(box.x) * unit + width * 0.1, y - size * 0.7, width * 0.8, size * 0.7,
                then: "re")
            content.add(size / 30, then: "w S")
        }
    }

    /// A font whose letters are pictures cannot be embedded in a PDF; they are drawn as dots.
    private func drawAsPicture(_ mark: TextMark, _ line: TextMark.Line, y: Double) {
        let dots = Resolution(600)
        let size = Micrometres(Int((mark.size * 25_400 / 72).rounded()))
        var alone = mark
        alone.lines = [line]
        alone.ink = .black
        alone.baseline = Point(x: Micrometres(0), y: size + size)
        do throws(RenderingFailure) {
            let raster = try Raster.render(
                dots.across.dots(mark.width), dots.along.dots(size * 3), dots, language: language
            ) { $0.draw(alone) }
            let pixels = raster.pixels.flatMap { level -> [UInt8] in
                let level = mark.ink == .white ? 255 - level : level
                return [level, level, level]
            }
            guard
                let picture = LabelPicture(
                    width: raster.width, height: raster.height, pixels: pixels)
            else { return }
            draw(
                picture, x: mark.baseline.x.points, y: y - (size + size).points,
                width: mark.width.points, height: (size * 3).points)
        } catch {
            failure = failure ?? error
        }
    }

    // MARK: Symbols

    /// A printer that blackens every dot a shape touches would make each bar a dot too wide, so
    /// bars are narrower by this much on each side, in points: a twelfth of a dot of 300 dpi.
    private static let relief = 0.02

    func draw(_ mark: BarsMark) {
        beginDots(mark.grid)
        let relief = Self.relief * Double(mark.grid.perInch) / 72
        for bar in mark.bars.bars {
            let left = Double(mark.x + bar.lowerBound * mark.module) + relief
            let right = Double(mark.x + bar.upperBound * mark.module) - relief
            rectangle(left, Double(mark.y), right - left, Double(mark.height))
        }
        content.add("f Q\n")
    }

    func draw(_ mark: MatrixMark) {
        beginDots(mark.grid)
        let module = mark.module
        for block in mark.matrix.blocks {
            rectangle(
                Double(mark.x + block.column * module), Double(mark.y + block.row * module),
                Double(block.width * module), Double(block.height * module))
        }
        content.add("f Q\n")
    }

    /// From points to the dots that symbols are laid out in: their edges are then whole numbers.
    private func beginDots(_ grid: DotGrid) {
        content.add("q ")
        // Five decimals would move the far edge of a page by a tenth of a dot.
        let scale = "\(Double(72) / Double(grid.perInch))"
        content.add("\(scale) 0 0 \(scale) 0 0 cm\n")
    }

    private func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        content.add(x, y, width, height, then: "re")
    }

    // MARK: Shapes

    func draw(_ mark: LineMark) {
        if !mark.dashes.isEmpty {
            content.add("[")
            for dash in mark.dashes {
                content.add(dash.points)
                content.add(" ")
            }
            content.add("] 0 d\n")
        }
        content.add(mark.start.x.points, mark.start.y.points, then: "m")
        content.add(mark.end.x.points, mark.end.y.points, then: "l")
        beginInk(mark.ink)
        paint(fill: nil, mark.thickness)
        endInk(mark.ink)
        if !mark.dashes.isEmpty { content.add("[] 0 d\n") }
    }

    func draw(_ mark: BoxMark) {
        let (x, y) = (mark.corner.x.points, mark.corner.y.points)
        let (width, height) = (mark.width.points, mark.height.points)
        let radius = min(mark.radius.points, width / 2, height / 2)
        if radius > 0 {
            roundedBox(x, y, x + width, y + height, radius)
        } else {
            rectangle(x, y, width, height)
        }
        paint(fill: mark.fill, mark.thickness)
    }

    /// A quarter circle is a curve whose control points lie this far along the radius.
    private static let quarter = 0.5523

    private func roundedBox(
        _ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ radius: Double
    ) {
        let rest = radius * (1 - Self.quarter)
        content.add(left + radius, top, then: "m")
        content.add(right - radius, top, then: "l")
        content.add(right - rest, top, right, top + rest, right, top + radius, then: "c")
        content.add(right, bottom - radius, then: "l")
        content.add(
            right, bottom - rest, right - rest, bottom, right - radius, bottom, then: "c")
        content.add(left + radius, bottom, then: "l")
        content.add(left + rest, bottom, left, bottom - rest, left, bottom - radius, then: "c")
        content.add(left, top + radius, then: "l")
        content.add(left, top + rest, left + rest, top, left + radius, top, then: "c")
        content.add("h\n")
    }

    func draw(_ mark: PathMark) {
        for step in mark.steps {
            switch step {
            case .move(let end): content.add(end.x.points, end.y.points, then: "m")
            case .line(let end): content.add(end.x.points, end.y.points, then: "l")
            case .curve(let one, let two, let end):
                content.add(
                    one.x.points, one.y.points, two.x.points, two.y.points, end.x.points,
                    end.y.points, then: "c")
            case .close: content.add("h\n")
            }
        }
        paint(fill: mark.fill, mark.thickness, isEvenOdd: true)
    }

    /// Fills with an ink and draws the outline in black. The outline of a filled path is drawn with
    /// it, so the inks are distinguished by the operators for surfaces and for lines.
    private func paint(fill: Ink?, _ thickness: Micrometres, isEvenOdd: Bool = false) {
        let strokes = thickness.count > 0
        if strokes { content.add(thickness.points, then: "w") }
        if let fill { beginInk(fill) }
        if strokes, let fill, fill != .black { content.add("0 G\n") }
        switch (fill != nil, strokes, isEvenOdd) {
        case (true, true, true): content.add("B*\n")
        case (true, true, false): content.add("B\n")
        case (true, false, true): content.add("f*\n")
        case (true, false, false): content.add("f\n")
        case (false, true, _): content.add("S\n")
        case (false, false, _): content.add("n\n")
        }
        if let fill { endInk(fill) }
    }

    // MARK: Pictures

    func draw(_ mark: PictureMark) {
        draw(
            mark.picture, x: mark.corner.x.points, y: mark.corner.y.points,
            width: mark.width.points, height: mark.height.points)
    }

    /// A picture fills the square from 0 to 1, its first row at the top.
    private func draw(
        _ picture: LabelPicture, x: Double, y: Double, width: Double, height: Double
    ) {
        let number = resources.number(of: picture)
        content.add("q ")
        content.add(width, 0, 0, -height, x, y + height, then: "cm")
        content.add("/I\(number) Do Q\n")
    }
}
