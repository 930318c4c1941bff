import Addresses
import HTML
import HTTP
import Logistics
import Operations
import Printing
import WebSite
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
                try call.printJob(), by: write)
        }
    }

    static func cancel(_ call: Call) async throws -> Response {
        try await change(call) { _, write in
            _ = try await call.shop.printing.cancel(
                try call.printJob(), by: write)
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
        try await change(call) { form, write in
            func length(_ field: Field) throws -> Int? {
                let text = (form[field.path] ?? "").filter { !$0.isWhitespace }
                guard !text.isEmpty else { return nil }
                guard let length = Millimetres.micrometres(text) else {
                    throw Refusal.unusable(
                        field: field, value: String(text.prefix(20)), why: .noLength)
                }
                return length
            }
            guard let left = try length(.left), let top = try length(.top) else {
                throw Refusal.unusable(field: .left, value: "", why: .missing)
            }
            _ = try await call.shop.printing.calibrate(
                call.parameter(.printer),
                Calibration.Readings(
                    left: left, top: top, across: try length(.across), along: try length(.along)),
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
        let moment = call.shop.announcements.moment
        // Asked first: the printer may be slow to answer, and nothing waits on an open read.
        let checked = try await check(call)
        return try call.shop.inOneState {
            try read(call, checked, refusal, since: moment, typed: typed)
        }
    }

    private static func read(
        _ call: Call, _ checked: (printer: Printer, answer: String)?, _ refusal: Refusal?,
        since moment: Int, typed: (String) -> String?
    ) throws -> Response {
        let page = StationPage(call)
        let person = try call.person()
        let words = page.wording.printers
        let printers = try call.shop.printing.all(for: .person(person))
        let latest = try call.shop.printing.jobs(
            in: [.printed, .cancelled], limit: 10, for: .person(person))
        let cards = try printers.map { printer in
            try PrinterCard(
                view: printer, page: page, words: words,
                jobs: call.shop.printing.jobs(
                    in: [.waiting, .printing, .failed], printer: printer.printer.name, limit: 100,
                    for: .person(person)
                ).reversed(),
                check: printer.printer == checked?.printer ? checked?.answer : nil)
        }
        let mayCalibrate = person.role.may(.calibratePrinters)
        let mistaken = refusal == nil ? nil : call.parameter(.printer)
        return try page.response(
            words.printers, scripts: ["live.js"],
            status: refusal?.problem(at: call.request.head, call.wording).status
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

    /// Whether the printer that the address names answers, in words; `nil` when it names none.
    private static func check(_ call: Call) async throws -> (printer: Printer, answer: String)? {
        guard let name = call.request.head.queryValue("check"),
            let view = try call.shop.printing.all(for: try call.asker())
                .first(where: { $0.printer.name == name })
        else { return nil }
        let words = call.wording.printers
        do {
            let answer = try await call.shop.printing.check(name, for: try call.asker())
            return (view.printer, answer ?? words.answers)
        } catch let failure as PrintFailure {
            return (view.printer, words.said(failure))
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
