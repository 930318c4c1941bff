/// A repair order: one customer, one or more devices, one or more parcels.
package struct Order: Hashable, Sendable {
    /// Where the customer's particulars are kept; ``Customer`` says what each is.
    package struct Particulars: Hashable, Sendable {
        /// Name of the person or firm.
        package let name: PersonalValue.ID
        /// Where repaired devices go back to.
        package let returnAddress: PersonalValue.ID
        package let mail: PersonalValue.ID?
        package let phone: PersonalValue.ID?

        package init(
            name: PersonalValue.ID, returnAddress: PersonalValue.ID, mail: PersonalValue.ID?,
            phone: PersonalValue.ID?
        ) {
            self.name = name
            self.returnAddress = returnAddress
            self.mail = mail
            self.phone = phone
        }
    }

    /// Its own code, kind R.
    package let code: Code
    /// Whose order it is.
    package let company: CompanyID
    /// Whom to write to, and where the devices go back to.
    package let customer: Particulars
    /// The language that the customer asked for.
    package let language: AskedLanguage
    package let registeredAt: Instant
    /// When staff found it complete; `nil` until then.
    package internal(set) var verified: Reached<DeviceStage>?
    /// Its devices, in the customer's order; at least one.
    package private(set) var devices: [Device]
    /// Its inbound parcels, in the customer's order; at least one.
    package private(set) var parcels: [Parcel]
    /// Its outbound boxes, oldest first.
    package internal(set) var boxes: [Box]

    package init(
        code: Code, company: CompanyID, customer: Particulars, language: AskedLanguage,
        registeredAt: Instant, verified: Reached<DeviceStage>?, devices: [Device],
        parcels: [Parcel],
        boxes: [Box] = []
    ) {
        self.code = code
        self.company = company
        self.customer = customer
        self.language = language
        self.registeredAt = registeredAt
        self.verified = verified
        self.devices = devices
        self.parcels = parcels
        self.boxes = boxes
    }

    /// The order that a registration makes.
    package init(_ registered: OrderRegistered, in event: Event) {
        let start = Reached(DeviceStage.registered, in: event)
        self.init(
            code: registered.order, company: registered.company,
            customer: Particulars(registered.customer), language: registered.language,
            registeredAt: event.at, verified: nil,
            devices: registered.devices.map {
                Device(
                    code: $0.code, name: $0.name.id, serial: $0.serial?.id, fault: $0.fault.id,
                    accessories: $0.accessories?.id, parcel: $0.parcel, reached: [start])
            },
            parcels: registered.parcels.map {
                Parcel(
                    code: $0.code, announced: $0.announced,
                    reached: [Reached(.announced, in: event)])
            })
    }

    // MARK: What is

    package func parcel(_ code: Code) -> Parcel? { parcels.first { $0.code == code } }

    package func device(_ code: Code) -> Device? { devices.first { $0.code == code } }

    /// Which of the order's parcels this is, from 1.
    package func ordinal(of parcel: Code) -> Int? {
        parcels.firstIndex { $0.code == parcel }.map { $0 + 1 }
    }

    /// The devices listed on a parcel's slip: those assigned to it, and those assigned to none.
    package func devices(onSlipOf parcel: Code) -> [Device] {
        devices.filter { $0.parcel == parcel || $0.parcel == nil }
    }

    /// The parcels that have not come yet.
    package var outstandingParcels: [Parcel] { parcels.filter { !$0.stage.hasArrived } }

    /// The stage that the order as a whole has reached: that of the device that is furthest
    /// behind. It is folded from the log and kept, so the shop's own flow has no say in it; that
    /// has the same order of stages.
    package var stage: DeviceStage {
        Flow.standard.furthestBehind(of: devices.map(\.stage)) ?? .registered
    }

    // MARK: Deciding

    /// Staff found the order complete; `nil` when somebody had already.
    package func verify() -> OrderVerified? {
        verified == nil ? OrderVerified(order: code) : nil
    }

    /// A parcel arrives; `nil` when it had arrived before.
    package func receive(_ parcel: Parcel, in flow: Flow) -> ParcelReceived? {
        guard !parcel.stage.hasArrived else { return nil }
        // An order's only parcel holds all its devices; of several, each holds those assigned to it.
        let inside = devices.filter {
            flow[$0.stage].whereabouts == .coming
                && ($0.parcel == parcel.code || parcels.count == 1)
        }
        return ParcelReceived(order: code, parcel: parcel.code, devices: inside.map(\.code))
    }

    /// A parcel was opened and compared with the order.
    ///
    /// - Throws: ``Refusal/wrongStage`` unless it was received and not yet checked.
    package func check(_ parcel: Parcel) throws(Refusal) -> ParcelChecked {
        guard parcel.stage.next == .checked else {
            throw .wrongStage(
                .parcel(
                    parcel.code,
                    .init(
                        from: parcel.stage, to: .checked,
                        possible: parcel.stage.next.map { [$0] } ?? [])))
        }
        return ParcelChecked(order: code, parcel: parcel.code)
    }

    /// A device reaches `stage`.
    ///
    /// - Throws: ``Refusal/wrongStage`` when that stage does not come next,
    ///   ``Refusal/demanded`` when something is missing that the flow wants first.
    package func move(
        _ device: Device, to stage: DeviceStage, in flow: Flow,
        given facts: [Code: DeviceFacts] = [:]
    ) throws(Refusal) -> DeviceMoved {
        try require(device, mayEnter: stage, in: flow)
        try requireDemands(of: stage, on: device, in: flow, given: facts)
        return DeviceMoved(order: code, device: device.code, from: device.stage, to: stage)
    }

    /// A photo shows one of the order's devices, parcels or boxes.
    ///
    /// - Throws: ``Refusal/unknown`` when the order has no such thing.
    package func attach(_ photo: Photo) throws(Refusal) -> PhotoTaken {
        guard
            parcel(photo.subject) != nil || device(photo.subject) != nil
                || box(photo.subject) != nil
        else {
            throw .unknown(what: .subject, text: photo.subject.printed)
        }
        return PhotoTaken(order: code, photo: photo)
    }

    // MARK: Applying

    /// Folds what happened into what is. Refuses nothing: it happened.
    package mutating func apply(_ event: Event) {
        switch event.what.effect {
        case .order(let change): change.apply(to: &self, in: event)
        case .registration, .photo, .undo, .scan, .badge, .holdingLabels, .manifest, .courier,
            .noCourier, .nothing:
            break
        }
    }

    mutating func change(_ box: Code, _ change: (inout Box) -> Void) {
        for index in boxes.indices where boxes[index].code == box { change(&boxes[index]) }
    }

    mutating func reach(_ stage: DeviceStage, by codes: [Code], in event: Event) {
        for index in devices.indices where codes.contains(devices[index].code) {
            devices[index].reached.append(Reached(stage, in: event))
        }
    }

    mutating func reach(_ stage: ParcelStage, by parcel: Code, in event: Event) {
        for index in parcels.indices where parcels[index].code == parcel {
            parcels[index].reached.append(Reached(stage, in: event))
        }
    }
}

extension Order.Particulars {
    fileprivate init(_ customer: Customer) {
        self.init(
            name: customer.name.id, returnAddress: customer.returnAddress.id,
            mail: customer.mail?.id, phone: customer.phone?.id)
    }
}
