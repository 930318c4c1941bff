/// A parcel was opened and its contents compared with the order.
package struct ParcelChecked: OrderChange {
    package static let kind = EventKind.parcelChecked
    package static let version = 1

    package let order: Code
    package let parcel: Code

    package var codes: [Code] { [order, parcel] }
    package var personalValues: [PersonalValue] { [] }

    package func apply(to order: inout Order, in event: Event) {
        order.reach(.checked, by: parcel, in: event)
    }
}
