/// An outbound box was started.
package struct BoxOpened: OrderChange {
    package static let kind = EventKind.boxOpened
    package static let version = 1

    package let order: Code
    package let box: Code

    package var codes: [Code] { [order, box] }
    package var personalValues: [PersonalValue] { [] }
    /// An empty box is in nobody's way, and its code may be on paper.
    package var isUndoable: Bool { false }

    package func apply(to order: inout Order, in event: Event) {
        order.boxes.append(
            Box(code: box, devices: [], state: .open, reached: [Reached(.open, in: event)]))
    }
}
