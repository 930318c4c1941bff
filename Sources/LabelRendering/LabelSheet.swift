/// Paper that holds several labels in rows and columns, such as self-adhesive sheets.
public struct LabelSheet: Hashable, Sendable {
    /// The paper.
    public let page: PageSize
    /// Labels from left to right.
    public let columns: Int
    /// Labels from top to bottom.
    public let rows: Int
    /// The top left corner of the first label.
    public let corner: Point
    /// What lies between one label and the one to its right.
    public let columnGap: Micrometres
    /// What lies between one label and the one below it.
    public let rowGap: Micrometres

    /// A kind of paper with at least one label.
    public init(
        page: PageSize, columns: Int, rows: Int, corner: Point, columnGap: Micrometres,
        rowGap: Micrometres
    ) {
        self.page = page
        self.columns = max(1, columns)
        self.rows = max(1, rows)
        self.corner = corner
        self.columnGap = columnGap
        self.rowGap = rowGap
    }

    /// How many labels it holds.
    public var count: Int { columns * rows }

    /// The place of a label, from 0 at the top left, row by row.
    func place(_ index: Int, of label: PageSize) -> Point {
        let (row, column) = index.quotientAndRemainder(dividingBy: columns)
        return Point(
            x: corner.x + (label.width + columnGap) * column,
            y: corner.y + (label.height + rowGap) * row)
    }
}

extension Sheets {
    /// Labels put together on sheets that hold several.
    ///
    /// - Parameter first: the first position that is still free on the first sheet, from 1 at
    ///   the top left, row by row; so a sheet that was begun is used up.
    public func arranged(on paper: LabelSheet, from first: Int = 1) -> Sheets {
        var sheets: [[Mark]] = [[]]
        var position = min(max(first, 1), paper.count) - 1
        for label in self.sheets {
            if position == paper.count {
                sheets.append([])
                position = 0
            }
            let place = paper.place(position, of: label.page)
            sheets[sheets.count - 1] += label.marks.map { $0.moved(by: place) }
            position += 1
        }
        return Sheets(
            page: paper.page, language: language,
            sheets: sheets.map { Sheet(page: paper.page, language: language, marks: $0) })
    }
}

extension Mark {
    /// The same mark further to the right and further down.
    func moved(by way: Point) -> Mark {
        switch self {
        case .text(var text):
            text.baseline = text.baseline + way
            return .text(text)
        case .bars(var bars):
            bars.x += bars.grid.dots(way.x)
            bars.y += bars.grid.dots(way.y)
            return .bars(bars)
        case .matrix(var matrix):
            matrix.x += matrix.grid.dots(way.x)
            matrix.y += matrix.grid.dots(way.y)
            return .matrix(matrix)
        case .line(var line):
            (line.start, line.end) = (line.start + way, line.end + way)
            return .line(line)
        case .box(var box):
            box.corner = box.corner + way
            return .box(box)
        case .path(var path):
            path.steps = path.steps.map { step in
                switch step {
                case .move(let end): .move(end + way)
                case .line(let end): .line(end + way)
                case .curve(let one, let two, let end): .curve(one + way, two + way, end + way)
                case .close: .close
                }
            }
            return .path(path)
        case .picture(var picture):
            picture.corner = picture.corner + way
            return .picture(picture)
        }
    }
}
