import Logistics
import Operations
import TrackingNumbers
import WebSite
import Wording

/// Puts verdicts and refusals of the dispatch into the operator's language.
struct DispatchSentence {
    let wording: Wording
    /// The order in hand; `nil` before one was scanned.
    let packing: OrderView?

    private var words: DispatchWords { wording.dispatch }

    /// The outcome of a scan, and the one next action.
    func say(_ answer: ScanAnswer) -> String {
        let verdict = answer.verdict
        return switch verdict.outcome {
        case .matched: matched(verdict)
        case .already: already(verdict)
        case .ambiguous: words.say(question(verdict))
        case .unknown: words.say(verdict.text.isEmpty ? .noCode : .unknown)
        case .misread: verdict.refusal.map { say($0) } ?? words.say(.misread)
        case .contradiction: words.say(.several)
        case .wrongPlace:
            if let refusal = verdict.refusal {
                say(refusal, about: verdict.device)
            } else if let stage = verdict.stage {
                words.say(.notReady(wording.common.stage(stage)))
            } else {
                words.say(.inboundSlip)
            }
        }
    }

    /// Why a button or scan was refused; a refusal that the dispatch has no words for keeps its
    /// own.
    func say(_ refusal: Refusal, about device: Code? = nil) -> String {
        switch refusal {
        case .missing(let devices):
            words.say(.missing(devices.map(\.printed).joined(separator: ", ")))
        case .otherOrder(let text, let order, let inHand): foreign(text, order, inHand)
        case .inBox(_, let box):
            words.say(.inBox(ordinal(box)))
        case .boxEmpty: words.say(.boxEmpty)
        case .nothingReady: words.say(.nothingReady)
        case .noClosedBox: words.say(.noClosedBox)
        case .numberTaken(_, _, _, let order): words.say(.numberTaken(order.printed))
        case .ownCode: words.say(.ownCode)
        case .routingCode(_, let courier): words.say(.routingCode(courier))
        case .severalCouriers(_, let choices):
            words.say(choices.count == 1 ? .confirmCourier : .whichCourier)
        case .labelled(let box, let label):
            words.say(
                .labelStays(ordinal(box), "\(label.courier) \(label.trackingNumber.grouped)"))
        case .boxOpen(let box): words.say(.closeFirst(ordinal(box)))
        case .nothingToReplace: words.say(.nothingToReplace)
        case .otherNumber(_, let kind):
            words.say(.otherNumber(wording.seen.kind(SeenCode.Kind(kind))))
        case .misreadNumber(_, let courier, let suggestion):
            words.say(.misreadNumber(courier, suggestion))
        case .noCourier: words.say(.noCourier)
        case .misread: words.say(.misread)
        case .unusable(_, _, .noCodeSeen): words.say(.noCode)
        case .wrongStage(.device(_, let step)) where device != nil:
            words.say(.notReady(wording.common.stage(step.now)))
        default: wording.sentences.refusal(refusal)
        }
    }

    private func question(_ verdict: Verdict) -> DispatchFact {
        guard case .whichCourier(let labels, let boxes, _) = verdict.result else { return .several }
        if boxes.count > 1 { return .whichBox }
        let isReplacing = packing?.boxes.contains { boxes.contains($0.code) && $0.label != nil }
        if isReplacing == true { return .confirmReplacement }
        return labels.count == 1 ? .confirmCourier : .whichCourier
    }

    private func matched(_ verdict: Verdict) -> String {
        if case .matched(_, .chosen(let box, let stage)) = verdict.result {
            return words.say(.chosen(ordinal(box), stage))
        }
        if let label = verdict.label {
            return words.say(.labelled("\(label.courier) \(label.trackingNumber.grouped)"))
        }
        return packing.map { words.say(DispatchFact(next: $0)) } ?? words.scanOrderHint
    }

    private func already(_ verdict: Verdict) -> String {
        if verdict.label != nil { return words.say(.labelAgain) }
        guard let device = verdict.device, let box = packing?.box(holding: device) else {
            return words.say(.sent)
        }
        return words.say(.inBox(box.ordinal))
    }

    /// Another order's own code, while a box here is not finished, is not a stray device: the worker
    /// is moving on too early.
    private func foreign(_ text: String, _ order: Code?, _ inHand: Code) -> String {
        if let order, packing?.isOnTheTable == true, (try? Code(text)) == order {  // else a device
            return words.say(.noLabelYet(inHand.printed))
        }
        return words.say(.foreign(order?.printed ?? "?"))
    }

    private func ordinal(_ box: Code) -> Int {
        packing?.boxes.first { $0.code == box }?.ordinal ?? 1
    }
}

extension DispatchFact {
    /// The next step for an order.
    init(next order: OrderView) {
        self =
            switch order.dispatchStep {
            case .scanLabel: .scanLabel(order.boxWithoutLabel?.ordinal ?? 1)
            case .pack: .toPack(order.devicesToPack.count)
            case .closeBox: .closeBox
            case .handOver: .handOver
            case .sent: .sent
            case .nothingReady: .nothingReady
            }
    }
}
