import Addresses
import HTML
import Logistics
import Operations
import TrackingNumbers
import WebSite
import Wording

/// The dispatch desk's verdict: of a scan, of a button, or what comes next when neither was made.
struct DispatchPanel {
    /// The event that the panel answers.
    enum Content {
        case idle
        case scan(ScanAnswer)
        case refused(Refusal)
    }

    let content: Content
    let page: StationPage
    let packing: OrderView?
    /// The box that was chosen at this desk by its own code.
    let chosen: (box: Code, isReplacing: Bool)?
    /// The names of the couriers that the shop lists itself.
    let couriers: [String]

    private var labels: DispatchWords { page.wording.dispatch }
    private var sentence: DispatchSentence {
        DispatchSentence(wording: page.wording, packing: packing)
    }

    /// `#panel`; scripts put the next one in its place.
    @HTMLBuilder var html: HTML {
        switch content {
        case .idle: idle
        case .scan(let answer): verdict(answer)
        case .refused(let refusal):
            section(
                .id("panel"), .class("panel stop"), .role("status"), .aria("live", "assertive"),
                .data("outcome", "stop")
            ) {
                word(.wrongPlace)
                matched(nil)
                p(.class("next")) { sentence.say(refusal) }
                courierChoices(of: refusal)
                replaceButton(refusal)
            }
        }
    }

    private var idle: HTML {
        section(.id("panel"), .class("panel idle"), .role("status"), .aria("live", "assertive")) {
            p(.class("word")) { packing.map { labels.step($0.dispatchStep) } ?? labels.scanOrder }
            matched(nil)
            p(.class("next")) { chosenBox ?? nextStep }
        }
    }

    private var nextStep: String {
        packing.map { labels.say(DispatchFact(next: $0)) } ?? labels.scanOrderHint
    }

    /// What the box that was chosen by its code waits for.
    private var chosenBox: String? {
        guard let packing, let chosen,
            let box = packing.boxes.first(where: { $0.code == chosen.box })
        else { return nil }
        return labels.say(
            chosen.isReplacing ? .replacing(box.ordinal) : .chosen(box.ordinal, box.stage))
    }

    private func verdict(_ answer: ScanAnswer) -> HTML {
        let verdict = answer.verdict
        let style = VerdictPanel.style(verdict.outcome)
        return section(
            .id("panel"), .class("panel \(style)"), .role("status"), .aria("live", "assertive"),
            .data("outcome", style)
        ) {
            word(verdict.outcome)
            if !verdict.text.isEmpty { p(.class("scanned code")) { shown(verdict) } }
            matched(answer)
            p(.class("next")) { sentence.say(answer) }
            if case .whichCourier(let choices, let boxes, let order) = verdict.result {
                LabelChoices(
                    page: page, order: order, packing: packing,
                    texts: [verdict.text] + verdict.others, labels: choices, boxes: boxes
                ).html
            }
            replaceButton(verdict.refusal)
            if Self.mayBeNamed(verdict) { namedCourier([verdict.text] + verdict.others) }
            otherOrder(verdict)
        }
    }

    private func word(_ outcome: Outcome) -> HTML {
        p(.class("word")) {
            VerdictPanel.shape(outcome)
            span { page.words.verdict(outcome) }
        }
    }

    @HTMLBuilder private func matched(_ answer: ScanAnswer?) -> HTML {
        if let order = packing?.code ?? answer?.verdict.order {
            p(.class("matched")) {
                a(.class("code"), .href(.dispatch(order))) { order.printed }
                if let customer = packing?.customer ?? answer?.customer { " · \(customer)" }
            }
        }
    }

    /// Numbers are shown in groups, our own codes as they are printed.
    private func shown(_ verdict: Verdict) -> String {
        verdict.label?.trackingNumber.grouped ?? (try? Code(verdict.text))?.printed
            ?? verdict.text.quotable
    }

    /// Whether the courier may be named for a label: no form tells it, or several do.
    private static func mayBeNamed(_ verdict: Verdict) -> Bool {
        switch verdict.result {
        case .whichCourier, .refused(.noCourier, _), .refused(.otherNumber, _): true
        default: false
        }
    }

    @HTMLBuilder private func namedCourier(_ texts: [String]) -> HTML {
        if let packing {
            NamedCourier(
                page: page, order: packing, texts: texts, chosen: chosen?.box, listed: couriers
            ).html
        }
    }

    /// The way on for whoever means to put another label on the box.
    @HTMLBuilder private func replaceButton(_ refusal: Refusal?) -> HTML {
        if case .labelled(let box, _) = refusal, let order = packing?.code {
            form(.method("post"), .action(.replacement(onBox: box, of: order))) {
                page.hiddenFields
                button(
                    .type("submit"), .class("quiet"),
                    .data("command", StationCommand.replaceLabel.rawValue)
                ) { labels.replaceLabel }
            }
        }
    }

    /// The couriers to choose from, where a button's answer was still not one courier.
    @HTMLBuilder private func courierChoices(of refusal: Refusal) -> HTML {
        if case .severalCouriers(_, let choices) = refusal, !choices.isEmpty {
            ul {
                for choice in choices { li { choice } }
            }
        }
    }

    /// The way to the order whose code was scanned, for a worker who meant it.
    @HTMLBuilder private func otherOrder(_ verdict: Verdict) -> HTML {
        if case .otherOrder(_, let other?, _) = verdict.refusal {
            p {
                a(.class("button"), .href(.dispatch(other))) {
                    "\(labels.goOn) \(other.printed)"
                }
            }
        }
    }
}
