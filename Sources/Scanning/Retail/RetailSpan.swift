/// Where on a line a retail code may lie, and how it looks there.
struct RetailSpan {
    let symbol: RetailSymbol
    var start, end: Float
    /// How many modules the middle is displaced to the right by perspective.
    var bend: Float = 0
    var likeness: Float = 0
    var blur = 1

    var modules: Float { Float(symbol.modules) }

    /// The same from right to left.
    var turned: RetailSpan {
        RetailSpan(
            symbol: symbol, start: end, end: start, bend: -bend, likeness: likeness, blur: blur)
    }

    /// Where a module begins.
    @inline(__always)
    func place(_ module: Float) -> Float {
        BarLine.place(module / modules, from: start, to: end, bend: bend / modules)
    }
}
