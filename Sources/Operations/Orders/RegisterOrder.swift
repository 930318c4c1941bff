import Cryptography
package import Logistics
import Storage
import TrackingNumbers

/// An order as a customer or caretaker writes it down.
package struct NewOrder: Sendable, Codable {
    /// Whose order it is.
    package struct Customer: Sendable, Codable {
        /// Person or firm.
        package var name: String
        /// Where repaired devices go back to; lines separated by line feeds.
        package var returnAddress: String
        package var mail: String?
        package var phone: String?

        /// A customer as typed; empty fields count as missing.
        package init(
            name: String, returnAddress: String, mail: String? = nil, phone: String? = nil
        ) {
            self.name = name
            self.returnAddress = returnAddress
            self.mail = mail
            self.phone = phone
        }
    }

    /// A device to be repaired.
    package struct Device: Sendable, Codable {
        /// What it is: "Laptop Dell Latitude 5420".
        package var name: String
        /// Serial number or IMEI.
        package var serial: String?
        package var fault: String
        package var accessories: String?
        /// Which of the order's parcels it is sent in, from 1; without it, it is on every slip.
        package var parcel: Int?

        /// A device as typed; empty fields count as missing.
        package init(
            name: String, serial: String? = nil, fault: String, accessories: String? = nil,
            parcel: Int? = nil
        ) {
            self.name = name
            self.serial = serial
            self.fault = fault
            self.accessories = accessories
            self.parcel = parcel
        }
    }

    /// A parcel that will be sent.
    package struct Parcel: Sendable, Codable {
        /// The courier's number, if it is known yet.
        package var trackingNumber: String?

        /// A parcel, announced under a courier's number or not.
        package init(trackingNumber: String? = nil) {
            self.trackingNumber = trackingNumber
        }
    }

    /// Whose order it is.
    package var customer: Customer
    /// BCP 47 language for slip and letters; English by default.
    package var language: String?
    /// 1 to 100 devices.
    package var devices: [Device]
    /// 1 to 50 parcels; one if left out.
    package var parcels: [Parcel]?

    /// An order as typed.
    package init(
        customer: Customer, language: String? = nil, devices: [Device], parcels: [Parcel]? = nil
    ) {
        self.customer = customer
        self.language = language
        self.devices = devices
        self.parcels = parcels
    }
}

/// The codes that a registration drew.
package struct Registered: Sendable, Codable {
    package let order: Code
    /// Its parcels, in the customer's order.
    package let parcels: [Code]
    /// Its devices, in the customer's order.
    package let devices: [Code]
}

extension Orders {
    /// Registers an order and announces its parcels; the slips exist from now on.
    ///
    /// - Throws: ``Refusal``: not allowed, a field that cannot be used, a key used otherwise.
    package func register(
        _ new: NewOrder, by write: Write
    ) async throws -> Answered<Registered> {
        try write.require(.registerOrder, doing: .registerOrders)
        let checked = try Checked(new, home: core.settings.homeCountry)
        return try await core.once(write) { [self] transaction, now in
            let facts = try registration(of: checked, in: transaction)
            try transaction.record(facts, by: write, at: now)
            try links.make(to: facts.order, generation: 1, at: now, in: transaction)
            return Registered(
                order: facts.order, parcels: facts.parcels.map(\.code),
                devices: facts.devices.map(\.code))
        }
    }

    /// Staff found an order complete.
    package func verify(_ order: Code, by write: Write) async throws -> Answered<Moved> {
        try write.require(.verifyOrder, doing: .verifyOrders)
        return try await core.move(order, .order, by: write) { order, _ in
            (order.verify(), DeviceStage.verified.rawValue)
        }
    }

    private func registration(
        of new: Checked, in transaction: Transaction
    ) throws -> OrderRegistered {
        let company = CompanyID(random: core.world.random(16))
        func seal(_ text: String) throws -> PersonalValue {
            try transaction.seal(text, salt: core.world.random(16), of: company)
        }
        var drawn: Set<Code> = []
        func draw(_ kind: Code.Kind) throws -> Code {
            let code = try core.world.draw(kind) { code in
                try drawn.contains(code) || transaction.orderCode(of: code) != nil
            }
            drawn.insert(code)
            return code
        }
        let order = try draw(.order)
        let parcels = try new.announced.map {
            OrderRegistered.NewParcel(code: try draw(.parcel), announced: $0)
        }
        let devices = try new.devices.map { device in
            OrderRegistered.NewDevice(
                code: try draw(.device), name: try seal(device.name),
                serial: try device.serial.map(seal), fault: try seal(device.fault),
                accessories: try device.accessories.map(seal),
                parcel: device.parcel.map { parcels[$0 - 1].code })
        }
        let customer = Logistics.Customer(
            name: try seal(new.customer.name), returnAddress: try seal(new.customer.returnAddress),
            mail: try new.customer.mail.map(seal), phone: try new.customer.phone.map(seal))
        return OrderRegistered(
            order: order, company: company, customer: customer, language: .exactly(new.language),
            devices: devices, parcels: parcels)
    }
}

/// A new order whose every field was checked.
private struct Checked: Sendable {
    let customer: NewOrder.Customer
    let language: Language
    let devices: [NewOrder.Device]
    let announced: [TrackingNumber?]

    init(_ new: NewOrder, home: String?) throws(Refusal) {
        let asked = try AskedLanguage(checking: new.language) ?? .exactly(.english)
        customer = NewOrder.Customer(
            name: try Texts.line(new.customer.name, .customerName),
            returnAddress: try Texts.lines(
                new.customer.returnAddress, .returnAddress, upTo: 500),
            mail: try Texts.mail(new.customer.mail, .mail),
            phone: try Texts.optionalLine(new.customer.phone, .phone, upTo: 40))
        language = asked.language(at: customer.returnAddress, home: home)
        announced = try Self.announced(new.parcels ?? [NewOrder.Parcel()])
        devices = try Self.devices(new.devices, parcels: announced.count)
    }

    private static func announced(
        _ parcels: [NewOrder.Parcel]
    ) throws(Refusal) -> [TrackingNumber?] {
        guard (1...50).contains(parcels.count) else {
            throw .unusable(
                field: .parcels, value: "\(parcels.count)", why: .parcelCount(1...50))
        }
        var numbers: [TrackingNumber?] = []
        for (index, parcel) in parcels.enumerated() {
            let field = Field.trackingNumber(index)
            guard let text = try Texts.optionalLine(parcel.trackingNumber, field) else {
                numbers.append(nil)
                continue
            }
            do {
                numbers.append(try TrackingNumber(text))
            } catch {
                throw .unusable(field: field, value: text, why: Reason(error))
            }
        }
        return numbers
    }

    private static func devices(
        _ devices: [NewOrder.Device], parcels: Int
    ) throws(Refusal) -> [NewOrder.Device] {
        guard (1...100).contains(devices.count) else {
            throw .unusable(
                field: .devices, value: "\(devices.count)", why: .deviceCount(1...100))
        }
        var checked: [NewOrder.Device] = []
        for (index, device) in devices.enumerated() {
            if let parcel = device.parcel, !(1...parcels).contains(parcel) {
                throw .unusable(
                    field: .device(index, .parcel), value: "\(parcel)",
                    why: .noSuchParcel(count: parcels))
            }
            checked.append(
                NewOrder.Device(
                    name: try Texts.line(device.name, .device(index, .name)),
                    serial: try Texts.optionalLine(
                        device.serial, .device(index, .serial), upTo: 60),
                    fault: try Texts.lines(device.fault, .device(index, .fault)),
                    accessories: try Texts.optionalLine(
                        device.accessories, .device(index, .accessories)),
                    parcel: device.parcel))
        }
        return checked
    }
}

extension Reason {
    /// Why a text is no tracking number.
    fileprivate init(_ malformed: TrackingNumber.Malformed) {
        self =
            switch malformed {
            case .foreignCharacter: .numberCharacters
            case .wrongLength(_, let count): .numberLength(count)
            case .noDigit: .numberWithoutDigit
            }
    }
}
