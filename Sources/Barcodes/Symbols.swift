/// A linear symbol as widths, independent of paper and pixels.
package struct Bars: Hashable, Sendable {
    /// Bar, space, bar … bar, from left to right, in modules; without the quiet zones.
    package let widths: [Int]
    /// Blank modules that each side must keep free.
    package let quietZone: Int

    /// A symbol that begins and ends with a bar, so `widths` has an odd count.
    package init(widths: [Int], quietZone: Int) {
        self.widths = widths
        self.quietZone = quietZone
    }

    /// The width from the first bar to the last in modules, without quiet zones.
    package var width: Int { widths.reduce(0, +) }

    /// From left to right, `true` for a dark module; without quiet zones.
    package var modules: [Bool] {
        widths.enumerated().flatMap { index, width in
            Array(repeating: index.isMultiple(of: 2), count: width)
        }
    }

    /// Only the bars, each as its first module and the module after its last.
    package var bars: [Range<Int>] {
        var bars: [Range<Int>] = []
        var position = 0
        for (index, width) in widths.enumerated() {
            if index.isMultiple(of: 2) { bars.append(position..<position + width) }
            position += width
        }
        return bars
    }
}

/// A square symbol as modules, independent of paper and pixels.
package struct Matrix: Hashable, Sendable {
    /// Modules on a side, without the quiet zone.
    package let size: Int
    /// `size × size` modules row by row from the top left, `true` for a dark one.
    package let modules: [Bool]
    /// Blank modules that all four sides must keep free.
    package let quietZone: Int

    package init(size: Int, modules: [Bool], quietZone: Int) {
        precondition(modules.count == size * size, "a matrix is a full square")
        self.size = size
        self.modules = modules
        self.quietZone = quietZone
    }

    /// The runs of dark modules in one row, each as its first column and the one after its last.
    package func darkRuns(inRow row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for column in 0...size {
            let isDark = column < size && modules[row * size + column]
            if isDark, start == nil { start = column }
            if !isDark, let first = start {
                runs.append(first..<column)
                start = nil
            }
        }
        return runs
    }

    /// All dark modules as rectangles that do not overlap: runs of a row, extended down as far as
    /// they stay the same. There are about a third fewer of them than runs.
    package var blocks: [(row: Int, column: Int, width: Int, height: Int)] {
        var blocks: [(row: Int, column: Int, width: Int, height: Int)] = []
        var open: [Range<Int>: Int] = [:]
        for row in 0..<size {
            var stillOpen: [Range<Int>: Int] = [:]
            for run in darkRuns(inRow: row) {
                if let block = open[run] {
                    blocks[block].height += 1
                    stillOpen[run] = block
                } else {
                    stillOpen[run] = blocks.count
                    blocks.append((row, run.lowerBound, run.count, 1))
                }
            }
            open = stillOpen
        }
        return blocks
    }
}
