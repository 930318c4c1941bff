/// The box that a courier's label goes on, as far as the boxes themselves say it.
package enum LabelTarget: Hashable, Sendable {
    /// A closed box without a label.
    case box(Code)
    /// Several closed boxes wait for one: the worker says which.
    case which([Code])
    /// A box that carries one: it is replaced on purpose only, never by a scan.
    case labelled(Code)
    /// A box that must be closed first.
    case open(Code)
    /// No box could carry one.
    case none
}

extension OutboundOrder {
    /// Where a courier's label goes.
    ///
    /// - Parameter chosen: the box whose own code was scanned before, if one was.
    package func labelTarget(chosen: Code? = nil) -> LabelTarget {
        if let chosen, let box = boxes.first(where: { $0.code == chosen }) {
            return switch box.stage {
            case .open: .open(chosen)
            case .packed: .box(chosen)
            case .labelled: .labelled(chosen)
            case .collected, .delivered: .none
            }
        }
        let waiting = boxes.filter(\.stage.waitsForLabel).map(\.code)
        if waiting.count > 1 { return .which(waiting) }
        if let only = waiting.first { return .box(only) }
        // A label printed while a box is filled is for that box, not for one that has its own.
        if isOpenBoxInUse, let open = openBox { return .open(open.code) }
        return boxes.last { $0.stage == .labelled }.map { .labelled($0.code) } ?? .none
    }
}
