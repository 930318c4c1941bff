import HTML
import HTTP
import Logistics
import Operations
import Printing

/// The printers: what waits, what failed and why, and how far each is off.
enum PrintersPage {
    static func show(_ call: Call) throws -> Response { try page(call) }

    /// Says that something is printed, or is done; the page then reads its queues anew.
    static func live(_ call: Call) throws -> Response {
        let changes = call.station.announcements.changesOfPrinters()
        return .events { writer in
            for await _ in changes { try await writer.event("changed", data: "printers") }
        }
    }

    static func retry(_ call: Call) async throws -> Response {
        try await change(call) { _, once in
            _ = try await call.station.retryPrintJob(
                try PrintJobsAPI.number(call.parameter("job")), by: try call.actor(), once: once)
        }
    }

    static func cancel(_ call: Call) async throws -> Response {
        try await change(call) { _, once in
            _ = try await call.station.cancelPrintJob(
                try PrintJobsAPI.number(call.parameter("job")), by: try call.actor(), once: once)
        }
    }

    static func retryAll(_ call: Call) async throws -> Response {
        try await change(call) { _, once in
            _ = try await call.station.retryFailedPrintJobs(
                at: call.parameter("printer"), by: try call.actor(), once: once)
        }
    }

    static func printCalibrationPage(_ call: Call) async throws -> Response {
        try await change(call) { form, once in
            _ = try await call.station.printCalibrationPage(
                on: call.parameter("printer"), isCorrected: form["corrected"] != nil,
                language: call.sentences.words.language,
                station: StationCookie.name(in: call.request.head), by: try call.actor(), once: once)
        }
    }

    static func calibrate(_ call: Call) async throws -> Response {
        let words = PrinterWords.in(call.sentences.words.language)
        return try await change(call) { form, once in
            func length(_ name: String) throws -> Int? {
                let text = (form[name] ?? "").filter { !$0.isWhitespace }
                guard !text.isEmpty else { return nil }
                guard let length = Millimetres.micrometres(text) else {
                    throw Refusal.unusable(
                        field: name, value: "", why: words.noMillimetres(String(text.prefix(20))))
                }
                return length
            }
            guard let left = try length("left"), let top = try length("top") else {
                throw Refusal.unusable(field: "left", value: "", why: Reason.missing.rawValue)
            }
            _ = try await call.station.calibrate(
                call.parameter("printer"),
                Calibration.Readings(
                    left: left, top: top, across: try length("across"), along: try length("along")),
                by: try call.actor(), once: once)
        }
    }

    /// Does what a form asks for; a refusal stands on this page.
    private static func change(
        _ call: Call, _ body: (StationForm, Once) async throws -> Void
    ) async throws -> Response {
        let form = try await StationForm(call)
        let fields = ["corrected", "left", "top", "across", "along"]
        let payload = fields.map { form[$0] ?? "" }.joined(separator: "\n")
        do {
            try await body(form, try form.once(Array(payload.utf8)))
        } catch let refusal as Refusal {
            return try page(call, refusal: refusal) { form[$0] }
        }
        return .redirect(to: "/printers")
    }

    private static func page(
        _ call: Call, refusal: Refusal? = nil, typed: (String) -> String? = { _ in nil }
    ) throws -> Response {
        let page = StationPage(call)
        let person = try call.person()
        let words = PrinterWords.in(page.words.language)
        let printers = try call.station.printers(for: person)
        let checked = call.request.head.queryValue("check")
        let latest = try call.station.printJobs(
            in: [.printed, .cancelled], limit: 10, for: person)
        let cards = try printers.map { printer in
            try PrinterCard(
                view: printer, page: page, words: words,
                jobs: call.station.printJobs(
                    in: [.waiting, .printing, .failed], printer: printer.printer.name, limit: 100,
                    for: person
                ).reversed(),
                check: printer.printer.name == checked ? check(printer, call, words) : nil)
        }
        let mayCalibrate = person.role.may(.calibratePrinters)
        let mistaken = refusal == nil ? nil : call.parameter("printer")
        return try page.response(
            words.printers, scripts: ["live.js"],
            status: refusal?.problem(path: call.request.head.shownPath, call.sentences).status
                ?? 200
        ) {
            h1(.class("hidden")) { words.printers }
            if let refusal {
                section(.class("card refused"), .role("alert")) {
                    h2 { OrdersWords.in(page.words.language).notDone }
                    p { OrdersWords.in(page.words.language).said(refusal, page.words) }
                }
            }
            if printers.isEmpty { howTo(words) }
            div(.class("columns printers")) {
                div(.id("live"), .class("side"), .data("events", "/printers/live")) {
                    for card in cards { card.queue }
                    if !latest.isEmpty {
                        section(.class("card")) {
                            h2 { words.latest }
                            PrintJobList(page: page, jobs: latest, hasButtons: true).content
                        }
                    }
                }
                // Apart from what reads itself anew: nothing that is being typed is lost.
                div(.class("side")) {
                    for card in cards {
                        card.calibration(
                            mayCalibrate, isOpen: mistaken == card.view.printer.name, typed: typed)
                    }
                }
            }
        }
    }

    /// Looks whether a printer answers, in words.
    private static func check(_ printer: PrinterView, _ call: Call, _ words: PrinterWords) throws
        -> String
    {
        do {
            return try call.station.check(printer: printer.printer.name, by: try call.person())
                ?? words.answers
        } catch let failure as PrintFailure {
            return words.said(failure)
        }
    }

    private static func howTo(_ words: PrinterWords) -> HTML {
        section(.class("card")) {
            h2 { words.noPrinters }
            p { words.howToName }
            pre(.class("file")) {
                """
                [printer sticker]
                address = tcp://10.0.0.9:9100
                dpi = 203
                size = 50x25
                papers = device-sticker

                [printer office]
                address = cups:office
                papers = slip, work-order, packing-list

                [station Desk 1]
                on-received = device-sticker
                """
            }
            p { words.howToRestart }
        }
    }
}

/// One printer on the page.
private struct PrinterCard {
    let view: PrinterView
    let page: StationPage
    let words: PrinterWords
    /// What waits, is printed, or failed; the oldest first.
    let jobs: [PrintJobView]
    /// What it said when it was looked at.
    let check: String?

    private var printer: Printer { view.printer }
    private var base: String { "/printers/\(printer.name)" }

    var queue: HTML {
        let papers = view.papers.map(words.paper).joined(separator: ", ")
        let lost = jobs.filter { $0.failure?.mayHaveComeOut == false }.count
        return section(.class("card")) {
            h2 { printer.name }
            p(.class("quiet")) {
                "\(printer.connection) · \(printer.size) · \(view.dotsPerInch) dpi"
            }
            p { papers.isEmpty ? words.printsNothing : words.prints(papers) }
            p {
                a(.href("/printers?check=\(printer.name)")) { words.check }
            }
            if let check { p(.role("status")) { strong { check } } }
            h3 { words.queue }
            if jobs.isEmpty { p { words.nothingWaits } }
            PrintJobList(page: page, jobs: jobs, hasButtons: true).content
            if lost > 1 {
                form(.method("post"), .action("\(base)/retries")) {
                    page.hiddenFields
                    button(.type("submit")) { words.retryAll(lost) }
                }
            }
        }
    }

    func calibration(_ mayCalibrate: Bool, isOpen: Bool, typed: (String) -> String?) -> HTML {
        section(.class("card")) {
            h2 { "\(words.calibration): \(printer.name)" }
            measured
            if mayCalibrate { steps(isOpen: isOpen, typed: isOpen ? typed : { _ in nil }) }
        }
    }

    @HTMLBuilder private var measured: HTML {
        if let measured = view.calibration {
            let found = measured.calibration
            p { words.calibrated(page.call.station.local(measured.at).date, measured.by) }
            p {
                words.moved(Millimetres.written(view.moved.x), Millimetres.written(view.moved.y))
                if !printer.isForLabels {
                    " \(words.stretched(percent(found.scaleX), percent(found.scaleY)))"
                }
            }
        } else {
            p { words.notCalibrated }
        }
        if printer.isForLabels { p(.class("quiet")) { words.labelsAreNotStretched } }
    }

    /// `101.25`, from millionths.
    private func percent(_ scale: Int) -> String {
        let hundredths = (scale + 50) / 100
        let rest = "\(hundredths % 100 + 100)".dropFirst()
        return "\(hundredths / 100).\(rest)"
    }

    private func steps(isOpen: Bool, typed: (String) -> String?) -> HTML {
        let rulers = view.rulers
        let line = Millimetres.written(rulers.line)
        let fields = [
            ("left", words.left(line), true), ("top", words.top(line), true),
            ("across", words.across(Millimetres.written(rulers.across)), false),
            ("along", words.along(Millimetres.written(rulers.along)), false),
        ].filter { name, _, _ in
            (name != "across" || rulers.across > 0)
                && (name != "along" || rulers.along > 0)
        }
        return details(.open(isOpen)) {
            summary { words.printPage }
            ol(.class("steps")) {
                li {
                    p { words.stepPrint }
                    pageForm(words.printPage, isCorrected: false)
                }
                li { p { words.stepMeasure } }
                li {
                    p { words.stepType }
                    form(.method("post"), .action("\(base)/calibration")) {
                        page.hiddenFields
                        for (name, text, isNeeded) in fields {
                            let id = "\(name)-\(printer.name)"
                            label(.for(id)) { text }
                            input(
                                .id(id), .name(name), .value(typed(name) ?? ""),
                                .inputMode("decimal"), .autocomplete("off"), .maxLength(10),
                                .required(isNeeded))
                        }
                        button(.type("submit")) { words.save }
                    }
                }
                li {
                    p { words.stepCheck }
                    pageForm(words.printCorrected, isCorrected: true)
                }
            }
        }
    }

    private func pageForm(_ text: String, isCorrected: Bool) -> HTML {
        form(.method("post"), .action("\(base)/calibration-page")) {
            page.hiddenFields
            if isCorrected { input(.type("hidden"), .name("corrected"), .value("yes")) }
            button(.type("submit"), .class("quiet")) { text }
        }
    }
}
