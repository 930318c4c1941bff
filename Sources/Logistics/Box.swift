package import TrackingNumbers

/// Where an outbound box is.
package enum BoxStage: String, CaseIterable, Sendable, Codable {
    case open
    case packed
    case labelled
    case collected
    case delivered
}

/// The courier's label on a box.
package struct CourierLabel: Hashable, Sendable, Codable {
    /// The courier's name: "UPS".
    package let courier: String
    /// The number that the courier prints for people.
    package let trackingNumber: TrackingNumber
    /// Where people follow the parcel, if the courier has such a page.
    package let trackingPage: String?

    package init(courier: String, trackingNumber: TrackingNumber, trackingPage: String?) {
        self.courier = courier
        self.trackingNumber = trackingNumber
        self.trackingPage = trackingPage
    }
}

/// Where an outbound box is, with what is known only there. A box that was fetched, or that the
/// shop's own people took away, left without a label.
package enum BoxState: Hashable, Sendable {
    case open
    case packed
    case labelled(CourierLabel)
    case collected(CourierLabel?)
    case delivered(CourierLabel?)

    /// A state as it is kept; `nil` for a label before its time, or none after it.
    package init?(_ stage: BoxStage, label: CourierLabel?) {
        switch (stage, label) {
        case (.open, nil): self = .open
        case (.packed, nil): self = .packed
        case (.labelled, let label?): self = .labelled(label)
        case (.collected, let label): self = .collected(label)
        case (.delivered, let label): self = .delivered(label)
        case (.open, _?), (.packed, _?), (.labelled, nil): return nil
        }
    }

    var stage: BoxStage {
        switch self {
        case .open: .open
        case .packed: .packed
        case .labelled: .labelled
        case .collected: .collected
        case .delivered: .delivered
        }
    }

    /// The courier's label, once it is on.
    var label: CourierLabel? {
        switch self {
        case .open, .packed: nil
        case .labelled(let label): label
        case .collected(let label), .delivered(let label): label
        }
    }
}

/// One outbound box.
package struct Box: Hashable, Sendable {
    /// Its own code, kind B.
    package let code: Code
    /// The devices in it, in the order they were put in.
    package internal(set) var devices: [Code]
    /// Where it is now, with what is known there.
    private(set) var state: BoxState
    /// Further numbers of it, such as a broker's beside the courier's.
    package internal(set) var furtherNumbers: [CourierLabel] = []
    /// The stages it reached, oldest first; the last is that of ``state``.
    package private(set) var reached: [Reached<BoxStage>]

    package var stage: BoxStage { state.stage }
    /// The courier's label, once it is on.
    package var label: CourierLabel? { state.label }

    /// A box as it is kept; `reached` oldest first.
    package init(
        code: Code, devices: [Code], state: BoxState, furtherNumbers: [CourierLabel] = [],
        reached: [Reached<BoxStage>]
    ) {
        self.furtherNumbers = furtherNumbers
        self.code = code
        self.devices = devices
        self.state = state
        self.reached = reached
    }

    /// The box is somewhere else from now on.
    mutating func reach(_ state: BoxState, in event: Event) {
        self.state = state
        reached.append(Reached(state.stage, in: event))
    }
}

/// Deciding about the boxes of an order.
extension Order {
    package func box(_ code: Code) -> Box? { boxes.first { $0.code == code } }

    /// Starts a new box.
    ///
    /// - Throws: ``Refusal`` when another one is still open, or nothing is ready to go.
    package func openBox(_ code: Code) throws(Refusal) -> BoxOpened {
        if let open = openBox {
            throw .boxOpen(box: open.code)
        }
        guard !devicesToPack.isEmpty else {
            throw .nothingReady(order: self.code)
        }
        return BoxOpened(order: self.code, box: code)
    }

    /// A device is put into an open box.
    ///
    /// - Throws: ``Refusal``: another order's device, not ready, or a box that is closed. The
    ///   line stops; nothing is changed.
    package func pack(
        _ device: Code, into box: Code, in flow: Flow, given facts: [Code: DeviceFacts] = [:]
    ) throws(Refusal) -> DevicePacked {
        let target = try knownBox(box)
        guard let thing = self.device(device) else {
            throw .otherOrder(text: device.printed, order: nil, inHand: code)
        }
        guard target.stage.takesDevices else {
            throw .wrongStage(.box(box, .init(from: target.stage, to: .open)))
        }
        if let other = self.box(holding: device) {
            throw .inBox(device: device, box: other.code)
        }
        try require(thing, mayEnter: .packed, in: flow)
        try requireDemands(of: .packed, on: thing, in: flow, given: facts)
        return DevicePacked(order: code, box: box, device: device)
    }

    /// A device is taken out of an open box again.
    package func unpack(_ device: Code, from box: Code) throws(Refusal) -> DeviceUnpacked {
        let target = try knownBox(box)
        guard target.devices.contains(device) else {
            throw .notInBox(device: device, box: box)
        }
        guard target.stage.takesDevices else {
            throw .wrongStage(.box(box, .init(from: target.stage, to: .open)))
        }
        return DeviceUnpacked(order: code, box: box, device: device)
    }

    /// An open box is closed.
    ///
    /// - Parameter isPartial: more boxes follow, so devices may be missing from this one.
    /// - Throws: ``Refusal/missing`` that names the devices that are missing.
    package func close(_ box: Code, isPartial: Bool) throws(Refusal) -> BoxPacked {
        let target = try knownBox(box)
        guard target.stage.next == .packed else {
            throw .wrongStage(.box(box, .init(from: target.stage, to: .packed)))
        }
        guard !target.devices.isEmpty else {
            throw .boxEmpty(box: box)
        }
        let missing = devicesToPack.map(\.code)
        guard isPartial || missing.isEmpty else {
            throw .missing(devices: missing)
        }
        return BoxPacked(order: code, box: box)
    }

    /// The courier's label is on a closed box that had none.
    ///
    /// - Throws: ``Refusal/labelled(box:_:)`` when it carries another, which
    ///   ``relabel(_:with:because:)`` replaces.
    package func label(_ box: Code, with label: CourierLabel) throws(Refusal) -> BoxLabelled {
        let target = try labelTaker(box)
        if let old = target.label { throw .labelled(box: box, old) }
        return BoxLabelled(order: code, box: box, label: label)
    }

    /// Another label is put on a box in place of the one it carries, until the courier has it.
    ///
    /// - Parameter reason: why, sealed.
    /// - Throws: ``Refusal/nothingToReplace(box:)`` when it carries none.
    package func relabel(
        _ box: Code, with label: CourierLabel, because reason: PersonalValue
    ) throws(Refusal) -> BoxRelabelled {
        let target = try labelTaker(box)
        guard let old = target.label else { throw .nothingToReplace(box: box) }
        return BoxRelabelled(
            order: code, box: box, label: label, replaced: old, reason: reason)
    }

    private func labelTaker(_ box: Code) throws(Refusal) -> Box {
        let target = try knownBox(box)
        guard target.stage.takesLabel else {
            throw .wrongStage(
                .box(
                    box,
                    .init(
                        from: target.stage, to: .labelled,
                        possible: target.stage.takesDevices ? [.packed] : [])))
        }
        return target
    }

    package func collect(
        _ box: Code, in flow: Flow, given facts: [Code: DeviceFacts] = [:]
    ) throws(Refusal) -> BoxCollected {
        try require(box, isBefore: .collected)
        try requireDemands(of: .collected, onAllIn: box, in: flow, given: facts)
        return BoxCollected(order: code, box: box)
    }

    /// Somebody fetched a closed box, or the shop's own people took it away.
    ///
    /// - Parameter person: who took it and signed for it, sealed.
    package func handOver(
        _ box: Code, to person: PersonalValue, in flow: Flow,
        given facts: [Code: DeviceFacts] = [:]
    ) throws(Refusal) -> BoxHandedOver {
        let target = try knownBox(box)
        guard target.stage == .packed || target.stage == .labelled else {
            throw .wrongStage(
                .box(
                    box,
                    .init(
                        from: target.stage, to: .collected,
                        possible: target.stage.next.map { [$0] } ?? [])))
        }
        for device in target.devices.compactMap(device) {
            try requireDemands(
                of: .collected, on: device, in: flow, given: facts, except: [.trackingNumber])
        }
        return BoxHandedOver(order: code, box: box, person: person)
    }

    /// A box has a further number, such as a broker's.
    ///
    /// - Throws: ``Refusal/wrongStage`` for an open box: its parcel is not made yet.
    package func number(_ box: Code, also number: CourierLabel) throws(Refusal) -> BoxNumbered {
        let target = try knownBox(box)
        guard target.stage != .open else {
            throw .wrongStage(
                .box(box, .init(from: target.stage, to: .labelled, possible: [.packed])))
        }
        return BoxNumbered(order: code, box: box, number: number)
    }

    package func deliver(
        _ box: Code, in flow: Flow, given facts: [Code: DeviceFacts] = [:]
    ) throws(Refusal) -> BoxDelivered {
        try require(box, isBefore: .delivered)
        try requireDemands(of: .delivered, onAllIn: box, in: flow, given: facts)
        return BoxDelivered(order: code, box: box)
    }

    private func knownBox(_ code: Code) throws(Refusal) -> Box {
        guard let box = box(code) else { throw .unknown(what: .box, text: code.printed) }
        return box
    }

    private func requireDemands(
        of stage: DeviceStage, onAllIn box: Code, in flow: Flow, given facts: [Code: DeviceFacts]
    ) throws(Refusal) {
        for device in try knownBox(box).devices.compactMap(device) {
            try requireDemands(of: stage, on: device, in: flow, given: facts)
        }
    }

    private func require(_ box: Code, isBefore next: BoxStage) throws(Refusal) {
        let target = try knownBox(box)
        guard target.stage.next == next else {
            throw .wrongStage(
                .box(
                    box,
                    .init(
                        from: target.stage, to: next,
                        possible: target.stage.next.map { [$0] } ?? [])))
        }
    }
}
