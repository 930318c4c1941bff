import Logistics
import Operations
import TrackingNumbers

/// Puts verdicts and refusals of the dispatch into the operator's language.
struct DispatchSentence {
    let words: Words
    let labels: DispatchWords
    /// The order in hand; `nil` before one was scanned.
    let packing: OrderView?

    /// What came of a scan, and the one next action.
    func say(_ answer: ScanAnswer) -> String {
        let verdict = answer.verdict
        return switch verdict.outcome {
        case .matched: matched(verdict)
        case .already: already(verdict)
        case .ambiguous: labels.say(verdict.labels == nil ? .several : .whichCourier)
        case .unknown: labels.say(verdict.text.isEmpty ? .noCode : .unknown)
        case .misread: verdict.refusal.map { say($0) } ?? labels.say(.misread)
        case .contradiction: labels.say(.several)
        case .wrongPlace:
            if let refusal = verdict.refusal {
                say(refusal, about: verdict.device)
            } else if let stage = verdict.stage {
                labels.say(.notReady(words.stage(stage)))
            } else {
                labels.say(.inboundSlip)
            }
        }
    }

    /// Why a button or scan was refused; a refusal that the dispatch has no words for keeps its
    /// own.
    func say(_ refusal: Refusal, about device: Code? = nil) -> String {
        switch refusal {
        case .missing(let devices):
            labels.say(.missing(devices.map(\.printed).joined(separator: ", ")))
        case .otherOrder(let text, let order, let inHand): foreign(text, order, inHand)
        case .inBox(_, let box):
            labels.say(.inBox(ordinal(box)))
        case .boxEmpty: labels.say(.boxEmpty)
        case .nothingReady: labels.say(.nothingReady)
        case .noClosedBox: labels.say(.noClosedBox)
        case .numberTaken(_, _, _, let order): labels.say(.numberTaken(order.printed))
        case .ownCode: labels.say(.ownCode)
        case .routingCode(_, let courier): labels.say(.routingCode(courier))
        case .severalCouriers: labels.say(.whichCourier)
        case .misreadNumber(_, let courier, let suggestion):
            labels.say(.misreadNumber(courier, suggestion))
        case .noCourier: labels.say(.noCourier)
        case .misread: labels.say(.misread)
        case .unusable(field: "text", value: "", why: _): labels.say(.noCode)
        case .wrongStage(_, let now, _, _) where device != nil:
            labels.say(
                .notReady(DeviceStage(rawValue: now).map(words.stage) ?? now))
        default: Sentences.in(words.language).refusal(refusal)
        }
    }

    private func matched(_ verdict: Verdict) -> String {
        if let label = verdict.label {
            return labels.say(.labelled("\(label.courier) \(label.trackingNumber.grouped)"))
        }
        return packing.map { labels.say(DispatchFact(next: $0)) } ?? labels.scanOrderHint
    }

    private func already(_ verdict: Verdict) -> String {
        if verdict.label != nil { return labels.say(.labelAgain) }
        guard let device = verdict.device, let box = packing?.box(holding: device) else {
            return labels.say(.sent)
        }
        return labels.say(.inBox(box.ordinal))
    }

    /// Another order's own code, while a box here is not finished, is no stray device: the worker
    /// goes on too early.
    private func foreign(_ text: String, _ order: Code?, _ inHand: Code) -> String {
        if let order, packing?.isOnTheTable == true, (try? Code(text)) == order {  // else a device
            return labels.say(.noLabelYet(inHand.printed))
        }
        return labels.say(.foreign(order?.printed ?? "?"))
    }

    private func ordinal(_ box: Code) -> Int {
        packing?.boxes.first { $0.code == box }?.ordinal ?? 1
    }
}

extension DispatchFact {
    /// What comes next for an order.
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
