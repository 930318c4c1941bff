import TrackingNumbers

/// A courier's label, and a box's own code, while an order is being packed.
extension Order {
    /// The courier's label was scanned. Which box it goes on is asked before which courier's it
    /// is: without such a box there is nothing to choose.
    ///
    /// - Parameters:
    ///   - chosen: the box whose own code was scanned before, if one was.
    ///   - isReplacing: whether the worker said before that the label of `chosen` is to be
    ///     replaced: then both labels are shown, and a reason is asked for.
    package func labelling(
        _ text: String, with finding: LabelFinding, chosen: Code? = nil,
        isReplacing: Bool = false
    ) -> (verdict: Verdict, events: [any OrderChange]) {
        let target = labelTarget(chosen: chosen)
        if let box = box(carrying: finding) { return (again(box, text, for: target), []) }
        switch target {
        case .none: return (refused(text, .noClosedBox(order: code)), [])
        case .open(let box): return (refused(text, .boxOpen(box: box)), [])
        case .which(let boxes): return (choice(text, finding, boxes), [])
        case .labelled(let box) where isReplacing: return (choice(text, finding, [box]), [])
        case .labelled(let box):
            guard let label = self.box(box)?.label else {
                return (refused(text, .noClosedBox(order: code)), [])
            }
            return (refused(text, .labelled(box: box, label)), [])
        case .box(let box):
            guard case .certain(let label) = finding else {
                return (choice(text, finding, [box]), [])
            }
            let labelled = LabelledBox(order: code, box: box, label: label)
            return (
                Verdict(.labelled(labelled, isNew: true), at: .dispatch, text: text),
                [BoxLabelled(order: code, box: box, label: label)]
            )
        }
    }

    /// A box's own code was scanned: what is scanned next is for this box.
    func choosing(_ box: Box, by candidate: MatchCandidate) -> Verdict {
        let subject = subject(candidate)
        let result: ScanResult =
            switch box.stage {
            case .collected, .delivered: .already(subject, .sent)
            case .open, .packed, .labelled:
                .matched(subject, .chosen(box: box.code, box.stage))
            }
        return Verdict(result, at: .dispatch, text: candidate.text)
    }

    /// The box that carries one of the labels already; a number names one parcel only.
    private func box(carrying finding: LabelFinding) -> Box? {
        boxes.first { box in
            finding.labels.contains { $0.trackingNumber == box.label?.trackingNumber }
        }
    }

    /// The number is on a box of this order. Where another box waits for a label, it is the wrong
    /// one of two labels.
    private func again(_ box: Box, _ text: String, for target: LabelTarget) -> Verdict {
        guard let label = box.label else { return refused(text, .noClosedBox(order: code)) }
        switch target {
        case .box, .which:
            return refused(
                text,
                .numberTaken(
                    courier: label.courier, number: label.trackingNumber.grouped, box: box.code,
                    order: code))
        case .labelled, .open, .none:
            let labelled = LabelledBox(order: code, box: box.code, label: label)
            return Verdict(.labelled(labelled, isNew: false), at: .dispatch, text: text)
        }
    }

    private func choice(_ text: String, _ finding: LabelFinding, _ boxes: [Code]) -> Verdict {
        Verdict(
            .whichCourier(finding.labels, boxes: boxes, order: code), at: .dispatch, text: text)
    }

    private func refused(_ text: String, _ refusal: Refusal) -> Verdict {
        .refused(text, refusal, at: .dispatch, packing: code)
    }
}
