/// A parcel arrived, and with it the devices that are known to be in it.
package struct ParcelReceived: OrderChange {
    package static let kind = EventKind.parcelReceived
    package static let version = 1

    package let order: Code
    package let parcel: Code
    package let devices: [Code]

    package var codes: [Code] { [order, parcel] + devices }
    package var personalValues: [PersonalValue] { [] }

    package func apply(to order: inout Order, in event: Event) {
        order.reach(.received, by: parcel, in: event)
        order.reach(.received, by: devices, in: event)
    }
}
