import Logistics
import Storage
import TrackingNumbers

/// The meaning of a scan, once it is known what its texts name.
extension Scans {
    /// While an order is being packed: our own codes and serial numbers first, then the courier's
    /// label.
    func packing(
        _ order: Order, _ seen: SeenTexts, _ transaction: Transaction, preferring: Preferences,
        inHand: DeskMemory.InHand, isPicture: Bool
    ) throws -> (Verdict, [any OrderChange]) {
        // Boxes go out: numbers announced for inbound parcels do not count here.
        switch Match(seen.candidates.filter { !$0.evidence.isCouriers }) {
        case .one(let candidate):
            let newBox = try core.world.draw(.box) { try transaction.orderCode(of: $0) != nil }
            if candidate.order == order.code, let box = candidate.box, !inHand.label.isEmpty {
                return try chosen(box, candidate, order, transaction, preferring, inHand)
            }
            return order.packing(
                candidate, newBox: newBox, in: core.flow,
                given: try core.facts(of: order, in: transaction))
        case .several(let candidates): return (.ambiguous(candidates, at: .dispatch), [])
        case .contradiction(let candidates): return (.contradiction(candidates, at: .dispatch), [])
        case .none: break
        }
        let texts = seen.texts.map(\.text)
        if let verdict = notAThing(seen, .dispatch, packing: order.code) { return (verdict, []) }
        if let misread = seen.misread {
            return (.notKnown(texts, misread: misread, at: .dispatch), [])
        }
        let text = texts.first ?? ""
        do {
            let finding = try couriers.label(
                in: texts, after: inHand.label, isPicture: isPicture, preferring: preferring)
            let isOnOther = try isOnOtherOrder(finding, than: order, transaction)
            if let refusal = isOnOther { throw refusal }
            var said = text
            if case .certain(let label) = finding { said = seen.text(holding: label) ?? text }
            return order.labelling(
                said, with: finding, chosen: inHand.box, isReplacing: inHand.isReplacing)
        } catch let refusal as Refusal {
            let verdict: Verdict =
                switch refusal {
                case .misreadNumber(let wrong, _, _):
                    .misread(
                        seen.text(misreadAs: wrong) ?? text, refusal, at: .dispatch,
                        packing: order.code)
                case .routingCode(let code, _):
                    .refused(code, refusal, at: .dispatch, packing: order.code)
                default: .refused(text, refusal, at: .dispatch, packing: order.code)
                }
            return (verdict, [])
        }
    }

    /// A box's own code after a label that several boxes waited for: it goes on this one.
    private func chosen(
        _ box: Code, _ candidate: MatchCandidate, _ order: Order, _ transaction: Transaction,
        _ preferring: Preferences, _ inHand: DeskMemory.InHand
    ) throws -> (Verdict, [any OrderChange]) {
        let finding = try couriers.label(in: inHand.label, preferring: preferring)
        guard order.labelTarget(chosen: box) == .box(box),
            try isOnOtherOrder(finding, than: order, transaction) == nil
        else { return order.packing(candidate, newBox: box, in: core.flow) }
        return order.labelling(inHand.label[0], with: finding, chosen: box)
    }

    /// Why a label cannot go on a box of this order: a box of another carries its number.
    private func isOnOtherOrder(
        _ finding: LabelFinding, than order: Order, _ transaction: Transaction
    ) throws -> Refusal? {
        guard case .certain(let label) = finding else { return nil }
        return try transaction.taken(label, except: order.boxes.map(\.code))
    }

    /// The meaning of a scan at its place.
    func decide(
        _ seen: SeenTexts, _ place: Place, _ transaction: Transaction, preferring: Preferences
    ) throws -> (Verdict, [any OrderChange]) {
        switch Match(seen.candidates) {
        case .none: return (notKnown(seen, place, preferring: preferring), [])
        case .several(let candidates): return (.ambiguous(candidates, at: place), [])
        case .contradiction(let candidates): return (.contradiction(candidates, at: place), [])
        case .one(let candidate):
            guard let order = try transaction.order(candidate.order) else {
                throw StorageFailure.corrupt("order \(candidate.order) is not there")
            }
            let (verdict, event) = order.scanned(candidate, at: place, in: core.flow)
            return (verdict, event.map { [$0] } ?? [])
        }
    }

    /// Nobody knows it; its form says what to do.
    private func notKnown(_ seen: SeenTexts, _ place: Place, preferring: Preferences) -> Verdict {
        let texts = seen.texts.map(\.text)
        if let verdict = notAThing(seen, place) { return verdict }
        if let misread = seen.misread { return .notKnown(texts, misread: misread, at: place) }
        switch LabelReading(texts: seen.foreign, preferring: preferring) {
        case .misread(let misread):
            return .misread(
                seen.text(misreadAs: misread.text) ?? misread.text, .misreadNumber(misread),
                at: place)
        case .routingOnly(let codes) where [.intake, .find].contains(place):
            let refusal = Refusal.routingCode(codes, in: seen.foreign)
            guard case .routingCode(let text, _) = refusal else { break }
            return .refused(text, refusal, at: place)
        case .one, .several, .weak, .routingOnly, .other, .unknown: break
        }
        return .notKnown(texts, misread: nil, at: place)
    }
}

extension Scans {
    /// A code of ours that names no thing of an order: a command card that no button of the page
    /// took, a badge, a manifest, a holding label that is on no parcel yet.
    private func notAThing(
        _ seen: SeenTexts, _ place: Place, packing order: Code? = nil
    ) -> Verdict? {
        for text in seen.texts {
            guard let code = text.code else { continue }
            switch code.kind {
            case .order, .parcel, .device, .box: continue
            case .holdingLabel, .shelf, .manifest, .staffBadge, .commandCard:
                let refusal: Refusal =
                    StationCommand(code).map { .noCommand($0) } ?? .nothingToScan(code)
                return .refused(text.text, refusal, at: place, packing: order)
            }
        }
        return nil
    }
}

extension SeenTexts {
    /// The text that a courier's label was read from.
    fileprivate func text(holding label: CourierLabel) -> String? {
        texts.first { text in
            text.recognition?.candidates.contains { $0.trackingNumber == label.trackingNumber }
                == true
        }?.text
    }

    /// The scanned text that turned out to be a misread.
    fileprivate func text(misreadAs wrong: String) -> String? {
        texts.first { text in text.recognition?.misread.contains { $0.text == wrong } == true }?
            .text
    }
}
