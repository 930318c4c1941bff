/// A box has a further number, such as a broker's beside the courier's.
package struct BoxNumbered: OrderChange {
    package static let kind = EventKind.boxNumbered
    package static let version = 1

    package let order: Code
    /// The box.
    package let box: Code
    /// Whose number it is, and what it says.
    package let number: CourierLabel

    package var codes: [Code] { [order, box] }
    package var personalValues: [PersonalValue] { [] }

    package func apply(to order: inout Order, in event: Event) {
        order.change(box) { $0.furtherNumbers.append(number) }
    }
}
