/// An outbound box was begun.
package struct BoxOpened: OrderChange {
    package static let kind = EventKind.boxOpened
    package static let version = 1

    package let order: Code
    package let box: Code

    package var codes: [Code] { [order, box] }
    package var personalValues: [PersonalValue] { [] }

    package func apply(to order: inout Order, in event: Event) {
        order.boxes.append(
            Box(code: box, devices: [], state: .open, reached: [Reached(.open, in: event)]))
    }
}
