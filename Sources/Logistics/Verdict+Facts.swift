/// Single facts of a verdict; `nil` where its result does not have them.
extension Verdict {
    /// The result in one word.
    package var outcome: Outcome {
        switch result {
        case .matched, .labelled(_, isNew: true): .matched
        case .already, .labelled(_, isNew: false): .already
        case .whichThing, .whichCourier: .ambiguous
        case .contradiction: .contradiction
        case .unknown: .unknown
        case .misread: .misread
        case .notReceived, .notToSend, .refused: .wrongPlace
        }
    }

    /// The one next action.
    package var next: Next {
        switch result {
        case .matched(let subject, .received):
            subject.arrivals.areAll ? .openAndCheck : .waitForOtherParcels
        case .matched(_, .packed(_, let isLast)): isLast ? .closeBox : .pack
        case .matched(_, .found(let next)): next
        case .matched(_, .chosen(_, let stage)):
            switch stage {
            case .open: .pack
            case .packed: .scanLabel
            case .labelled, .collected, .delivered: .handOver
            }
        case .already: .nothing
        case .labelled: .handOver
        case .whichThing, .whichCourier: .choose
        case .unknown: .holdingLane
        case .misread: .scanAgain
        case .notReceived: .receiveFirst
        case .contradiction, .notToSend, .refused: .setAside
        }
    }

    /// The order that was found, or that was in hand.
    package var order: Code? {
        switch result {
        case .matched(let subject, _), .already(let subject, _), .notReceived(let subject),
            .notToSend(let subject):
            subject.order
        case .labelled(let labelled, _): labelled.order
        case .whichThing(let choices, _):
            choices.allSatisfy { $0.order == choices.first?.order } ? choices.first?.order : nil
        case .whichCourier(_, _, let order): order
        case .misread(_, let order): order
        case .refused(_, let inHand): inHand?.order
        case .contradiction, .unknown: nil
        }
    }

    /// The parcel that was found.
    package var parcel: Code? {
        if case .parcel(let code, _) = subject?.thing { code } else { nil }
    }

    /// "Parcel 2 of 3": which of the order's parcels this is, from 1.
    package var ordinal: Int? {
        if case .parcel(_, let ordinal) = subject?.thing { ordinal } else { nil }
    }

    /// The device that was found.
    package var device: Code? { stagedDevice?.code }

    /// The device's stage, when it was scanned.
    package var stage: DeviceStage? { stagedDevice?.stage }

    /// How many parcels the order has.
    package var parcelCount: Int? { arrivals?.count }

    /// How many of them have arrived, this one included.
    package var arrivedCount: Int? { arrivals?.arrived }

    /// The things it may be, when it may be several.
    package var choices: [Choice] {
        switch result {
        case .whichThing(let choices, _), .contradiction(let choices): choices
        default: []
        }
    }

    /// The labels that the text may be, when several couriers might have given the number.
    package var labels: [CourierLabel]? {
        if case .whichCourier(let labels, _, _) = result { labels } else { nil }
    }

    /// The boxes that the label may go on, when there are several.
    package var boxes: [Code]? {
        guard case .whichCourier(_, let boxes, _) = result, boxes.count > 1 else { return nil }
        return boxes
    }

    /// When, where and by whom the parcel was received before.
    package var earlier: Reached<ParcelStage>? {
        if case .already(_, .received(let reached)) = result { reached } else { nil }
    }

    /// When, where and by whom the device was packed or sent before.
    package var earlierStage: Reached<DeviceStage>? {
        if case .already(_, .packed(let reached, _)) = result { reached } else { nil }
    }

    /// The order was received before staff had verified it.
    package var unverified: Bool {
        if case .matched(_, .received(isVerified: false)) = result { true } else { false }
    }

    /// The box it went into, that was labelled, or that the label would go on.
    package var box: Code? {
        switch result {
        case .matched(_, .packed(let box, _)): box
        case .already(_, .packed(_, let box)): box
        case .labelled(let labelled, _): labelled.box
        case .matched(_, .chosen(let box, _)): box
        case .whichCourier(_, let boxes, _): boxes.count == 1 ? boxes[0] : nil
        default: nil
        }
    }

    /// The courier's label that is on the box.
    package var label: CourierLabel? {
        if case .labelled(let labelled, _) = result { labelled.label } else { nil }
    }

    /// Why it was not taken.
    package var refusal: Refusal? {
        switch result {
        case .misread(let refusal, _), .refused(let refusal, _): refusal
        default: nil
        }
    }

    private var subject: ScanSubject? {
        switch result {
        case .matched(let subject, _), .already(let subject, _), .notReceived(let subject),
            .notToSend(let subject):
            subject
        default: nil
        }
    }

    private var stagedDevice: StagedDevice? {
        if case .refused(_, let inHand) = result { return inHand?.device }
        return if case .device(let device) = subject?.thing { device } else { nil }
    }

    private var arrivals: Arrivals? {
        if case .whichThing(_, let arrivals) = result { arrivals } else { subject?.arrivals }
    }
}
