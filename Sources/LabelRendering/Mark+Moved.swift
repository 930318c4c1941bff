extension Mark {
    /// The same mark, moved right and down. Symbols stay on the dots of their grid.
    func moved(by way: Point) -> Mark {
        switch self {
        case .text(var mark):
            mark.baseline = mark.baseline + way
            return .text(mark)
        case .bars(var mark):
            mark.x += mark.grid.dots(way.x)
            mark.y += mark.grid.dots(way.y)
            return .bars(mark)
        case .matrix(var mark):
            mark.x += mark.grid.dots(way.x)
            mark.y += mark.grid.dots(way.y)
            return .matrix(mark)
        case .line(var mark):
            mark.start = mark.start + way
            mark.end = mark.end + way
            return .line(mark)
        case .box(var mark):
            mark.corner = mark.corner + way
            return .box(mark)
        case .path(var mark):
            mark.steps = mark.steps.map { $0.moved(by: way) }
            return .path(mark)
        case .picture(var mark):
            mark.corner = mark.corner + way
            return .picture(mark)
        }
    }
}

extension PathMark.Step {
    fileprivate func moved(by way: Point) -> PathMark.Step {
        switch self {
        case .move(let end): .move(end + way)
        case .line(let end): .line(end + way)
        case .curve(let one, let two, let end): .curve(one + way, two + way, end + way)
        case .close: .close
        }
    }
}
