/// The operations that a drawing library must offer.
protocol Canvas: ~Copyable {
    func draw(_ mark: TextMark)
    func draw(_ mark: BarsMark)
    func draw(_ mark: MatrixMark)
    func draw(_ mark: LineMark)
    func draw(_ mark: BoxMark)
    func draw(_ mark: PathMark)
    func draw(_ mark: PictureMark)
}

extension Sheet {
    func draw(on canvas: borrowing some Canvas & ~Copyable) {
        for mark in marks { mark.draw(on: canvas) }
    }
}

extension Mark {
    func draw(on canvas: borrowing some Canvas & ~Copyable) {
        switch self {
        case .text(let mark): canvas.draw(mark)
        case .bars(let mark): canvas.draw(mark)
        case .matrix(let mark): canvas.draw(mark)
        case .line(let mark): canvas.draw(mark)
        case .box(let mark): canvas.draw(mark)
        case .path(let mark): canvas.draw(mark)
        case .picture(let mark): canvas.draw(mark)
        }
    }
}
