/// A device reached a stage.
package struct DeviceMoved: OrderChange {
    package static let kind = EventKind.deviceMoved
    package static let version = 1

    package let order: Code
    package let device: Code
    package let from: DeviceStage
    package let to: DeviceStage

    package var codes: [Code] { [order, device] }
    package var personalValues: [PersonalValue] { [] }

    package func apply(to order: inout Order, in event: Event) {
        order.reach(to, by: [device], in: event)
    }
}
