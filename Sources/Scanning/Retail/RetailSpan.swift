/// Where on a line a code of the retail trade may lie, and how it looks there.
struct RetailSpan {
    let symbol: RetailSymbol
    var start, end: Float
    /// How many modules the middle lies to the right of where it would without perspective.
    var bend: Float = 0
    var likeness: Float = 0
    var blur = 1

    var modules: Float { Float(symbol.modules) }

    /// The same from right to left.
    var turned: RetailSpan {
        RetailSpan(
            symbol: symbol, start: end, end: start, bend: -bend, likeness: likeness, blur: blur)
    }

    /// Where a module begins: along a line in perspective, lengths shrink steadily.
    @inline(__always)
    func place(_ module: Float) -> Float {
        let middle = 0.5 + bend / modules
        let depth = middle / (1 - middle)
        let share = module / modules
        return start + (end - start) * share * depth / (1 + share * (depth - 1))
    }
}
