import FoundationEssentials
package import TrackingNumbers

/// A customer registered an order, and its parcels were announced.
package struct OrderRegistered: EventFacts {
    package static let kind = EventKind.orderRegistered
    /// Version 2 names the company.
    package static let version = 2

    /// A device as it was registered.
    package struct NewDevice: Hashable, Sendable, Codable {
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
        package let code: Code
        /// As in ``Parcel``.
        package let announced: TrackingNumber?

        /// A parcel of a new order; the fields are those of ``Parcel``.
        package init(code: Code, announced: TrackingNumber?) {
            self.code = code
            self.announced = announced
        }
    }

    package let order: Code
    /// Whose order it is.
    package let company: CompanyID
    /// Whom to write to, and where the devices go back to.
    package let customer: Customer
    /// The language that the customer asked for.
    package let language: AskedLanguage
    package let devices: [NewDevice]
    package let parcels: [NewParcel]

    /// A registration; devices and parcels in the customer's order.
    package init(
        order: Code, company: CompanyID, customer: Customer, language: AskedLanguage,
        devices: [NewDevice], parcels: [NewParcel]
    ) {
        self.order = order
        self.company = company
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

extension OrderRegistered {
    /// Version 1 named no company.
    package static func read(_ facts: String, version: Int) throws -> OrderRegistered {
        guard (1...Self.version).contains(version) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: [], debugDescription: "a registration in version \(version)"))
        }
        return try JSONDecoder().decode(OrderRegistered.self, from: Data(facts.utf8))
    }

    /// Reads the facts of both versions.
    package init(from decoder: any Decoder) throws {
        let facts = try decoder.container(keyedBy: CodingKeys.self)
        order = try facts.decode(Code.self, forKey: .order)
        company =
            try facts.decodeIfPresent(CompanyID.self, forKey: .company) ?? CompanyID(ofOrder: order)
        customer = try facts.decode(Customer.self, forKey: .customer)
        language = try facts.decode(AskedLanguage.self, forKey: .language)
        devices = try facts.decode([NewDevice].self, forKey: .devices)
        parcels = try facts.decode([NewParcel].self, forKey: .parcels)
    }
}

extension OrderRegistered.NewDevice {
    fileprivate var values: [PersonalValue] {
        [name, serial, fault, accessories].compactMap { $0 }
    }
}
