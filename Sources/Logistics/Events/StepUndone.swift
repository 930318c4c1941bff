/// A step of an order was taken back: from here on the order is what its other steps made it. The
/// log keeps both.
package struct StepUndone: EventFacts {
    package static let kind = EventKind.stepUndone
    package static let version = 1

    /// The order.
    package let order: Code
    /// The step that counts no more.
    package let step: Int64
    /// What had happened in that step.
    package let undone: EventKind
    /// The things that step was about, the order itself left out.
    package let things: [Code]
    /// Why, in the words of whoever corrected it.
    package let reason: PersonalValue?

    package var concerns: Code? { order }
    package var codes: [Code] { [order] + things }
    package var personalValues: [PersonalValue] { [reason].compactMap { $0 } }
    package var effect: Effect { .undo(self) }

    /// The same with a reason.
    package func because(_ reason: PersonalValue?) -> StepUndone {
        StepUndone(order: order, step: step, undone: undone, things: things, reason: reason)
    }
}
