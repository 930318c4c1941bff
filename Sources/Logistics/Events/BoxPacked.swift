/// A box was closed.
package struct BoxPacked: OrderChange {
    package static let kind = EventKind.boxPacked
    package static let version = 1

    package let order: Code
    package let box: Code

    package var codes: [Code] { [order, box] }
    package var personalValues: [PersonalValue] { [] }

    package func apply(to order: inout Order, in event: Event) {
        order.change(box) { $0.reach(.packed, in: event) }
    }
}
