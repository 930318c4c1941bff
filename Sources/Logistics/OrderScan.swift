/// The meaning of a scan for the order that it names, at each place.
extension Order {
    /// Decides; changes nothing. `event` is `nil` where the scan only finds.
    package func scanned(_ candidate: MatchCandidate, at place: Place, in flow: Flow) -> (
        verdict: Verdict, event: ParcelReceived?
    ) {
        switch place {
        case .intake: atIntake(candidate, flow)
        case .booth: (atBooth(candidate, flow), nil)
        case .dispatch: (atDispatch(candidate), nil)
        case .find: (found(candidate, at: .find, next: .look), nil)
        }
    }

    /// The meaning of a scan while this order is being packed: its devices go into the open box, and
    /// everything else stops the line.
    ///
    /// - Parameter newBox: the code for a new box, if one is needed.
    package func packing(
        _ candidate: MatchCandidate, newBox: Code, in flow: Flow,
        given facts: [Code: DeviceFacts] = [:]
    ) -> (verdict: Verdict, events: [any OrderChange]) {
        func refused(_ refusal: Refusal, device: StagedDevice? = nil) -> Verdict {
            .refused(candidate.text, refusal, at: .dispatch, packing: code, device: device)
        }
        guard candidate.order == code else {
            return (
                refused(
                    .otherOrder(text: candidate.text, order: candidate.order, inHand: code)), []
            )
        }
        guard let named = candidate.device, let device = device(named) else {
            if let code = candidate.box, let box = box(code) {
                return (choosing(box, by: candidate), [])
            }
            guard boxWithoutLabel != nil else { return (atDispatch(candidate), []) }
            return (refused(.ownCode(text: candidate.text)), [])
        }
        if let box = box(holding: device.code) {
            let before = ScanResult.Before.packed(device.reached.last, box: box.code)
            return (
                Verdict(
                    .already(subject(device), before), at: .dispatch, text: candidate.text), []
            )
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
            events.append(try after.pack(device.code, into: box, in: flow, given: facts))
            let done = ScanResult.Done.packed(into: box, isLast: devicesToPack.count == 1)
            return (
                Verdict(
                    .matched(subject(device), done), at: .dispatch, text: candidate.text), events
            )
        } catch {
            return (refused(error, device: StagedDevice(device)), [])
        }
    }

    // MARK: Intake

    private func atIntake(_ candidate: MatchCandidate, _ flow: Flow) -> (Verdict, ParcelReceived?) {
        if let code = candidate.parcel, let parcel = parcel(code) {
            return receipt(of: parcel, candidate, flow)
        }
        if candidate.device != nil {
            return (found(candidate, at: .intake, next: .scanParcel), nil)
        }
        let outstanding = outstandingParcels
        if outstanding.count > 1 {
            let choices = outstanding.map {
                MatchCandidate(
                    text: candidate.text, evidence: .parcel, order: code, parcel: $0.code,
                    device: nil)
            }
            return (.ambiguous(choices, at: .intake, arrivals: arrivals), nil)
        }
        if let only = outstanding.first ?? latestReceived {
            return receipt(of: only, candidate, flow)
        }
        return (found(candidate, at: .intake, next: .look), nil)
    }

    private func receipt(
        of parcel: Parcel, _ candidate: MatchCandidate, _ flow: Flow
    ) -> (Verdict, ParcelReceived?) {
        guard let event = receive(parcel, in: flow) else {
            let result = ScanResult.already(subject(parcel), .received(parcel.receipt))
            return (Verdict(result, at: .intake, text: candidate.text), nil)
        }
        let subject = ScanSubject(
            order: code, thing: thing(parcel),
            arrivals: Arrivals(arrived: arrivals.arrived + 1, count: arrivals.count))
        let result = ScanResult.matched(subject, .received(isVerified: verified != nil))
        return (Verdict(result, at: .intake, text: candidate.text), event)
    }

    private var latestReceived: Parcel? {
        parcels.max { ($0.receipt?.at ?? registeredAt) < ($1.receipt?.at ?? registeredAt) }
    }

    // MARK: Booth and dispatch

    private func atBooth(_ candidate: MatchCandidate, _ flow: Flow) -> Verdict {
        func verdict(_ subject: ScanSubject, isHere: Bool) -> Verdict {
            Verdict(
                isHere ? .matched(subject, .found(.takePhotos)) : .notReceived(subject),
                at: .booth, text: candidate.text)
        }
        if let code = candidate.parcel, let parcel = parcel(code) {
            return verdict(subject(parcel), isHere: parcel.stage.hasArrived)
        }
        guard let code = candidate.device ?? (devices.count == 1 ? devices.first?.code : nil),
            let device = device(code)
        else { return chooseDevice(candidate, at: .booth) }
        return verdict(subject(device), isHere: flow[device.stage].whereabouts != .coming)
    }

    private func atDispatch(_ candidate: MatchCandidate) -> Verdict {
        func verdict(_ result: ScanResult) -> Verdict {
            Verdict(result, at: .dispatch, text: candidate.text)
        }
        if candidate.parcel != nil, candidate.evidence == .parcel {
            return verdict(.notToSend(subject(candidate)))
        }
        if let box = candidate.box.flatMap(box), box.stage.isHere {
            return choosing(box, by: candidate)
        }
        guard let code = candidate.device, let device = device(code) else {
            return orderAtDispatch(candidate)
        }
        return switch device.stage {
        case .ready: verdict(.matched(subject(device), .found(.pack)))
        case let stage where stage.isPackedOrGone:
            verdict(.already(subject(device), .packed(device.reached.last, box: nil)))
        default: verdict(.notToSend(subject(device)))
        }
    }

    /// The order itself was scanned: its boxes come next, whichever devices go into them.
    private func orderAtDispatch(_ candidate: MatchCandidate) -> Verdict {
        switch dispatchStep {
        case .scanLabel: found(candidate, at: .dispatch, next: .scanLabel)
        case .pack: found(candidate, at: .dispatch, next: .pack)
        case .closeBox: found(candidate, at: .dispatch, next: .closeBox)
        case .handOver: found(candidate, at: .dispatch, next: .handOver)
        case .sent:
            Verdict(.already(subject(candidate), .sent), at: .dispatch, text: candidate.text)
        case .nothingReady:
            .refused(
                candidate.text, .nothingReady(order: code), at: .dispatch, packing: code)
        }
    }

    private func chooseDevice(_ candidate: MatchCandidate, at place: Place) -> Verdict {
        .ambiguous(
            devices.map {
                MatchCandidate(
                    text: candidate.text, evidence: .device, order: code, parcel: nil,
                    device: $0.code)
            }, at: place)
    }

    // MARK: Facts of a verdict

    private func found(
        _ candidate: MatchCandidate, at place: Place, next: Verdict.Next
    ) -> Verdict {
        Verdict(
            .matched(subject(candidate), .found(next)), at: place, text: candidate.text)
    }

    func subject(_ candidate: MatchCandidate) -> ScanSubject {
        if let parcel = candidate.parcel.flatMap(parcel) { return subject(parcel) }
        if let device = candidate.device.flatMap(device) { return subject(device) }
        return ScanSubject(order: code, thing: nil, arrivals: arrivals)
    }

    private func subject(_ parcel: Parcel) -> ScanSubject {
        ScanSubject(order: code, thing: thing(parcel), arrivals: arrivals)
    }

    private func subject(_ device: Device) -> ScanSubject {
        ScanSubject(order: code, thing: .device(StagedDevice(device)), arrivals: arrivals)
    }

    private func thing(_ parcel: Parcel) -> ScanSubject.Thing? {
        ordinal(of: parcel.code).map { .parcel(parcel.code, ordinal: $0) }
    }

    private var arrivals: Arrivals {
        Arrivals(arrived: parcels.count - outstandingParcels.count, count: parcels.count)
    }
}

extension StagedDevice {
    fileprivate init(_ device: Device) {
        self.init(code: device.code, stage: device.stage)
    }
}
