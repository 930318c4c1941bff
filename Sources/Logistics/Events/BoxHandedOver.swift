/// Somebody fetched a box, or the shop's own people took it away: without a courier's number.
package struct BoxHandedOver: OrderChange {
    package static let kind = EventKind.boxHandedOver
    package static let version = 1

    package let order: Code
    /// The box.
    package let box: Code
    /// Who took it and signed for it; sealed.
    package let person: PersonalValue

    package var codes: [Code] { [order, box] }
    package var personalValues: [PersonalValue] { [person] }

    package func apply(to order: inout Order, in event: Event) {
        order.change(box) { $0.reach(.collected($0.label), in: event) }
        order.reach(.collected, by: order.box(box)?.devices ?? [], in: event)
    }
}
