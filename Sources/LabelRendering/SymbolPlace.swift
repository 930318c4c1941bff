import Barcodes

/// The place of a linear symbol on a printer's dots, and its size.
struct BarsPlace: Hashable {
    /// The left edge of the first bar.
    let x: Int
    /// The top of the bars.
    let y: Int
    /// Dots in a module.
    let module: Int
    let height: Int

    init(_ mark: BarsMark, at resolution: Resolution) {
        let across = Snap(mark.grid, resolution.across, module: mark.module)
        let along = Snap(mark.grid, resolution.along, module: mark.module)
        x = across.start(mark.x, modules: mark.bars.width)
        module = across.module
        y = along.dot(mark.y)
        height = max(1, along.dot(mark.y + mark.height) - y)
    }
}

/// The place of a square symbol on a printer's dots, and its size.
struct MatrixPlace: Hashable {
    /// The left edge of the first column.
    let x: Int
    /// The top of the first row.
    let y: Int
    /// Dots from left to right in a module.
    let width: Int
    /// Dots from top to bottom in a module.
    let height: Int

    init(_ mark: MatrixMark, at resolution: Resolution) {
        let across = Snap(mark.grid, resolution.across, module: mark.module)
        let along = Snap(mark.grid, resolution.along, module: mark.module)
        x = across.start(mark.x, modules: mark.matrix.size)
        y = along.start(mark.y, modules: mark.matrix.size)
        width = across.module
        height = along.module
    }
}

/// From the template's dots to those of the printer at hand, in one direction.
private struct Snap {
    let from: DotGrid
    let to: DotGrid
    let asked: Int
    /// Whole dots, rounded down: the quiet zone was calculated for more.
    let module: Int

    init(_ from: DotGrid, _ to: DotGrid, module: Int) {
        self.from = from
        self.to = to
        asked = module
        self.module = max(1, module * to.perInch / from.perInch)
    }

    func dot(_ dot: Int) -> Int {
        (dot * to.perInch * 2 + from.perInch) / (from.perInch * 2)
    }

    /// Where a symbol begins so that it is centred in its room.
    func start(_ start: Int, modules: Int) -> Int {
        let room = dot(start + modules * asked) - dot(start)
        return dot(start) + max(0, room - modules * module) / 2
    }
}
