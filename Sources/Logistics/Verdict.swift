/// The answer to a scan, in facts; it holds codes and no personal value.
package struct Verdict: Hashable, Sendable {
    /// The worker's next action.
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
        package let order: Code
        /// The parcel, if it is one.
        package let parcel: Code?
        /// The device, if it is one.
        package let device: Code?
    }

    package let place: Place
    /// The text that decided, as it was scanned; cut to 200 characters.
    package let text: String
    package let result: ScanResult
    /// The scan's other texts, as they were scanned.
    package private(set) var others: [String]
    /// The kind of each text of the scan, the decisive one first; missing in answers that were
    /// kept by versions without it.
    package private(set) var codes: [SeenCode]?

    init(
        _ result: ScanResult, at place: Place, text: String, others: [String] = [],
        codes: [SeenCode]? = nil
    ) {
        self.place = place
        self.text = String(text.prefix(200))
        self.result = result
        self.others = others
        self.codes = codes
    }
}

extension Verdict {
    /// Nothing that the scan saw is known; a misread code of ours is reported as one.
    package static func notKnown(_ texts: [String], misread: CodeRefusal?, at place: Place)
        -> Verdict
    {
        guard let misread else { return Verdict(.unknown, at: place, text: texts.first ?? "") }
        return .misread(misread.text, .misread(misread), at: place)
    }

    /// A code of ours or a courier's number with a wrong check character; `refusal` says whose.
    package static func misread(
        _ text: String, _ refusal: Refusal, at place: Place, packing order: Code? = nil
    ) -> Verdict {
        Verdict(.misread(refusal, order: order), at: place, text: text)
    }

    /// Several things fit: the worker chooses, never the program.
    package static func ambiguous(
        _ candidates: [MatchCandidate], at place: Place, arrivals: Arrivals? = nil
    ) -> Verdict {
        Verdict(
            .whichThing(candidates.map(Choice.init), arrivals), at: place,
            text: candidates.first?.text ?? "")
    }

    /// The scan is not allowed here; `refusal` says why.
    package static func refused(
        _ text: String, _ refusal: Refusal, at place: Place, packing order: Code? = nil,
        device: StagedDevice? = nil
    ) -> Verdict {
        Verdict(
            .refused(refusal, order.map { InHand(order: $0, device: device) }), at: place,
            text: text)
    }

    /// Codes of different orders in one scan.
    package static func contradiction(_ candidates: [MatchCandidate], at place: Place) -> Verdict {
        Verdict(
            .contradiction(candidates.map(Choice.init)), at: place,
            text: candidates.first?.text ?? "")
    }

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

extension Verdict.Choice {
    fileprivate init(_ candidate: MatchCandidate) {
        self.init(order: candidate.order, parcel: candidate.parcel, device: candidate.device)
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
