/// A device was taken out of a box again.
package struct DeviceUnpacked: OrderChange {
    package static let kind = EventKind.deviceUnpacked
    package static let version = 1

    package let order: Code
    package let box: Code
    package let device: Code

    package var codes: [Code] { [order, box, device] }
    package var personalValues: [PersonalValue] { [] }

    package func apply(to order: inout Order, in event: Event) {
        order.change(box) { box in box.devices.removeAll { $0 == device } }
        order.reach(.ready, by: [device], in: event)
    }
}
