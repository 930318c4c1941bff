/// Everything that happened to one order, and what it makes of the order once steps that were
/// taken back are left out.
package struct History: Sendable {
    /// The order's events by step, oldest first; the first is its registration.
    package let events: [Event]
    /// The steps that were taken back.
    package let undone: Set<Int64>

    /// - Parameter events: all that concern one order, in any order.
    package init(_ events: [Event]) {
        self.events = events.filter { $0.step != nil }.sorted { ($0.step ?? 0) < ($1.step ?? 0) }
        undone = Set(events.compactMap { ($0.what as? StepUndone)?.step })
    }

    /// The order as its steps make it, those taken back and `step` left out; `nil` when it was
    /// never registered.
    package func order(without step: Int64? = nil) -> Order? {
        guard let first = events.first, case .registration(let facts) = first.what.effect else {
            return nil
        }
        var order = Order(facts, in: first)
        for event in events.dropFirst() where counts(event) && event.step != step {
            order.apply(event)
        }
        return order
    }

    /// Decides that a step is taken back.
    ///
    /// - Throws: ``Refusal/cannotUndo`` with what stands in the way.
    package func undo(_ step: Int64) throws(Refusal) -> StepUndone {
        guard let event = events.first(where: { $0.step == step }) else {
            throw .cannotUndo(.noSuchStep(step))
        }
        guard !undone.contains(step) else { throw .cannotUndo(.undoneBefore(event.what.kind)) }
        guard event.what.isUndoable, let order = event.what.concerns else {
            throw .cannotUndo(.isForGood(event.what.kind))
        }
        if let later = firstStepBuilt(on: event) { throw .cannotUndo(later) }
        return StepUndone(
            order: order, step: step, undone: event.what.kind,
            things: event.what.subjects.filter { $0 != order }, reason: nil)
    }

    private func counts(_ event: Event) -> Bool {
        event.step.map { !undone.contains($0) } ?? false
    }

    /// The first later step that would hang in the air.
    private func firstStepBuilt(on event: Event) -> UndoObstacle? {
        guard let changed = (event.what as? any OrderChange)?.changed else { return nil }
        for later in events where (later.step ?? 0) > (event.step ?? 0) && counts(later) {
            guard let change = later.what as? any OrderChange,
                let thing = change.builtOn.first(where: changed.contains)
            else { continue }
            return .builtOn(by: change.kind, thing: thing)
        }
        return nil
    }
}

/// What stands in the way of taking a step back.
package enum UndoObstacle: Hashable, Sendable, Codable {
    /// Nothing was done at this desk, by this person, in the last minutes that could be taken back.
    case nothingDone(minutes: Int)
    /// The order has no step of that number.
    case noSuchStep(Int64)
    /// Somebody took it back before.
    case undoneBefore(EventKind)
    /// What happened cannot be taken back as such.
    case isForGood(EventKind)
    /// Something that was done to `thing` later needs it.
    case builtOn(by: EventKind, thing: Code)
    /// A courier's manifest lists the box under the number that would go.
    case onManifest(box: Code, manifest: Code)
}
