/// What a printer language must be able to draw. PDF and raster do it with cairo; SVG or ZPL
/// would be one more type.
protocol Canvas: ~Copyable {
    func draw(_ mark: TextMark)
    func draw(_ mark: BarsMark)
    func draw(_ mark: MatrixMark)
    func draw(_ mark: LineMark)
    func draw(_ mark: BoxMark)
    func draw(_ mark: PathMark)
}

extension Sheet {
    func draw(on canvas: borrowing some Canvas & ~Copyable) {
        for mark in marks {
            switch mark {
            case .text(let mark): canvas.draw(mark)
            case .bars(let mark): canvas.draw(mark)
            case .matrix(let mark): canvas.draw(mark)
            case .line(let mark): canvas.draw(mark)
            case .box(let mark): canvas.draw(mark)
            case .path(let mark): canvas.draw(mark)
            }
        }
    }
}
