/// The answer to a scan, in facts; it holds codes and no personal value.
package struct Verdict: Hashable, Sendable, Codable {
    /// What the worker does next.
    package enum Next: String, Sendable, Codable {
        case openAndCheck = "open and check"
        case waitForOtherParcels = "wait for the other parcels"
        case nothing = "nothing"
        case choose = "choose"
        case holdingLane = "holding lane"
        case scanAgain = "scan again"
        case scanParcel = "scan the parcel"
        case takePhotos = "take photos"
        case pack = "pack"
        case closeBox = "close the box"
        case scanLabel = "scan the courier's label"
        case handOver = "hand over"
        case receiveFirst = "receive first"
        case setAside = "set aside"
        case look = "look"
    }

    /// One of several things a scan may mean.
    package struct Choice: Hashable, Sendable, Codable {
        /// Its order.
        package let order: Code
        /// The parcel, if it is one.
        package let parcel: Code?
        /// The device, if it is one.
        package let device: Code?
    }

    /// What came of it.
    package let outcome: Outcome
    /// Where the scan was made.
    package let place: Place
    /// The text that decided, as it was scanned; cut to 200 characters.
    package let text: String
    /// The order that was found.
    package internal(set) var order: Code?
    /// The parcel that was found.
    package internal(set) var parcel: Code?
    /// The device that was found.
    package internal(set) var device: Code?
    /// "Parcel 2 of 3": which of the order's parcels this is, from 1.
    package internal(set) var ordinal: Int?
    /// How many parcels the order has.
    package internal(set) var parcelCount: Int?
    /// How many of them have arrived, this one included.
    package internal(set) var arrivedCount: Int?
    /// When, where and by whom the same was done before.
    package internal(set) var earlier: Reached<ParcelStage>?
    /// The same for a device's stage.
    package internal(set) var earlierStage: Reached<DeviceStage>?
    /// The things it may be, when it may be several.
    package internal(set) var choices: [Choice] = []
    /// The order was received before staff had verified it.
    package internal(set) var unverified = false
    /// The device's stage, if that is the obstacle.
    package internal(set) var stage: DeviceStage?
    /// The box it went into, that was labelled, or that the label would go on.
    package internal(set) var box: Code?
    /// The courier's label that was put on the box.
    package internal(set) var label: CourierLabel?
    /// The labels that the text may be, when several couriers might have given the number.
    package internal(set) var labels: [CourierLabel]?
    /// Why it was not taken.
    package internal(set) var refusal: Refusal?
    /// The one next action.
    package let next: Next
    /// The scan's other texts, as they were scanned.
    package internal(set) var others: [String] = []
    /// What each text of the scan is, the one that decided first; missing in answers that were
    /// kept before it was told.
    package internal(set) var codes: [SeenCode]?

    init(_ outcome: Outcome, at place: Place, text: String, next: Next) {
        self.outcome = outcome
        self.place = place
        self.text = String(text.prefix(200))
        self.next = next
    }
}

extension Verdict {
    /// Nothing that the scan saw is known: a misread code of ours is said to be one.
    package static func notKnown(_ texts: [String], misread: CodeRefusal?, at place: Place)
        -> Verdict
    {
        guard let misread else {
            return Verdict(.unknown, at: place, text: texts.first ?? "", next: .holdingLane)
        }
        var verdict = Verdict(
            .misread, at: place, text: misread.text, next: .scanAgain)
        verdict.refusal = .misread(misread)
        return verdict
    }

    /// The form of a courier's number with a wrong check character; `refusal` says whose.
    package static func misread(_ text: String, _ refusal: Refusal, at place: Place) -> Verdict {
        var verdict = Verdict(.misread, at: place, text: text, next: .scanAgain)
        verdict.refusal = refusal
        return verdict
    }

    /// Several things fit: the worker chooses, never the program.
    package static func ambiguous(_ candidates: [MatchCandidate], at place: Place) -> Verdict {
        var verdict = Verdict(
            .ambiguous, at: place, text: candidates.first?.text ?? "", next: .choose)
        verdict.choices = candidates.map {
            Choice(order: $0.order, parcel: $0.parcel, device: $0.device)
        }
        let orders = Set(candidates.map(\.order))
        verdict.order = orders.count == 1 ? orders.first : nil
        return verdict
    }

    /// The scan is not allowed here; `refusal` says why.
    package static func refused(_ text: String, _ refusal: Refusal, at place: Place) -> Verdict {
        var verdict = Verdict(.wrongPlace, at: place, text: text, next: .setAside)
        verdict.refusal = refusal
        return verdict
    }

    /// A courier's number that several couriers might have given: the worker says which.
    package static func whichCourier(
        _ text: String, _ labels: [CourierLabel], on box: Code, of order: Code
    ) -> Verdict {
        var verdict = Verdict(.ambiguous, at: .dispatch, text: text, next: .choose)
        verdict.order = order
        verdict.box = box
        verdict.labels = labels
        return verdict
    }

    /// Codes of different orders in one scan.
    package static func contradiction(_ candidates: [MatchCandidate], at place: Place) -> Verdict {
        var verdict = Verdict(
            .contradiction, at: place, text: candidates.first?.text ?? "", next: .setAside)
        verdict.choices = candidates.map {
            Choice(order: $0.order, parcel: $0.parcel, device: $0.device)
        }
        return verdict
    }

    /// Says which order was in hand.
    package mutating func found(_ order: Code) { self.order = order }

    /// Puts what the scan saw beside the text that decided.
    package func with(codes seen: [SeenCode]) -> Verdict {
        var verdict = self
        verdict.others = seen.map(\.text).filter { $0 != text }
        let codes = seen.map { code in
            var code = code
            code.isDecisive = code.text == text && outcome != .unknown
            return code
        }
        verdict.codes = codes.filter(\.isDecisive) + codes.filter { !$0.isDecisive }
        return verdict
    }
}

extension CodeRefusal {
    /// The text that was refused.
    package var text: String {
        switch self {
        case .wrongLength(let text, _), .foreignSymbol(let text, _), .noKind(let text),
            .wrongCheckSymbol(let text):
            text
        }
    }
}
