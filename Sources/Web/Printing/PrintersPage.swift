import Addresses
import HTML
import HTTP
import Logistics
import Operations
import Printing
import Wording

/// The printers: what waits, what failed and why, and how far each is off.
enum PrintersPage {
    static let routes = [
        get(.printers, .print, show),
        get(.changesOfPrinters, .print, live),
        post(.retry(of: .job), .print, retry),
        post(.cancellation(of: .job), .print, cancel),
        post(.retries(at: .printer), .print, retryAll),
        post(.calibrationPage(of: .printer), .print, printCalibrationPage),
        post(.calibration(of: .printer), .calibratePrinters, calibrate),
    ]

    static func show(_ call: Call) async throws -> Response { try await page(call) }

    /// Says that something is printed, or is done; the page then reloads its queues.
    static func live(_ call: Call) throws -> Response {
        let changes = call.shop.announcements.changesOfPrinters(since: call.moment)
        return .events { writer in
            for await _ in changes { try await writer.event("changed", data: "printers") }
        }
    }

    static func retry(_ call: Call) async throws -> Response {
        try await change(call) { _, write in
            _ = try await call.shop.printing.retry(
                try PrintJobsAPI.number(call.parameter(.job)), by: write)
        }
    }

    static func cancel(_ call: Call) async throws -> Response {
        try await change(call) { _, write in
            _ = try await call.shop.printing.cancel(
                try PrintJobsAPI.number(call.parameter(.job)), by: write)
        }
    }

    static func retryAll(_ call: Call) async throws -> Response {
        try await change(call) { _, write in
            _ = try await call.shop.printing.retryFailed(at: call.parameter(.printer), by: write)
        }
    }

    static func printCalibrationPage(_ call: Call) async throws -> Response {
        try await change(call) { form, write in
            _ = try await call.shop.printing.printCalibrationPage(
                on: call.parameter(.printer), isCorrected: form["corrected"] != nil,
                language: .exactly(call.wording.language), by: write)
        }
    }

    static func calibrate(_ call: Call) async throws -> Response {
        let words = call.wording.printers
        return try await change(call) { form, write in
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
            _ = try await call.shop.printing.calibrate(
                call.parameter(.printer),
                Calibration.Readings(
                    left: left, top: top, across: try length("across"), along: try length("along")),
                by: write)
        }
    }

    /// Does what a form asks for; a refusal is shown on this page.
    private static func change(
        _ call: Call, _ body: (StationForm, Write) async throws -> Void
    ) async throws -> Response {
        let form = try await StationForm(call)
        let fields = ["corrected", "left", "top", "across", "along"]
        let payload = fields.map { form[$0] ?? "" }.joined(separator: "\n")
        do {
            try await body(form, try form.write(Array(payload.utf8)))
        } catch let refusal as Refusal {
            return try await page(call, refusal: refusal) { form[$0] }
        }
        return .redirect(to: .printers)
    }

    private static func page(
        _ call: Call, refusal: Refusal? = nil, typed: (String) -> String? = { _ in nil }
    ) async throws -> Response {
        let page = StationPage(call)
        let moment = call.shop.announcements.moment
        let person = try call.person()
        let words = page.wording.printers
        let printers = try call.shop.printing.all(for: .person(person))
        let checked = printers.first {
            $0.printer.name == call.request.head.queryValue("check")
        }
        let answer = if let checked { try await check(checked, call, words) } else { "" }
        let latest = try call.shop.printing.jobs(
            in: [.printed, .cancelled], limit: 10, for: .person(person))
        let cards = try printers.map { printer in
            try PrinterCard(
                view: printer, page: page, words: words,
                jobs: call.shop.printing.jobs(
                    in: [.waiting, .printing, .failed], printer: printer.printer.name, limit: 100,
                    for: .person(person)
                ).reversed(),
                check: printer.printer == checked?.printer ? answer : nil)
        }
        let mayCalibrate = person.role.may(.calibratePrinters)
        let mistaken = refusal == nil ? nil : call.parameter(.printer)
        return try page.response(
            words.printers, scripts: ["live.js"],
            status: refusal?.problem(path: call.request.head.shownPath, call.wording).status
                ?? 200
        ) {
            h1(.class("hidden")) { words.printers }
            if let refusal {
                section(.class("card refused"), .role("alert")) {
                    h2 { page.wording.orders.notDone }
                    p { page.wording.orders.said(refusal, page.wording) }
                }
            }
            if printers.isEmpty { howTo(words) }
            div(.class("columns printers")) {
                div(
                    .id("live"), .class("side"),
                    .data("events", .changesOfPrinters.with("since", "\(moment)"))
                ) {
                    for card in cards { card.queue }
                    if !latest.isEmpty {
                        section(.class("card")) {
                            h2 { words.latest }
                            PrintJobList(page: page, jobs: latest, hasButtons: true).content
                        }
                    }
                }
                // Apart from the part that reloads itself: nothing that is being typed is lost.
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
    private static func check(
        _ printer: PrinterView, _ call: Call, _ words: PrinterWords
    ) async throws -> String {
        do {
            return try await call.shop.printing.check(printer.printer.name, for: try call.asker())
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
