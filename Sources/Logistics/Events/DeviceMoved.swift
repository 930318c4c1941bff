/// A device reached a stage.
package struct DeviceMoved: OrderChange {
    package static let kind = EventKind.deviceMoved
    package static let version = 1

    package let order: Code
    /// The device.
    package let device: Code
    /// The stage before.
    package let from: DeviceStage
    /// The stage after.
    package let to: DeviceStage

    package var codes: [Code] { [order, device] }
    package var personalValues: [PersonalValue] { [] }

    package func apply(to order: inout Order, in event: Event) {
        order.reach(to, by: [device], in: event)
    }
}
