/// A verdict as it is kept with its key: flat, as the first version wrote it, so that an answer
/// given before an update of the program can be given again after it.
private struct KeptVerdict: Codable {
    var outcome: Outcome
    var next: Verdict.Next
    var place: Place
    var text: String
    var order: Code?
    var parcel: Code?
    var device: Code?
    var ordinal: Int?
    var parcelCount: Int?
    var arrivedCount: Int?
    var earlier: Reached<ParcelStage>?
    var earlierStage: Reached<DeviceStage>?
    var choices: [Verdict.Choice]
    var unverified: Bool
    var stage: DeviceStage?
    var box: Code?
    var boxes: [Code]?
    var label: CourierLabel?
    var labels: [CourierLabel]?
    var refusal: Refusal?
    var others: [String]
    var codes: [SeenCode]?
}

extension Verdict: Codable {
    /// Reads what was kept.
    ///
    /// - Throws: `DecodingError` for facts that no verdict has together.
    package init(from decoder: any Decoder) throws {
        let kept = try KeptVerdict(from: decoder)
        guard let result = kept.result else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "a scan '\(kept.outcome.rawValue)' without its facts"))
        }
        self.init(
            result, at: kept.place, text: kept.text, others: kept.others, codes: kept.codes)
    }

    /// Writes it flat.
    package func encode(to encoder: any Encoder) throws {
        try KeptVerdict(
            outcome: outcome, next: next, place: place, text: text, order: order, parcel: parcel,
            device: device, ordinal: ordinal, parcelCount: parcelCount,
            arrivedCount: arrivedCount, earlier: earlier, earlierStage: earlierStage,
            choices: choices, unverified: unverified, stage: stage, box: box,
            boxes: boxes, label: label, labels: labels, refusal: refusal, others: others,
            codes: codes
        ).encode(to: encoder)
    }
}

extension KeptVerdict {
    /// `nil` when a fact is missing.
    fileprivate var result: ScanResult? {
        switch outcome {
        case .matched: labelled(isNew: true) ?? subject.map { .matched($0, done) }
        case .already: labelled(isNew: false) ?? subject.map { .already($0, before) }
        case .ambiguous: ambiguous
        case .contradiction: .contradiction(choices)
        case .unknown: .unknown
        case .misread: refusal.map { .misread($0, order: order) }
        case .wrongPlace: refusal.map { .refused($0, inHand) } ?? subject.map(wrongPlace)
        }
    }

    private func labelled(isNew: Bool) -> ScanResult? {
        guard let label, let box, let order else { return nil }
        return .labelled(LabelledBox(order: order, box: box, label: label), isNew: isNew)
    }

    private var done: ScanResult.Done {
        switch next {
        case .openAndCheck, .waitForOtherParcels: .received(isVerified: !unverified)
        case .scanLabel, .handOver:
            box.map { .chosen(box: $0, next == .scanLabel ? .packed : .labelled) } ?? .found(next)
        // A device was scanned, unless it was the box itself.
        default:
            box.map {
                device == nil
                    ? .chosen(box: $0, .open) : .packed(into: $0, isLast: next == .closeBox)
            } ?? .found(next)
        }
    }

    private var before: ScanResult.Before {
        if place == .intake { return .received(earlier) }
        return device == nil ? .sent : .packed(earlierStage, box: box)
    }

    private var ambiguous: ScanResult? {
        guard let labels else { return .whichThing(choices, arrivals) }
        guard let boxes = boxes ?? box.map({ [$0] }), let order else { return nil }
        return .whichCourier(labels, boxes: boxes, order: order)
    }

    private func wrongPlace(_ subject: ScanSubject) -> ScanResult {
        next == .receiveFirst ? .notReceived(subject) : .notToSend(subject)
    }

    private var subject: ScanSubject? {
        guard let order, let arrivals else { return nil }
        let parcel = parcel.flatMap { code in
            ordinal.map { ScanSubject.Thing.parcel(code, ordinal: $0) }
        }
        return ScanSubject(
            order: order, thing: parcel ?? stagedDevice.map { .device($0) }, arrivals: arrivals)
    }

    private var inHand: InHand? { order.map { InHand(order: $0, device: stagedDevice) } }

    private var stagedDevice: StagedDevice? {
        guard let device, let stage else { return nil }
        return StagedDevice(code: device, stage: stage)
    }

    private var arrivals: Arrivals? {
        guard let arrivedCount, let parcelCount else { return nil }
        return Arrivals(arrived: arrivedCount, count: parcelCount)
    }
}
