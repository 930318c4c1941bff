/// What a scan means for the order that it names, at each place.
extension Order {
    /// Decides; changes nothing. `event` is `nil` where the scan only finds.
    package func scanned(_ candidate: MatchCandidate, at place: Place, in flow: Flow) -> (
        verdict: Verdict, event: ParcelReceived?
    ) {
        switch place {
        case .intake: atIntake(candidate, flow)
        case .booth: (atBooth(candidate, flow), nil)
        case .dispatch: (atDispatch(candidate), nil)
        case .find: (found(.matched, candidate, at: .find, next: .look), nil)
        }
    }

    /// What a scan means while this order is being packed: its devices go into the open box, and
    /// everything else stops the line.
    ///
    /// - Parameter newBox: the code for a box, should one have to be begun.
    package func packing(
        _ candidate: MatchCandidate, newBox: Code, in flow: Flow,
        given facts: [Code: DeviceFacts] = [:]
    ) -> (verdict: Verdict, events: [any OrderChange]) {
        guard candidate.order == code else {
            var verdict = Verdict.refused(
                candidate.text,
                .otherOrder(text: candidate.text, order: candidate.order, inHand: code),
                at: .dispatch)
            verdict.order = code
            return (verdict, [])
        }
        guard let device = candidate.device else {
            guard boxWithoutLabel != nil else { return (atDispatch(candidate), []) }
            var verdict = Verdict.refused(
                candidate.text, .ownCode(text: candidate.text), at: .dispatch)
            verdict.order = code
            return (verdict, [])
        }
        if let box = box(holding: device) {
            var verdict = found(.already, candidate, at: .dispatch, next: .nothing)
            verdict.box = box.code
            return (verdict, [])
        }
        do throws(Refusal) {
            var after = self
            var events: [any OrderChange] = []
            if openBox == nil {
                let opened = try openBox(newBox)
                events.append(opened)
                after.boxes.append(Box(code: newBox, devices: [], state: .open, reached: []))
            }
            let box = openBox?.code ?? newBox
            events.append(try after.pack(device, into: box, in: flow, given: facts))
            let isLast = devicesToPack.count == 1
            var verdict = found(
                .matched, candidate, at: .dispatch, next: isLast ? .closeBox : .pack)
            verdict.box = box
            return (verdict, events)
        } catch {
            var verdict = Verdict.refused(candidate.text, error, at: .dispatch)
            verdict.order = code
            verdict.device = device
            verdict.stage = self.device(device)?.stage
            return (verdict, [])
        }
    }

    /// The courier's label was scanned while this order is being packed. Which box it goes on is
    /// asked before which courier's it is: without such a box there is nothing to choose.
    ///
    package func labelling(
        _ text: String, with finding: LabelFinding
    ) -> (verdict: Verdict, events: [any OrderChange]) {
        guard let box = boxToLabel else {
            var verdict = Verdict.refused(
                text, .noClosedBox(order: code), at: .dispatch)
            verdict.order = code
            return (verdict, [])
        }
        guard case .certain(let label) = finding else {
            return (.whichCourier(text, finding.labels, on: box.code, of: code), [])
        }
        var verdict = Verdict(
            box.label == label ? .already : .matched, at: .dispatch, text: text, next: .handOver)
        verdict.order = code
        verdict.box = box.code
        verdict.label = label
        guard box.label != label else { return (verdict, []) }
        return (verdict, [BoxLabelled(order: code, box: box.code, label: label)])
    }

    // MARK: Intake

    private func atIntake(_ candidate: MatchCandidate, _ flow: Flow) -> (Verdict, ParcelReceived?) {
        if let code = candidate.parcel, let parcel = parcel(code) {
            return receipt(of: parcel, candidate, flow)
        }
        if candidate.device != nil {
            return (found(.matched, candidate, at: .intake, next: .scanParcel), nil)
        }
        let outstanding = outstandingParcels
        if outstanding.count > 1 {
            let choices = outstanding.map {
                MatchCandidate(
                    text: candidate.text, evidence: .parcel, order: code, parcel: $0.code,
                    device: nil)
            }
            var verdict = Verdict.ambiguous(choices, at: .intake)
            verdict.count(self)
            return (verdict, nil)
        }
        if let only = outstanding.first ?? latestReceived {
            return receipt(of: only, candidate, flow)
        }
        return (found(.matched, candidate, at: .intake, next: .look), nil)
    }

    private func receipt(
        of parcel: Parcel, _ candidate: MatchCandidate, _ flow: Flow
    ) -> (Verdict, ParcelReceived?) {
        guard let event = receive(parcel, in: flow) else {
            var verdict = found(.already, candidate, at: .intake, next: .nothing)
            verdict.show(parcel, of: self)
            verdict.earlier = parcel.receipt
            return (verdict, nil)
        }
        let isLast = outstandingParcels.count == 1
        var verdict = found(
            .matched, candidate, at: .intake, next: isLast ? .openAndCheck : .waitForOtherParcels)
        verdict.show(parcel, of: self)
        verdict.arrivedCount = parcels.count - outstandingParcels.count + 1
        verdict.unverified = verified == nil
        return (verdict, event)
    }

    private var latestReceived: Parcel? {
        parcels.max { ($0.receipt?.at ?? registeredAt) < ($1.receipt?.at ?? registeredAt) }
    }

    // MARK: Booth and dispatch

    private func atBooth(_ candidate: MatchCandidate, _ flow: Flow) -> Verdict {
        if let code = candidate.parcel, let parcel = parcel(code) {
            var verdict =
                !parcel.stage.hasArrived
                ? found(.wrongPlace, candidate, at: .booth, next: .receiveFirst)
                : found(.matched, candidate, at: .booth, next: .takePhotos)
            verdict.show(parcel, of: self)
            return verdict
        }
        guard let code = candidate.device ?? (devices.count == 1 ? devices.first?.code : nil),
            let device = device(code)
        else { return chooseDevice(candidate, at: .booth) }
        var verdict =
            flow[device.stage].whereabouts == .coming
            ? found(.wrongPlace, candidate, at: .booth, next: .receiveFirst)
            : found(.matched, candidate, at: .booth, next: .takePhotos)
        verdict.show(device)
        return verdict
    }

    private func atDispatch(_ candidate: MatchCandidate) -> Verdict {
        if candidate.parcel != nil, candidate.evidence == .parcel {
            return found(.wrongPlace, candidate, at: .dispatch, next: .setAside)
        }
        guard let code = candidate.device, let device = device(code) else {
            return orderAtDispatch(candidate)
        }
        var verdict =
            switch device.stage {
            case .ready: found(.matched, candidate, at: .dispatch, next: .pack)
            case let stage where stage.isPackedOrGone:
                found(.already, candidate, at: .dispatch, next: .nothing)
            default: found(.wrongPlace, candidate, at: .dispatch, next: .setAside)
            }
        verdict.show(device)
        return verdict
    }

    /// The order itself was scanned: its boxes come next, whichever devices go into them.
    private func orderAtDispatch(_ candidate: MatchCandidate) -> Verdict {
        let step: (outcome: Outcome, next: Verdict.Next)
        switch dispatchStep {
        case .scanLabel: step = (.matched, .scanLabel)
        case .pack: step = (.matched, .pack)
        case .closeBox: step = (.matched, .closeBox)
        case .handOver: step = (.matched, .handOver)
        case .sent: step = (.already, .nothing)
        case .nothingReady:
            var verdict = Verdict.refused(
                candidate.text, .nothingReady(order: code), at: .dispatch)
            verdict.order = code
            return verdict
        }
        return found(step.outcome, candidate, at: .dispatch, next: step.next)
    }

    private func chooseDevice(_ candidate: MatchCandidate, at place: Place) -> Verdict {
        .ambiguous(
            devices.map {
                MatchCandidate(
                    text: candidate.text, evidence: .device, order: code, parcel: nil,
                    device: $0.code)
            }, at: place)
    }

    private func found(
        _ outcome: Outcome, _ candidate: MatchCandidate, at place: Place, next: Verdict.Next
    ) -> Verdict {
        var verdict = Verdict(outcome, at: place, text: candidate.text, next: next)
        verdict.order = code
        verdict.parcel = candidate.parcel
        verdict.device = candidate.device
        verdict.count(self)
        if let code = candidate.parcel { verdict.ordinal = ordinal(of: code) }
        if let code = candidate.device, let device = device(code) { verdict.show(device) }
        return verdict
    }
}

extension Verdict {
    fileprivate mutating func count(_ order: Order) {
        parcelCount = order.parcels.count
        arrivedCount = order.parcels.count - order.outstandingParcels.count
    }

    fileprivate mutating func show(_ parcel: Parcel, of order: Order) {
        self.parcel = parcel.code
        ordinal = order.ordinal(of: parcel.code)
    }

    fileprivate mutating func show(_ device: Device) {
        self.device = device.code
        stage = device.stage
        if outcome == .already { earlierStage = device.reached.last }
    }
}
