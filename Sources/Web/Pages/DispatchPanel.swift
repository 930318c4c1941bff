import Addresses
import HTML
import Logistics
import Operations
import TrackingNumbers
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
            }
        }
    }

    private var idle: HTML {
        section(.id("panel"), .class("panel idle"), .role("status"), .aria("live", "assertive")) {
            p(.class("word")) { packing.map { labels.step($0.dispatchStep) } ?? labels.scanOrder }
            matched(nil)
            p(.class("next")) {
                packing.map { labels.say(DispatchFact(next: $0)) } ?? labels.scanOrderHint
            }
        }
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
            if let choices = verdict.labels, let order = verdict.order, let box = verdict.box {
                couriers(choices, texts: [verdict.text] + verdict.others, on: box, of: order)
            }
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

    /// One big button a courier; the person who holds the label knows.
    private func couriers(
        _ choices: [CourierLabel], texts: [String], on box: Code, of order: Code
    ) -> HTML {
        div(.class("choices")) {
            for (index, choice) in choices.enumerated() {
                form(.method("post"), .action(.label(on: box, of: order))) {
                    page.hiddenFields
                    for text in texts { input(.type("hidden"), .name("text"), .value(text)) }
                    input(.type("hidden"), .name("courier"), .value(choice.courier))
                    input(
                        .type("hidden"), .name("number"), .value(choice.trackingNumber.text))
                    button(.type("submit"), .data("command", "\(index + 1)")) {
                        strong { choice.courier }
                        span(.class("code")) { choice.trackingNumber.grouped }
                    }
                }
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
