package import TrackingNumbers

/// A customer registered an order, and its parcels were announced.
package struct OrderRegistered: EventFacts {
    package static let kind = EventKind.orderRegistered
    package static let version = 1

    /// A device as it was registered.
    package struct NewDevice: Hashable, Sendable, Codable {
        /// Its own code.
        package let code: Code
        /// As in ``Device``.
        package let name: PersonalValue
        /// As in ``Device``.
        package let serial: PersonalValue?
        /// As in ``Device``.
        package let fault: PersonalValue
        /// As in ``Device``.
        package let accessories: PersonalValue?
        /// The parcel it was put to, if it was put to one.
        package let parcel: Code?

        /// A device of a new order; the fields are those of ``Device``.
        package init(
            code: Code, name: PersonalValue, serial: PersonalValue?, fault: PersonalValue,
            accessories: PersonalValue?, parcel: Code?
        ) {
            self.code = code
            self.name = name
            self.serial = serial
            self.fault = fault
            self.accessories = accessories
            self.parcel = parcel
        }
    }

    /// A parcel as it was announced.
    package struct NewParcel: Hashable, Sendable, Codable {
        /// Its own code.
        package let code: Code
        /// As in ``Parcel``.
        package let announced: TrackingNumber?

        /// A parcel of a new order; the fields are those of ``Parcel``.
        package init(code: Code, announced: TrackingNumber?) {
            self.code = code
            self.announced = announced
        }
    }

    /// The order.
    package let order: Code
    /// Whose order it is.
    package let customer: Customer
    /// BCP 47 language of the customer: `en`, `pl`, `pt` or `es`.
    package let language: String
    /// The devices.
    package let devices: [NewDevice]
    /// The parcels.
    package let parcels: [NewParcel]

    /// A registration; devices and parcels in the customer's order.
    package init(
        order: Code, customer: Customer, language: String, devices: [NewDevice],
        parcels: [NewParcel]
    ) {
        self.order = order
        self.customer = customer
        self.language = language
        self.devices = devices
        self.parcels = parcels
    }

    package var concerns: Code? { order }
    package var codes: [Code] { [order] + parcels.map(\.code) + devices.map(\.code) }
    package var personalValues: [PersonalValue] { customer.values + devices.flatMap(\.values) }
    package var effect: Effect { .registration(self) }
}

extension OrderRegistered.NewDevice {
    fileprivate var values: [PersonalValue] {
        [name, serial, fault, accessories].compactMap { $0 }
    }
}
