import Addresses
import HTML
import HTTP
import Logistics
import Operations
import Printing
import Wording

/// A paper of a thing, to be saved or printed.
struct PaperLinks {
    let page: StationPage
    /// Where the form to print is sent.
    let action: Address
    /// The papers that this station can print without naming a printer.
    let printable: Set<Paper>

    private var words: PrinterWords { page.wording.printers }

    /// The links of a page about an order.
    init(_ page: StationPage, action: Address) throws {
        self.page = page
        self.action = action
        printable = page.call.shop.printing.printable(at: page.station, for: try page.call.asker())
    }

    /// A link to the file, and a button beside it when a printer is set up for this paper.
    ///
    /// - Parameters:
    ///   - address: of the file; that of the API if left out.
    ///   - label: of the link; the paper's name if left out.
    func row(
        _ paper: Paper, of code: Code, address: Address? = nil, label: String? = nil,
        style: String = "slip"
    ) -> HTML {
        div(.class("paper")) {
            a(.class(style), .href(address ?? .api.paper(paper, of: code))) {
                label ?? "\(words.paper(paper)) (PDF)"
            }
            if printable.contains(paper) {
                form(.method("post"), .action(action)) {
                    page.hiddenFields
                    input(.type("hidden"), .name("paper"), .value(paper.rawValue))
                    input(.type("hidden"), .name("thing"), .value("\(code)"))
                    button(
                        .type("submit"), .class("quiet"),
                        .aria("label", "\(words.print): \(words.paper(paper)) \(code.printed)")
                    ) { words.print }
                }
            }
        }
    }

    /// Puts what a form asks for into a printer's queue.
    ///
    /// - Throws: ``Refusal``; a thing of another order is not known here.
    static func print(
        _ form: StationForm, of order: Code, by write: Write, _ call: Call
    ) async throws {
        let paper = try Paper(checking: form["paper"] ?? "", field: "paper")
        let text = form["thing"] ?? ""
        guard let thing = try? Code(text),
            try call.shop.orders.code(of: thing, for: try call.asker()) == order
        else { throw Refusal.unknown(what: "code", text: String(text.prefix(40))) }
        _ = try await call.shop.printing.print(PrintWish(thing, paper: paper), by: write)
    }
}

/// Print jobs, as a list.
struct PrintJobList {
    let page: StationPage
    let jobs: [PrintJobView]
    /// Whether there are buttons, which lead to the page of printers.
    let hasButtons: Bool

    private var words: PrinterWords { page.wording.printers }

    @HTMLBuilder var content: HTML {
        if !jobs.isEmpty {
            ul(.class("plain jobs")) { for job in jobs { item(job) } }
        }
    }

    private func item(_ job: PrintJobView) -> HTML {
        let at = page.call.shop.local(job.at)
        return li(.class("job is-\(job.state.rawValue)")) {
            p {
                strong { words.what(job.paper) }
                if let code = job.code {
                    " "
                    if job.order == nil {
                        span(.class("code")) { code.printed }
                    } else {
                        a(.class("code"), .href(.order(code))) { code.printed }
                    }
                }
                if job.copies > 1 { " × \(job.copies)" }
                " · "
                strong(.class("state")) { words.state(job.state) }
                if job.isReprint { " · \(words.reprint)" }
            }
            if let failure = job.failure { p(.class("refusal")) { words.said(failure) } }
            p(.class("quiet")) {
                time(.dateTime("\(at.date)T\(at.time)")) {
                    ReaderForm(page.wording.language).dateAndTime(at)
                }
                " · "
                [job.by, job.station, hasButtons ? nil : words.sentTo(job.printer), job.receipt]
                    .compactMap(\.self).joined(separator: " · ")
            }
            if hasButtons { buttons(job) }
        }
    }

    @HTMLBuilder private func buttons(_ job: PrintJobView) -> HTML {
        let again = job.failure?.mayHaveComeOut == true ? words.againMayBeSecond : words.again
        switch job.state {
        case .waiting:
            div(.class("next")) { action(.cancellation(of: job.job), words.takeOut) }
        case .failed:
            div(.class("next")) {
                action(.retry(of: job.job), again, isQuiet: false)
                action(.cancellation(of: job.job), words.takeOff)
            }
        case .printed:
            div(.class("next")) { action(.retry(of: job.job), words.againMayBeSecond) }
        case .printing, .cancelled: HTML()
        }
    }

    private func action(_ address: Address, _ text: String, isQuiet: Bool = true) -> HTML {
        form(.method("post"), .action(address)) {
            page.hiddenFields
            button(.type("submit"), .class(isQuiet ? "quiet" : "")) { text }
        }
    }
}
