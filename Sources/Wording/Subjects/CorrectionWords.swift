package import Logistics

/// The words about what was done by mistake and taken back, in one language.
package struct CorrectionWords: Sendable {
    /// On a button.
    package let undo: String
    /// Over the field for it.
    package let reason: String
    /// Beside a step that counts no more.
    package let undone: String
    /// Beside a photo that customers no longer see.
    package let withdrawn: String
    /// A device reached another stage, without naming it.
    let stageChanged: String
    /// At the desk, after something was taken back.
    let undoneNow: @Sendable (_ what: String, _ things: String) -> String
    /// To the customer, who may have seen it.
    let corrected: @Sendable (_ what: String) -> String
    let obstacle: @Sendable (UndoObstacle, _ what: (EventKind) -> String) -> String
}

extension Wording {
    /// What happened in a step, where its stage is not to be named.
    private func what(_ kind: EventKind) -> String {
        kind == .deviceMoved ? corrections.stageChanged : orders.event(kind, "")
    }

    /// What a desk says when something was taken back.
    package func undoneNow(_ kind: EventKind, _ things: [Code]) -> String {
        corrections.undoneNow(what(kind), things.map(\.printed).joined(separator: ", "))
    }

    /// What a customer reads of a step that was taken back.
    package func corrected(_ kind: EventKind) -> String { corrections.corrected(what(kind)) }

    /// Why something cannot be taken back.
    package func obstacle(_ obstacle: UndoObstacle) -> String {
        corrections.obstacle(obstacle, what)
    }
}
