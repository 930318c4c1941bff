/// One thing to be repaired.
package struct Device: Hashable, Sendable {
    /// Its own code, kind D.
    package let code: Code
    /// What it is, in the customer's words: "Laptop Dell Latitude 5420".
    package let name: PersonalValue.ID
    /// Its serial number or IMEI, if the customer gave one.
    package let serial: PersonalValue.ID?
    /// What is wrong with it, in the customer's words.
    package let fault: PersonalValue.ID
    /// Its accessories, in the customer's words.
    package let accessories: PersonalValue.ID?
    /// The parcel it was assigned to; with `nil` it is on every slip.
    package let parcel: Code?
    /// The stages it reached, oldest first; never empty.
    package internal(set) var reached: [Reached<DeviceStage>]

    package var stage: DeviceStage { reached.last?.stage ?? .registered }

    /// A device as it is kept; `reached` oldest first.
    package init(
        code: Code, name: PersonalValue.ID, serial: PersonalValue.ID?, fault: PersonalValue.ID,
        accessories: PersonalValue.ID?, parcel: Code?, reached: [Reached<DeviceStage>]
    ) {
        self.code = code
        self.name = name
        self.serial = serial
        self.fault = fault
        self.accessories = accessories
        self.parcel = parcel
        self.reached = reached
    }
}
