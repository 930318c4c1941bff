package import Logistics
import Storage

/// What was taken back.
package struct Undone: Sendable, Codable {
    /// A step that counts no more.
    package struct Step: Sendable, Codable {
        /// The order.
        package let order: Code
        /// Its step, from 1.
        package let step: Int64
        /// What had happened in it: `parcel.received`.
        package let kind: EventKind
        /// The things it was about, the order itself left out.
        package let things: [Code]
    }

    /// The steps, newest first; at least one.
    package let steps: [Step]
}

/// Taking back what was done by mistake. The log keeps both.
package struct Corrections: Sendable {
    let core: Core

    /// For so long a desk takes back its own last action without a reason.
    package static let ownMinutes = 5

    /// Takes back the last thing that whoever asks did at this desk in the last minutes: all of
    /// it, as when the courier took several boxes at once. Asked once more, the one before.
    ///
    /// - Throws: ``Refusal/cannotUndo`` when nothing was done, or something else needs it by now.
    package func undoLast(by write: Write) async throws -> Answered<Undone> {
        try await core.once(write) { [self] transaction, now in
            let since = now.advanced(by: .seconds(-60 * Self.ownMinutes))
            let actor = write.asker.actor
            let latest = try transaction.latest(by: actor, at: write.station, since: since)
            var undone: [Code: Set<Int64>] = [:]
            func counts(_ event: Event) throws -> Bool {
                guard event.what.isUndoable, let order = event.what.concerns,
                    let step = event.step
                else { return false }
                let known = try undone[order] ?? transaction.history(of: order).undone
                undone[order] = known
                return !known.contains(step)
            }
            guard let last = try latest.first(where: counts) else {
                throw Refusal.cannotUndo(.nothingDone(minutes: Self.ownMinutes))
            }
            // One write has one time.
            let together = try latest.filter { try $0.at == last.at && counts($0) }
            let steps = try together.compactMap { event in
                try event.what.concerns.flatMap { order in
                    try event.step.map {
                        try undo($0, of: order, reason: nil, in: transaction, by: write, at: now)
                    }
                }
            }
            return Undone(steps: steps)
        }
    }

    /// Takes back a step of an order, whoever took it and however long ago.
    ///
    /// - Parameter reason: why; one line.
    /// - Throws: ``Refusal/cannotUndo``, ``Refusal/notAllowed``, ``Refusal/unknown``.
    package func undo(
        _ step: Int64, of order: Code, reason: String?, by write: Write
    ) async throws -> Answered<Undone> {
        try write.require(.correct, doing: .correct)
        let reason = try Texts.line(reason ?? "", .reason, upTo: 200)
        return try await core.once(write) { [self] transaction, now in
            guard try transaction.order(order) != nil else {
                throw Refusal.unknown(what: .order, text: order.printed)
            }
            return Undone(steps: [
                try undo(step, of: order, reason: reason, in: transaction, by: write, at: now)
            ])
        }
    }

    private func undo(
        _ step: Int64, of order: Code, reason: String?, in transaction: Transaction,
        by write: Write, at now: Instant
    ) throws -> Undone.Step {
        let history = try transaction.history(of: order)
        let facts = try history.undo(step)
        if let before = try transaction.order(order), let after = history.order(without: step) {
            try refuse(before, becoming: after, in: transaction)
            let company = before.company
            let sealed = try reason.map {
                try transaction.seal($0, salt: core.world.random(16), of: company)
            }
            try transaction.record(facts.because(sealed), by: write, at: now)
        }
        return Undone.Step(order: order, step: step, kind: facts.undone, things: facts.things)
    }

    /// What the order's own steps do not show: a paper that a courier signs, a number that another
    /// box carries by now.
    private func refuse(
        _ before: Order, becoming after: Order, in transaction: Transaction
    ) throws {
        for (old, new) in zip(before.boxes, after.boxes) where old.label != new.label {
            if let manifest = try transaction.manifest(listing: old) {
                throw Refusal.cannotUndo(.onManifest(box: old.code, manifest: manifest))
            }
            if let label = new.label,
                let refusal = try transaction.taken(label, except: [new.code])
            {
                throw refusal
            }
        }
    }
}
