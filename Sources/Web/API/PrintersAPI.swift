import Addresses
import HTTP
import Logistics
import Operations
import Printing
import Wording

/// The shop's printers: what they are, whether they answer, how far they are off.
enum PrintersAPI {
    static let routes = [
        get(.api.printers, .print, list, .listPrinters),
        get(.api.check(.printer), .print, check, .checkPrinter),
        post(.api.calibrationPage(of: .printer), .print, printCalibrationPage, .calibrationPage),
        post(.api.calibration(of: .printer), .calibratePrinters, calibrate, .calibrate),
    ]

    private struct List: Encodable { let printers: [Body] }

    private struct Body: Encodable {
        let name: String
        let address: String
        let size: String
        let dpi: String
        let offsetX: Int
        let offsetY: Int
        let darkness: Int?
        let papers: [Paper]
        let waiting: Int
        let failed: Int
        let isPrinting: Bool
        let isCalibrated: Bool
        let calibration: CalibrationBody?
    }

    private struct CalibrationBody: Encodable {
        let shiftX: Int
        let shiftY: Int
        let scaleX: Int
        let scaleY: Int
        let at: Instant?
        let by: String?

        init(_ calibration: Calibration, at: Instant? = nil, by: String? = nil) {
            (shiftX, shiftY) = (calibration.shiftX, calibration.shiftY)
            (scaleX, scaleY) = (calibration.scaleX, calibration.scaleY)
            self.at = at
            self.by = by
        }
    }

    private struct Check: Encodable {
        let printer: String
        let answers: Bool
        let say: String
    }

    private struct PageWish: Decodable {
        let isCorrected: Bool?
        let language: String?
        let station: String?
    }

    private struct Readings: Decodable {
        let left: Int
        let top: Int
        let across: Int?
        let along: Int?
    }

    static func list(_ call: Call) throws -> Response {
        try .json(List(printers: try call.shop.printing.all(for: try call.asker()).map(body)))
    }

    static func check(_ call: Call) async throws -> Response {
        let name = call.parameter(.printer)
        let words = call.wording.printers
        do {
            let said = try await call.shop.printing.check(name, for: try call.asker())
            return try .json(Check(printer: name, answers: true, say: said ?? words.answers))
        } catch let failure as PrintFailure {
            return try .json(Check(printer: name, answers: false, say: words.said(failure)))
        }
    }

    static func printCalibrationPage(_ call: Call) async throws -> Response {
        let (wish, bytes) = try await call.json(PageWish.self)
        let answered = try await call.shop.printing.printCalibrationPage(
            on: call.parameter(.printer), isCorrected: wish.isCorrected ?? false,
            language: try AskedLanguage(checking: wish.language) ?? .exactly(call.wording.language),
            by: try call.write(bytes, at: wish.station))
        return try .json(answered, status: 201) { PrintJobBody($0, call.wording) }
    }

    static func calibrate(_ call: Call) async throws -> Response {
        let (read, bytes) = try await call.json(Readings.self)
        let answered = try await call.shop.printing.calibrate(
            call.parameter(.printer),
            Calibration.Readings(
                left: read.left, top: read.top, across: read.across, along: read.along),
            by: try call.write(bytes))
        return try .json(answered) { CalibrationBody($0) }
    }

    private static func body(_ view: PrinterView) -> Body {
        let printer = view.printer
        return Body(
            name: printer.name, address: "\(printer.connection)", size: printer.size.written,
            dpi: view.dotsPerInch, offsetX: view.offset.x, offsetY: view.offset.y,
            darkness: printer.darkness, papers: view.papers,
            waiting: view.waiting, failed: view.failed, isPrinting: view.isPrinting,
            isCalibrated: view.calibration != nil,
            calibration: view.calibration.map {
                CalibrationBody($0.calibration, at: $0.at, by: $0.by)
            })
    }
}

/// Print jobs and their outcomes.
enum PrintJobsAPI {
    static let routes = [
        post(.api.printJobs, .print, print, .print),
        get(.api.printJobs, .print, list, .listPrintJobs),
        get(.api.printJob(.job), .print, show, .showPrintJob),
        post(.api.retry(of: .job), .print, retry, .retryPrintJob),
        post(.api.cancellation(of: .job), .print, cancel, .cancelPrintJob),
    ]

    private struct Wish: Decodable {
        let code: Code
        let paper: String?
        let printer: String?
        let copies: Int?
        let language: String?
        let station: String?
    }

    private struct List: Encodable {
        let jobs: [PrintJobBody]
        /// Where the next page begins; left out at the end.
        let before: Int64?
    }

    static func print(_ call: Call) async throws -> Response {
        let (wish, bytes) = try await call.json(Wish.self)
        let answered = try await call.shop.printing.print(
            PrintWish(
                wish.code, paper: try wish.paper.map { try Paper(checking: $0, field: "paper") },
                printer: wish.printer, copies: wish.copies ?? 1,
                language: try AskedLanguage(checking: wish.language)),
            by: try call.write(bytes, at: wish.station))
        return try .json(answered, status: 201) { PrintJobBody($0, call.wording) }
    }

    static func list(_ call: Call) throws -> Response {
        let query = call.request.head
        let states = try query.queryValue("state").map {
            [try PrintState(checking: $0, field: "state")]
        }
        let limit = 50
        let jobs = try call.shop.printing.jobs(
            in: states ?? PrintState.allCases, printer: query.queryValue("printer"),
            before: try query.queryValue("before").map { try number($0) }, limit: limit,
            for: try call.asker())
        return try .json(
            List(
                jobs: jobs.map { PrintJobBody($0, call.wording) },
                before: jobs.count == limit ? jobs.last?.job : nil))
    }

    static func show(_ call: Call) throws -> Response {
        let job = try call.shop.printing.job(
            try number(call.parameter(.job)), for: try call.asker())
        return try .json(PrintJobBody(job, call.wording))
    }

    static func retry(_ call: Call) async throws -> Response {
        let (_, bytes) = try await call.json(Nothing.self)
        let answered = try await call.shop.printing.retry(
            try number(call.parameter(.job)), by: try call.write(bytes))
        return try .json(answered) { PrintJobBody($0, call.wording) }
    }

    static func cancel(_ call: Call) async throws -> Response {
        let (_, bytes) = try await call.json(Nothing.self)
        let answered = try await call.shop.printing.cancel(
            try number(call.parameter(.job)), by: try call.write(bytes))
        return try .json(answered) { PrintJobBody($0, call.wording) }
    }

    private struct Nothing: Decodable {}

    /// A job's number in a path or query. A wrong one names nothing, so it is not found.
    static func number(_ text: String) throws -> Int64 {
        guard let number = Int64(text), number > 0 else {
            throw Refusal.unknown(what: "print job", text: String(text.prefix(20)))
        }
        return number
    }
}

/// A print job in JSON.
struct PrintJobBody: Encodable {
    let job: Int64
    let printer: String
    let paper: String
    let code: Code?
    let order: Code?
    let copies: Int
    let at: Instant
    let by: String
    let station: String?
    let state: PrintState
    let attempts: Int
    let isReprint: Bool
    /// Why it failed and what to do, in the language that was asked for.
    let say: String?
    let mayHaveComeOut: Bool?
    let receipt: String?
    let changed: Instant

    init(_ view: PrintJobView, _ wording: Wording) {
        job = view.job
        printer = view.printer
        paper = view.paper
        code = view.code
        order = view.order
        copies = view.copies
        at = view.at
        by = view.by
        station = view.station
        state = view.state
        attempts = view.attempts
        isReprint = view.isReprint
        say = view.failure.map { wording.printers.said($0) }
        mayHaveComeOut = view.failure?.mayHaveComeOut
        receipt = view.receipt
        changed = view.changed
    }
}
