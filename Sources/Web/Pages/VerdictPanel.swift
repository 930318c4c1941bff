import Addresses
import HTML
import Logistics
import Operations
import Wording

/// The one big answer to a scan: shape and word, what was scanned, what it matched, what to do.
struct VerdictPanel {
    let answer: ScanAnswer?
    let wording: Wording
    /// The fields of a form that chooses one of several; `nil` where nothing can be chosen.
    var hiddenFields: HTML?

    private var words: CommonWords { wording.common }
    private var labels: DeskWords { wording.desk }

    /// `#panel`; scripts put the next one in its place.
    @HTMLBuilder var content: HTML {
        if let answer {
            verdict(answer)
        } else {
            section(.id("panel"), .class("panel idle"), .role("status"), .aria("live", "assertive"))
            {
                p(.class("word")) { labels.scanParcel }
                p(.class("next")) { labels.scanHint }
            }
        }
    }

    private func verdict(_ answer: ScanAnswer) -> HTML {
        let verdict = answer.verdict
        return section(
            .id("panel"), .class("panel \(Self.style(verdict.outcome))"), .role("status"),
            .aria("live", "assertive"), .data("outcome", Self.style(verdict.outcome))
        ) {
            p(.class("word")) {
                Self.shape(verdict.outcome)
                span { words.verdict(verdict.outcome) }
            }
            if !verdict.text.isEmpty { p(.class("scanned code")) { shown(verdict.text) } }
            if let order = verdict.order {
                p(.class("matched")) {
                    a(.class("code"), .href(.order(order))) { order.printed }
                    if let customer = answer.customer { " · \(customer)" }
                }
            }
            if let count = verdict.parcelCount, count > 0, verdict.place == .intake {
                boxes(verdict, count)
            }
            // At the intake, the order and its customer are shown above already.
            p(.class("next")) {
                wording.sentences.sentence(
                    answer, namesOrder: verdict.place != .intake)
            }
            if verdict.outcome == .ambiguous, let hiddenFields { choices(verdict, hiddenFields) }
            if verdict.outcome == .unknown, verdict.place == .intake, let hiddenFields {
                holdingLabel(hiddenFields)
            }
            seen(verdict)
        }
    }

    /// Every parcel leaves the desk with a code on it. Opens beside this page, which stays.
    private func holdingLabel(_ hiddenFields: HTML) -> HTML {
        form(.method("post"), .action(.intakeHoldingLabel), .target("_blank")) {
            hiddenFields
            button(
                .type("submit"), .class("button"),
                .data("command", StationCommand.unknown.rawValue)
            ) { wording.papers.printHoldingLabel }
        }
    }

    /// A button for each thing it may be: pressing one is a scan of that thing's own code.
    private func choices(_ verdict: Verdict, _ hiddenFields: HTML) -> HTML {
        div(.class("choices")) {
            for (index, choice) in verdict.choices.enumerated() {
                let code = choice.parcel ?? choice.device ?? choice.order
                form(.method("post"), .action(.intake), .class("choice")) {
                    hiddenFields
                    input(.type("hidden"), .name("text"), .value("\(code)"))
                    button(.type("submit"), .data("command", "\(index + 1)")) {
                        strong(.class("code")) { code.printed }
                        span { "\(labels.order) \(choice.order.printed)" }
                    }
                }
            }
        }
    }

    /// What else was in the picture, and what each text is that is not one of our codes. The list is
    /// short: a glance is all that it gets.
    @HTMLBuilder private func seen(_ verdict: Verdict) -> HTML {
        let codes = (verdict.codes ?? []).filter { code in
            code.isDecisive
                ? code.kind != .own
                : verdict.others.contains(code.text)
                    || code.kind != .unknown
        }
        if !codes.isEmpty {
            let seenWords = wording.seen
            ul(.class("seen"), .aria("label", seenWords.seen)) {
                for code in codes.prefix(6) {
                    li {
                        span(.class("code")) { shown(code.text) }
                        " \(seenWords.line(code))"
                    }
                }
            }
        }
    }

    /// Parcels as boxes, the arrived ones filled: "2 of 3" at a glance.
    private func boxes(_ verdict: Verdict, _ count: Int) -> HTML {
        let arrived = verdict.arrivedCount ?? 0
        return p(.class("boxes")) {
            for index in 0..<min(count, 12) {
                span(.class(index < arrived ? "box full" : "box"), .aria("hidden", "true")) { "" }
            }
            span { " \(arrived) / \(count)" }
        }
    }

    /// Our own codes are shown as they are printed.
    private func shown(_ text: String) -> String { (try? Code(text))?.printed ?? text.quotable }

    static func style(_ outcome: Outcome) -> String {
        switch outcome {
        case .matched: "ok"
        case .already: "twice"
        case .ambiguous: "which"
        case .unknown: "unknown"
        case .misread: "again"
        case .wrongPlace, .contradiction: "stop"
        }
    }

    /// Verdicts differ in shape as well: colour alone never decides.
    static func shape(_ outcome: Outcome) -> HTML {
        switch outcome {
        case .matched:
            .literal(
                """
                <svg viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="21"/>\
                <path d="M13 25l8 8 15-17"/></svg>
                """)
        case .already:
            .literal(
                """
                <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M4 4h28v28H4z"/>\
                <path d="M16 16h28v28H16z"/></svg>
                """)
        case .ambiguous:
            .literal(
                """
                <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M24 2l22 22-22 22L2 24z"/>\
                <path d="M18 19c0-8 12-8 12 0 0 5-6 4-6 9M24 33v2"/></svg>
                """)
        case .unknown:
            .literal(
                """
                <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M24 4l21 39H3z"/>\
                <path d="M24 17v13M24 35v2"/></svg>
                """)
        case .misread:
            .literal(
                """
                <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M40 24a16 16 0 1 1-5-12"/>\
                <path d="M36 2v11H25"/></svg>
                """)
        case .wrongPlace, .contradiction:
            .literal(
                """
                <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M15 3h18l12 12v18L33 45H15L3 33V15z"/>\
                <path d="M16 16l16 16M32 16L16 32"/></svg>
                """)
        }
    }
}
