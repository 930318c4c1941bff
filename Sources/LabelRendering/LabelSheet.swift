/// A sheet of self-adhesive labels for office printers: how its labels lie.
package struct LabelSheet: Hashable, Sendable {
    /// The name it is sold under, or its rows and columns.
    package let name: String
    package let page: PageSize
    /// Labels side by side, at least 1.
    package let columns: Int
    /// Labels one below the other, at least 1.
    package let rows: Int
    /// The left edge of the first label.
    package let left: Micrometres
    /// The upper edge of the first label.
    package let top: Micrometres
    /// Between two labels side by side.
    package let gapAcross: Micrometres
    /// Between two labels one below the other.
    package let gapDown: Micrometres
    package let labelWidth: Micrometres
    package let labelHeight: Micrometres

    /// The number of labels on a sheet.
    package var count: Int { columns * rows }

    /// Divides the room between the margins equally among the labels; the right margin is as wide
    /// as the left, the lower as the upper.
    ///
    /// - Throws: ``LabelSheetFailure/noRoom`` when labels would be smaller than 5 mm.
    package init(
        name: String? = nil, page: PageSize, columns: Int, rows: Int,
        margins: (left: Micrometres, top: Micrometres) = (Micrometres(0), Micrometres(0)),
        gaps: (across: Micrometres, down: Micrometres) = (Micrometres(0), Micrometres(0))
    ) throws(LabelSheetFailure) {
        guard columns > 0, rows > 0, columns * rows <= 1000 else {
            throw .noRoom(columns: columns, rows: rows, page: page)
        }
        let across = page.width - margins.left * 2 - gaps.across * (columns - 1)
        let down = page.height - margins.top * 2 - gaps.down * (rows - 1)
        (labelWidth, labelHeight) = (
            Micrometres(across.count / columns), Micrometres(down.count / rows)
        )
        guard min(labelWidth.count, labelHeight.count) >= 5000, margins.left.count >= 0,
            margins.top.count >= 0, gaps.across.count >= 0, gaps.down.count >= 0
        else { throw .noRoom(columns: columns, rows: rows, page: page) }
        self.name = name ?? "\(columns)x\(rows)"
        self.page = page
        self.columns = columns
        self.rows = rows
        (left, top) = margins
        (gapAcross, gapDown) = gaps
    }

    /// Reads the name of a sheet on the market, such as `L7160`, or columns and rows: `3x8`.
    ///
    /// - Parameters:
    ///   - page: `A4` or `Letter`, for columns and rows; `A4` when `nil`.
    ///   - margins: left and top in millimetres, such as `7.25x15.15`; none when `nil`.
    ///   - gaps: across and down in millimetres, such as `2.5x0`; none when `nil`.
    package init(
        _ text: String, page: String? = nil, margins: String? = nil, gaps: String? = nil
    ) throws(LabelSheetFailure) {
        let key = text.lowercased()
        if let sheet = Self.sold.first(where: { $0.name.lowercased() == key }) {
            self = sheet
            return
        }
        let numbers = key.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
            (1...100).contains(columns), (1...100).contains(rows)
        else {
            throw .unknownSheet(
                text, nearest: nearestName(to: text, among: Self.sold.map(\.name)))
        }
        guard let size = [PageSize.a4, .letter].first(where: { $0.name == page ?? "A4" }) else {
            throw .unknownPage(page ?? "")
        }
        let (left, top) = try Self.pair(margins)
        let (across, down) = try Self.pair(gaps)
        try self.init(
            page: size, columns: columns, rows: rows, margins: (left, top), gaps: (across, down))
    }

    /// Two lengths in millimetres separated by an `x`.
    private static func pair(
        _ text: String?
    ) throws(LabelSheetFailure) -> (Micrometres, Micrometres) {
        guard let text else { return (Micrometres(0), Micrometres(0)) }
        let numbers = text.split(separator: "x", omittingEmptySubsequences: false)
            .map { thousandths($0) }
        guard numbers.count == 2, let one = numbers[0], let other = numbers[1] else {
            throw .noLengths(text)
        }
        return (Micrometres(one), Micrometres(other))
    }

    // MARK: Arranging

    /// Puts labels on as many sheets as they need, row by row, each centred in its place.
    ///
    /// Places are moved to the nearest dot of 300 to the inch, so that the bars of symbols remain
    /// whole dots.
    ///
    /// - Parameter first: the first free place of the first sheet, from 1.
    /// - Throws: ``LabelSheetFailure`` when a label is larger than its place, or `first` is not
    ///   on the sheet.
    package func arrange(_ labels: [Sheet], from first: Int = 1) throws(LabelSheetFailure) -> Sheets
    {
        guard (1...count).contains(first) else { throw .noSuchPlace(first, count: count) }
        var sheets: [Sheet] = []
        var rest = labels[...]
        var place = first - 1
        while !rest.isEmpty {
            var marks: [Mark] = []
            let onSheet = rest.prefix(count - place)
            for label in onSheet {
                let corner = try corner(of: place, for: label)
                marks += label.marks.map { $0.moved(by: corner) }
                place += 1
            }
            var sheet = Sheet(
                page: page, language: onSheet[onSheet.startIndex].language, marks: marks)
            sheet.accent = onSheet[onSheet.startIndex].accent
            sheets.append(sheet)
            rest = rest.dropFirst(onSheet.count)
            place = 0
        }
        return Sheets(page: page, language: labels.first?.language ?? "en", sheets: sheets)
    }

    /// Whether a label of this size fits a place.
    func hasRoom(for page: PageSize) -> Bool {
        // Shares and rounded sizes may differ by a few micrometres.
        let slack = Micrometres(50)
        return page.width < labelWidth + slack && page.height < labelHeight + slack
    }

    private func corner(of place: Int, for label: Sheet) throws(LabelSheetFailure) -> Point {
        guard hasRoom(for: label.page) else {
            throw .labelTooLarge(
                width: label.page.width, height: label.page.height, placeWidth: labelWidth,
                placeHeight: labelHeight, sheet: name)
        }
        let (row, column) = place.quotientAndRemainder(dividingBy: columns)
        let spare = (
            across: (labelWidth - label.page.width).count / 2,
            down: (labelHeight - label.page.height).count / 2
        )
        let grid = DotGrid(perInch: 300)
        func snapped(_ length: Int) -> Micrometres {
            grid.length(grid.dots(Micrometres(max(0, length))))
        }
        return Point(
            x: snapped(
                left.count + column * (labelWidth + gapAcross).count + spare.across),
            y: snapped(top.count + row * (labelHeight + gapDown).count + spare.down))
    }
}

/// Why labels cannot be put on a sheet.
package enum LabelSheetFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// No sheet is sold under this name, and it is not columns and rows.
    case unknownSheet(String, nearest: String?)
    /// Not `A4` or `Letter`.
    case unknownPage(String)
    /// Not two lengths in millimetres.
    case noLengths(String)
    /// Margins and gaps leave no room for this many labels.
    case noRoom(columns: Int, rows: Int, page: PageSize)
    /// A label is larger than a place on the sheet.
    case labelTooLarge(
        width: Micrometres, height: Micrometres, placeWidth: Micrometres,
        placeHeight: Micrometres, sheet: String)
    /// The first free place is not on the sheet.
    case noSuchPlace(Int, count: Int)

    package var description: String {
        switch self {
        case .unknownSheet(let text, let nearest):
            "There is no sheet of labels '\(text)'."
                + (nearest.map { " Did you mean '\($0)'?" }
                    ?? " Give columns and rows like '3x8', or one of "
                    + "\(LabelSheet.sold.map(\.name).joined(separator: ", ")).")
        case .unknownPage(let text):
            "'\(text)' is not a size of label sheets. Take A4 or Letter."
        case .noLengths(let text):
            "'\(text)' is not two lengths. Write millimetres across and down, like '7.25x15.15'."
        case .noRoom(let columns, let rows, let page):
            "\(columns) × \(rows) labels with these margins and gaps do not fit on \(page.name): "
                + "each must be at least 5 mm wide and high. Measure the sheet again."
        case .labelTooLarge(let width, let height, let placeWidth, let placeHeight, let sheet):
            "A label of \(width) × \(height) does not fit into a place of \(placeWidth) × "
                + "\(placeHeight) on the sheet '\(sheet)'. Take a sheet with larger labels, or a "
                + "smaller label."
        case .noSuchPlace(let first, let count):
            "The sheet has places 1 to \(count), not '\(first)'. Count the free place row by row "
                + "from the top left."
        }
    }
}

extension Template {
    /// The first of its paper sizes that fits the labels of a sheet; `nil` when none does.
    package func page(for sheet: LabelSheet) -> String? {
        pages.first { sheet.hasRoom(for: $0) }?.name
    }
}
