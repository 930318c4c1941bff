/// One thing to be repaired.
public struct Device: Hashable, Sendable {
    /// Its own code, kind D.
    public let code: Code
    /// What it is, in the customer's words: "Laptop Dell Latitude 5420".
    public let name: PersonalValue.ID
    /// Its serial number or IMEI, if the customer gave one.
    public let serial: PersonalValue.ID?
    /// What is wrong with it, in the customer's words.
    public let fault: PersonalValue.ID
    /// Its accessories, in the customer's words.
    public let accessories: PersonalValue.ID?
    /// The parcel it was assigned to; with `nil` it is on every slip.
    public let parcel: Code?
    /// The stages it reached, oldest first; never empty.
    public internal(set) var reached: [Reached<DeviceStage>]

    /// Where it is now.
    public var stage: DeviceStage { reached.last?.stage ?? .registered }

    /// A device as it is kept; `reached` oldest first.
    public init(
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
