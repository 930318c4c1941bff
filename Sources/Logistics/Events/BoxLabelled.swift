/// The courier's label was put on a box, over one that was on it before.
package struct BoxLabelled: OrderChange {
    package static let kind = EventKind.boxLabelled
    package static let version = 1

    package let order: Code
    package let box: Code
    package let label: CourierLabel

    package var codes: [Code] { [order, box] }
    package var personalValues: [PersonalValue] { [] }

    package func apply(to order: inout Order, in event: Event) {
        order.change(box) { $0.reach(.labelled(label), in: event) }
    }
}
