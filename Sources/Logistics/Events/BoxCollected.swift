/// The courier took a box, and the devices in it.
package struct BoxCollected: OrderChange {
    package static let kind = EventKind.boxCollected
    package static let version = 1

    package let order: Code
    package let box: Code

    package var codes: [Code] { [order, box] }
    package var personalValues: [PersonalValue] { [] }

    package func apply(to order: inout Order, in event: Event) {
        order.change(box) { $0.reach(.collected($0.label), in: event) }
        order.reach(.collected, by: order.box(box)?.devices ?? [], in: event)
    }
}
