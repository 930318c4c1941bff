/// The result of a scan, with the facts that are known only in each case.
package enum ScanResult: Hashable, Sendable {
    /// One thing that was expected here; what belongs to it is done.
    case matched(ScanSubject, Done)
    /// One thing, and what belongs to it was done before.
    case already(ScanSubject, Before)
    /// The courier's label is on a box; `isNew` is false when that very label was on it before.
    case labelled(LabelledBox, isNew: Bool)
    /// Several things fit; the counts when they are parcels of one order that are to come.
    case whichThing([Verdict.Choice], Arrivals?)
    /// A label that a person must choose or confirm: several couriers might have given its number,
    /// or it may go on several boxes, or replaces one that the box carries.
    case whichCourier([CourierLabel], boxes: [Code], order: Code)
    /// Codes of different orders in one scan.
    case contradiction([Verdict.Choice])
    case unknown
    /// A misread code of ours or courier's number; `order` is the one in hand.
    case misread(Refusal, order: Code?)
    /// At the booth: a thing that has not been received.
    case notReceived(ScanSubject)
    /// At the dispatch: a parcel that came in, or a device that is not ready.
    case notToSend(ScanSubject)
    case refused(Refusal, InHand?)

    /// The effect of a scan.
    package enum Done: Hashable, Sendable {
        /// The parcel is received now.
        case received(isVerified: Bool)
        /// The device is in the box now; `isLast` when no other is ready to go in.
        case packed(into: Code, isLast: Bool)
        /// It was found, which changes nothing.
        case found(Verdict.Next)
        /// A box's own code: what is scanned next is for this box, which is where it says.
        case chosen(box: Code, BoxStage)
    }

    /// The earlier step that a scan repeats.
    package enum Before: Hashable, Sendable {
        case received(Reached<ParcelStage>?)
        /// The device's latest stage, and the box it is in where that was looked up.
        case packed(Reached<DeviceStage>?, box: Code?)
        /// All of the order's boxes are with the courier.
        case sent
    }
}

/// The order that a scan named, and which thing of it.
package struct ScanSubject: Hashable, Sendable {
    /// A parcel, or a device.
    package enum Thing: Hashable, Sendable {
        /// `ordinal` says which of the order's parcels it is, from 1.
        case parcel(Code, ordinal: Int)
        case device(StagedDevice)
    }

    package let order: Code
    /// `nil` for the order itself.
    package let thing: Thing?
    package let arrivals: Arrivals
}

/// A device, and the stage at which a scan found it.
package struct StagedDevice: Hashable, Sendable {
    package let code: Code
    package let stage: DeviceStage
}

/// How many of an order's parcels have arrived, the scanned one included.
package struct Arrivals: Hashable, Sendable {
    package let arrived: Int
    package let count: Int

    var areAll: Bool { arrived == count }
}

/// A box and the courier's label that was scanned for it.
package struct LabelledBox: Hashable, Sendable {
    package let order: Code
    package let box: Code
    package let label: CourierLabel
}

/// The order that was being packed when a scan was refused.
package struct InHand: Hashable, Sendable {
    package let order: Code
    /// The device that did not go into the box.
    package let device: StagedDevice?
}
