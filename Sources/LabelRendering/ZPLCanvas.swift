import Barcodes

/// Writes marks as fields of a label. Marks without a printer command are sent as dots.
struct ZPLCanvas {
    private(set) var fields = ""
    private let resolution: Resolution
    private let language: String
    /// The label, in dots.
    private let width: Int
    private let height: Int
    /// Added to every place, in dots.
    private let x: Int
    private let y: Int

    init(
        _ resolution: Resolution, language: String, width: Int, height: Int, x: Int, y: Int
    ) {
        self.resolution = resolution
        self.language = language
        self.width = width
        self.height = height
        self.x = x
        self.y = y
    }

    mutating func draw(_ mark: Mark) throws(RenderingFailure) {
        let isDone =
            switch mark {
            case .text(let text): draw(text)
            case .bars(let bars): draw(bars)
            case .matrix(let matrix): draw(matrix)
            case .line(let line): draw(line)
            case .box(let box): draw(box)
            case .path, .picture: false
            }
        if !isDone { try drawDots(mark) }
    }

    // MARK: Text

    /// The printer's scalable font; a white text inverts what lies under it.
    private mutating func draw(_ mark: TextMark) -> Bool {
        let texts = mark.lines.map { line in line.runs.map(\.text).joined() }
        guard texts.allSatisfy(ZPLText.isNative) else { return false }
        let size = Micrometres(Int((mark.size * 25_400 / 72).rounded()))
        let cell = (across: resolution.across.dots(size), along: resolution.along.dots(size))
        let column = max(1, resolution.across.dots(mark.width))
        var written = ""
        for (number, text) in texts.enumerated() where !text.isEmpty {
            let baseline = resolution.along.dots(mark.baseline.y + mark.leading * number) + y
            let left = resolution.across.dots(mark.baseline.x) + x
            guard left >= 0, baseline >= 0 else { return false }
            // The printer's letters are narrower than those that the text was measured with, so
            // text that fitted there fits here.
            written += "^FT\(left),\(baseline)^A0N,\(max(10, cell.along)),\(max(10, cell.across))"
            switch mark.alignment {
            case .left: break
            case .center: written += "^FB\(column),1,0,C,0"
            case .right: written += "^FB\(column),1,0,R,0"
            }
            if mark.ink == .white { written += "^FR" }
            written += "^FH_^FD\(ZPLText.escaped(text))^FS\n"
        }
        fields += written
        return true
    }

    // MARK: Symbols

    private mutating func draw(_ mark: BarsMark) -> Bool {
        let place = BarsPlace(mark, at: resolution)
        guard let data = ZPLText.invocation(mark.symbol), place.module <= 10, place.x + x >= 0,
            place.y + y >= 0
        else { return false }
        fields += "^FO\(place.x + x),\(place.y + y)^BY\(place.module),3,\(place.height)"
        fields += "^BCN,\(place.height),N,N,N,N^FH_^FD\(data)^FS\n"
        return true
    }

    /// The printer chooses version and mask itself, and its modules are square.
    private mutating func draw(_ mark: MatrixMark) -> Bool {
        let place = MatrixPlace(mark, at: resolution)
        guard place.width == place.height, place.width <= 10, place.x + x >= 0, place.y + y >= 0
        else { return false }
        let level =
            switch mark.correction {
            case .low: "L"
            case .medium: "M"
            case .quartile: "Q"
            case .high: "H"
            }
        // The height of `^BY` is added above a QR code, so it is made as small as possible.
        fields += "^BY1,3,1^FO\(place.x + x),\(max(0, place.y + y - 1))^BQN,2,\(place.width)"
        fields += "^FH_^FD\(level)A,\(ZPLText.escaped(mark.text))^FS\n"
        return true
    }

    // MARK: Shapes

    private mutating func draw(_ mark: LineMark) -> Bool {
        guard mark.dashes.isEmpty else { return false }
        let isAcross = mark.start.y == mark.end.y
        guard isAcross || mark.start.x == mark.end.x else { return false }
        let across = resolution.across
        let along = resolution.along
        let left = across.dots(min(mark.start.x, mark.end.x)) + x
        let top = along.dots(min(mark.start.y, mark.end.y)) + y
        let length =
            isAcross
            ? across.dots(max(mark.start.x, mark.end.x)) + x - left
            : along.dots(max(mark.start.y, mark.end.y)) + y - top
        let thickness = max(1, (isAcross ? along : across).dots(mark.thickness))
        let place = isAcross ? (left, top - thickness / 2) : (left - thickness / 2, top)
        guard place.0 >= 0, place.1 >= 0, length > 0 else { return false }
        fields += "^FO\(place.0),\(place.1)"
        fields += isAcross ? "^GB\(length),0,\(thickness)^FS\n" : "^GB0,\(length),\(thickness)^FS\n"
        return true
    }

    private mutating func draw(_ mark: BoxMark) -> Bool {
        guard mark.radius.count == 0, mark.fill == nil || mark.thickness.count == 0 else {
            return false
        }
        // Half the outline lies outside.
        let thickness = mark.fill == nil ? max(1, resolution.across.dots(mark.thickness)) : 0
        let left = resolution.across.dots(mark.corner.x) + x - thickness / 2
        let top = resolution.along.dots(mark.corner.y) + y - thickness / 2
        let right = resolution.across.dots(mark.corner.x + mark.width) + x + (thickness + 1) / 2
        let bottom = resolution.along.dots(mark.corner.y + mark.height) + y + (thickness + 1) / 2
        guard left >= 0, top >= 0, right > left, bottom > top else { return false }
        let border = mark.fill == nil ? thickness : min(right - left, bottom - top)
        let colour = mark.fill == .white ? "W" : "B"
        fields += "^FO\(left),\(top)^GB\(right - left),\(bottom - top),\(border),\(colour)^FS\n"
        return true
    }

    // MARK: Dots

    private mutating func drawDots(_ mark: Mark) throws(RenderingFailure) {
        var mark = mark
        var isReversed = false
        // White dots cannot be sent; black ones that invert what lies under them can.
        switch mark {
        case .text(var text) where text.ink == .white:
            text.ink = .black
            mark = .text(text)
            isReversed = true
        case .path(var path) where path.fill == .white:
            path.fill = .black
            mark = .path(path)
            isReversed = true
        default: break
        }
        var raster = try Raster.render(
            width, height, resolution, language: language
        ) { canvas in mark.draw(on: canvas) }
        if case .picture = mark { raster = raster.dithered() }
        if let field = ZPLBitmap.field(raster, x: x, y: y, isReversed: isReversed) {
            fields += field
        }
    }
}
