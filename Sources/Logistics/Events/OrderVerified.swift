/// Staff found an order complete.
package struct OrderVerified: OrderChange {
    package static let kind = EventKind.orderVerified
    package static let version = 1

    package let order: Code

    package var codes: [Code] { [order] }
    package var personalValues: [PersonalValue] { [] }

    package func apply(to order: inout Order, in event: Event) {
        order.verified = Reached(.verified, in: event)
        let registered = order.devices.filter { $0.stage == .registered }.map(\.code)
        order.reach(.verified, by: registered, in: event)
    }
}
