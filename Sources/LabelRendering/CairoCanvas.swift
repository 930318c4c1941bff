import Barcodes
import CPangoCairo

/// Draws marks with cairo, as dots or for the browser, in points of 1/72 inch.
struct CairoCanvas: Canvas, ~Copyable {
    /// The cairo surface drawn on.
    enum Device {
        /// Shapes without dots; the printer makes the dots.
        case vector
        /// This many dots per inch, whose alpha is the ink.
        case raster(Resolution)
    }

    let drawing: CairoDrawing
    private let device: Device
    private let language: String
    private let accent: InkColour

    init(
        on surface: borrowing CairoSurface, _ device: Device, language: String,
        accent: InkColour = .black
    ) throws(RenderingFailure) {
        drawing = try CairoDrawing(on: surface)
        self.device = device
        self.accent = accent
        if case .raster(let resolution) = device {
            cairo_scale(
                drawing.handle, Double(resolution.horizontal) / 72,
                Double(resolution.vertical) / 72)
        }
        self.language = language
    }

    // MARK: Text

    func draw(_ mark: TextMark) {
        let paragraph = FontStore.current.setting(language).paragraph(mark.family)
        withInk(mark.ink) {
            for (number, line) in mark.lines.enumerated() {
                draw(line, number, of: mark, paragraph)
            }
        }
    }

    private func draw(
        _ line: TextMark.Line, _ number: Int, of mark: TextMark, _ paragraph: PangoParagraph
    ) {
        paragraph.setDirection(line.isRightToLeft ? .rightToLeft : .leftToRight)
        paragraph.set(line.runs, size: mark.size)
        let shift = mark.shift(of: paragraph.width)
        let y = mark.baseline.y + mark.leading * number
        let handle = drawing.handle
        cairo_save(handle)
        defer { cairo_restore(handle) }
        cairo_translate(handle, mark.baseline.x.points + shift, y.points)
        cairo_scale(handle, mark.size / PangoParagraph.size, mark.size / PangoParagraph.size)
        cairo_move_to(handle, 0, 0)
        pango_cairo_show_layout_line(
            handle, pango_layout_get_line_readonly(paragraph.handle, 0))
        // The pen is left after the text, and the next arc would begin with a line from there.
        cairo_new_path(handle)
    }

    // MARK: Symbols

    /// A printer that blackens every dot a shape touches would make each bar a dot too wide, so
    /// bars in a PDF are narrower by this much on each side: a twelfth of a dot of 300 dpi.
    private static let relief = 0.02

    func draw(_ mark: BarsMark) {
        let handle = drawing.handle
        switch device {
        case .vector:
            let grid = mark.grid
            for bar in mark.bars.bars {
                let left = grid.points(mark.x + bar.lowerBound * mark.module) + Self.relief
                let right = grid.points(mark.x + bar.upperBound * mark.module) - Self.relief
                cairo_rectangle(
                    handle, left, grid.points(mark.y), right - left, grid.points(mark.height))
            }
            fillSharp()
        case .raster(let resolution):
            let place = BarsPlace(mark, at: resolution)
            withDots {
                for bar in mark.bars.bars {
                    cairo_rectangle(
                        handle, Double(place.x + bar.lowerBound * place.module), Double(place.y),
                        Double(bar.count * place.module), Double(place.height))
                }
                fillSharp()
            }
        }
    }

    func draw(_ mark: MatrixMark) {
        let handle = drawing.handle
        let rows = (0..<mark.matrix.size).map(mark.matrix.darkRuns(inRow:))
        switch device {
        case .vector:
            let side = mark.grid.points(mark.module)
            for (row, runs) in rows.enumerated() {
                for run in runs {
                    cairo_rectangle(
                        handle, mark.grid.points(mark.x + run.lowerBound * mark.module),
                        mark.grid.points(mark.y + row * mark.module),
                        Double(run.count) * side, side)
                }
            }
            fillSharp()
        case .raster(let resolution):
            let place = MatrixPlace(mark, at: resolution)
            withDots {
                for (row, runs) in rows.enumerated() {
                    for run in runs {
                        cairo_rectangle(
                            handle, Double(place.x + run.lowerBound * place.width),
                            Double(place.y + row * place.height),
                            Double(run.count * place.width), Double(place.height))
                    }
                }
                fillSharp()
            }
        }
    }

    /// Sharp edges, without grey beside them.
    private func fillSharp() {
        cairo_save(drawing.handle)
        defer { cairo_restore(drawing.handle) }
        cairo_set_antialias(drawing.handle, CAIRO_ANTIALIAS_NONE)
        cairo_fill(drawing.handle)
    }

    private func withDots(_ body: () -> Void) {
        cairo_save(drawing.handle)
        defer { cairo_restore(drawing.handle) }
        cairo_identity_matrix(drawing.handle)
        body()
    }

    // MARK: Shapes

    func draw(_ mark: LineMark) {
        let handle = drawing.handle
        cairo_save(handle)
        defer { cairo_restore(handle) }
        let dashes = mark.dashes.map(\.points)
        cairo_set_dash(handle, dashes, Int32(dashes.count), 0)
        cairo_move_to(handle, mark.start.x.points, mark.start.y.points)
        cairo_line_to(handle, mark.end.x.points, mark.end.y.points)
        withInk(mark.ink) { stroke(mark.thickness) }
        cairo_new_path(handle)
    }

    func draw(_ mark: BoxMark) {
        let handle = drawing.handle
        let (x, y) = (mark.corner.x.points, mark.corner.y.points)
        let (width, height) = (mark.width.points, mark.height.points)
        let radius = min(mark.radius.points, width / 2, height / 2)
        if radius > 0 {
            let corners = [
                (x + width - radius, y + radius), (x + width - radius, y + height - radius),
                (x + radius, y + height - radius), (x + radius, y + radius),
            ]
            for (turn, centre) in corners.enumerated() {
                let start = Double(turn - 1) * .pi / 2
                cairo_arc(handle, centre.0, centre.1, radius, start, start + .pi / 2)
            }
            cairo_close_path(handle)
        } else {
            cairo_rectangle(handle, x, y, width, height)
        }
        fillAndStroke(mark.fill, mark.thickness)
    }

    func draw(_ mark: PathMark) {
        let handle = drawing.handle
        for step in mark.steps {
            switch step {
            case .move(let end):
                cairo_move_to(handle, end.x.points, end.y.points)
            case .line(let end):
                cairo_line_to(handle, end.x.points, end.y.points)
            case .curve(let one, let two, let end):
                cairo_curve_to(
                    handle, one.x.points, one.y.points, two.x.points, two.y.points,
                    end.x.points, end.y.points)
            case .close:
                cairo_close_path(handle)
            }
        }
        cairo_set_fill_rule(handle, CAIRO_FILL_RULE_EVEN_ODD)
        fillAndStroke(mark.fill, mark.thickness)
    }

    // MARK: Pictures

    /// In colour where the device has colours, otherwise in grey.
    func draw(_ mark: PictureMark) {
        let handle = drawing.handle
        let picture = mark.picture
        let isColour = if case .vector = device { true } else { false }
        let format = isColour ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_A8
        guard
            let surface = cairo_image_surface_create(
                format, Int32(clamping: picture.width), Int32(clamping: picture.height))
        else { return }
        defer { cairo_surface_destroy(surface) }
        guard let pixels = cairo_image_surface_get_data(surface) else { return }
        let stride = Int(cairo_image_surface_get_stride(surface))
        if isColour {
            Self.copyColours(of: picture, to: pixels, stride: stride)
        } else {
            let ink = picture.ink
            for row in 0..<picture.height {
                for column in 0..<picture.width {
                    pixels[row * stride + column] = ink[row * picture.width + column]
                }
            }
        }
        cairo_surface_mark_dirty(surface)
        cairo_save(handle)
        defer { cairo_restore(handle) }
        cairo_translate(handle, mark.corner.x.points, mark.corner.y.points)
        cairo_scale(
            handle, mark.width.points / Double(picture.width),
            mark.height.points / Double(picture.height))
        if isColour {
            cairo_set_source_surface(handle, surface, 0, 0)
            cairo_paint(handle)
        } else {
            // When enlarged, a picture's edge would fade out beyond its box.
            cairo_rectangle(handle, 0, 0, Double(picture.width), Double(picture.height))
            cairo_clip(handle)
            guard let ink = cairo_pattern_create_for_surface(surface) else { return }
            defer { cairo_pattern_destroy(ink) }
            cairo_pattern_set_extend(ink, CAIRO_EXTEND_PAD)
            cairo_mask(handle, ink)
        }
    }

    /// cairo wants each pixel as a word of four bytes: blue, green, red, nothing.
    private static func copyColours(
        of picture: LabelPicture, to pixels: UnsafeMutablePointer<UInt8>, stride: Int
    ) {
        for row in 0..<picture.height {
            for column in 0..<picture.width {
                let from = 3 * (row * picture.width + column)
                let to = row * stride + 4 * column
                for channel in 0..<3 { pixels[to + channel] = picture.pixels[from + 2 - channel] }
            }
        }
    }

    private func fillAndStroke(_ fill: Ink?, _ thickness: Micrometres) {
        if let fill {
            withInk(fill) { cairo_fill_preserve(drawing.handle) }
        }
        stroke(thickness)
        cairo_new_path(drawing.handle)
    }

    private func stroke(_ thickness: Micrometres) {
        guard thickness.count > 0 else { return }
        cairo_set_line_width(drawing.handle, thickness.points)
        cairo_set_line_join(drawing.handle, CAIRO_LINE_JOIN_ROUND)
        cairo_stroke_preserve(drawing.handle)
    }

    private func withInk(_ ink: Ink, _ body: () -> Void) {
        switch (ink, device) {
        case (.black, _), (.accent, .raster): return body()
        case (.accent, .vector):
            cairo_set_source_rgb(
                drawing.handle, Double(accent.red) / 255, Double(accent.green) / 255,
                Double(accent.blue) / 255)
        case (.white, .vector): cairo_set_source_rgb(drawing.handle, 1, 1, 1)
        case (.white, .raster): cairo_set_operator(drawing.handle, CAIRO_OPERATOR_DEST_OUT)
        }
        body()
        cairo_set_source_rgb(drawing.handle, 0, 0, 0)
        cairo_set_operator(drawing.handle, CAIRO_OPERATOR_OVER)
    }
}
