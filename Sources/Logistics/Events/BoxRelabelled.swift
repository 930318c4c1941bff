/// Another label was put on a box in place of the one it carried, on purpose.
package struct BoxRelabelled: OrderChange {
    package static let kind = EventKind.boxRelabelled
    package static let version = 1

    package let order: Code
    /// The box.
    package let box: Code
    /// What the new label says.
    package let label: CourierLabel
    /// What the old one said.
    package let replaced: CourierLabel
    /// Why, in the words of whoever did it; sealed, for people write names.
    package let reason: PersonalValue

    package var codes: [Code] { [order, box] }
    package var personalValues: [PersonalValue] { [reason] }

    package func apply(to order: inout Order, in event: Event) {
        order.change(box) { $0.reach(.labelled(label), in: event) }
    }
}
