import Logistics

extension Sentences {
    /// The label of what is written about a device.
    static func deviceField(
        _ field: Field.DeviceField, _ common: CommonWords, _ orders: OrdersWords
    ) -> String {
        switch field {
        case .name: common.deviceName
        case .serial: common.serial
        case .fault: common.fault
        case .accessories: orders.accessories
        case .parcel: orders.whichParcel
        }
    }
}
