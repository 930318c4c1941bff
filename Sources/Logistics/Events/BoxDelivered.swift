/// The courier delivered a box, and the devices in it.
package struct BoxDelivered: OrderChange {
    package static let kind = EventKind.boxDelivered
    package static let version = 1

    package let order: Code
    package let box: Code

    package var codes: [Code] { [order, box] }
    package var personalValues: [PersonalValue] { [] }

    package func apply(to order: inout Order, in event: Event) {
        order.change(box) { $0.reach(.delivered($0.label), in: event) }
        order.reach(.delivered, by: order.box(box)?.devices ?? [], in: event)
    }
}
