/// A device was put into a box.
package struct DevicePacked: OrderChange {
    package static let kind = EventKind.devicePacked
    package static let version = 1

    package let order: Code
    package let box: Code
    package let device: Code

    package var codes: [Code] { [order, box, device] }
    package var personalValues: [PersonalValue] { [] }

    package func apply(to order: inout Order, in event: Event) {
        order.change(box) { $0.devices.append(device) }
        order.reach(.packed, by: [device], in: event)
    }
}
