/// Rows of figures under their headings, for a terminal.
struct Table {
    private let headings: [String]
    private var rows: [[String]] = []

    init(_ headings: [String]) { self.headings = headings }

    /// Adds a row: a name and its figures, one a heading.
    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// The first column to the left, figures to the right.
    var text: String {
        let lines = [headings] + rows
        let widths = headings.indices.map { column in
            lines.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return lines.map { cells in
            zip(cells, widths).enumerated().map { column, cell in
                let gap = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 0 ? cell.0 + gap : gap + cell.0
            }.joined(separator: "   ")
        }.joined(separator: "\n")
    }

    /// Prints the table between its title and its explanation.
    func print(_ title: String, means: String) {
        Swift.print("\n\(title)\n\n\(text)\n\n\(means)")
    }
}
