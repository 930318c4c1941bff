import APIBodies
import Addresses
import HTTP
import Logistics
import Operations
import Printing
import WebSite
import Wording

/// The shop's printers: what they are, whether they answer, how far they are off.
enum PrintersAPI {
    static let routes = [
        get(.api.printers, .print, list, .listPrinters),
        get(.api.check(.printer), .print, check, .checkPrinter),
        post(.api.calibrationPage(of: .printer), .print, printCalibrationPage, .calibrationPage),
        post(.api.calibration(of: .printer), .calibratePrinters, calibrate, .calibrate),
    ]

    static func list(_ call: Call) throws -> Response {
        try .json(
            PrintersBody(
                printers: try call.shop.printing.all(for: try call.asker()).map(PrinterBody.init)))
    }

    static func check(_ call: Call) async throws -> Response {
        let name = call.parameter(.printer)
        let words = call.wording.printers
        do {
            let said = try await call.shop.printing.check(name, for: try call.asker())
            return try .json(
                PrinterCheckBody(printer: name, answers: true, say: said ?? words.answers))
        } catch let failure as PrintFailure {
            return try .json(
                PrinterCheckBody(printer: name, answers: false, say: words.said(failure)))
        }
    }

    static func printCalibrationPage(_ call: Call) async throws -> Response {
        let (wish, bytes) = try await call.json(CalibrationPageBody.self)
        let answered = try await call.shop.printing.printCalibrationPage(
            on: call.parameter(.printer), isCorrected: wish.isCorrected ?? false,
            language: try AskedLanguage(checking: wish.language) ?? .exactly(call.wording.language),
            by: try call.write(bytes, at: wish.station))
        return try .json(answered, status: 201) { PrintJobBody($0, call.wording) }
    }

    static func calibrate(_ call: Call) async throws -> Response {
        let (read, bytes) = try await call.json(ReadingsBody.self)
        let answered = try await call.shop.printing.calibrate(
            call.parameter(.printer),
            Calibration.Readings(
                left: read.left, top: read.top, across: read.across, along: read.along),
            by: try call.write(bytes))
        return try .json(answered) { CalibrationBody($0) }
    }
}

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

    static func print(_ call: Call) async throws -> Response {
        let (wish, bytes) = try await call.json(Wish.self)
        let answered = try await call.shop.printing.print(
            PrintWish(
                wish.code, paper: try wish.paper.map { try Paper(checking: $0, field: .paper) },
                printer: wish.printer, copies: wish.copies ?? 1,
                language: try AskedLanguage(checking: wish.language)),
            by: try call.write(bytes, at: wish.station))
        return try .json(answered, status: 201) { PrintJobBody($0, call.wording) }
    }

    static func list(_ call: Call) throws -> Response {
        let query = call.request.head
        let states = try query.queryValue("state").map {
            [try PrintState(checking: $0, field: .state)]
        }
        let limit = 50
        let jobs = try call.shop.printing.jobs(
            in: states ?? PrintState.allCases, printer: query.queryValue("printer"),
            before: try query.queryValue("before").map { try Call.printJob($0) }, limit: limit,
            for: try call.asker())
        return try .json(
            PrintJobsBody(
                jobs: jobs.map { PrintJobBody($0, call.wording) },
                before: jobs.count == limit ? jobs.last?.job : nil))
    }

    static func show(_ call: Call) throws -> Response {
        let job = try call.shop.printing.job(
            try call.printJob(), for: try call.asker())
        return try .json(PrintJobBody(job, call.wording))
    }

    static func retry(_ call: Call) async throws -> Response {
        let (_, bytes) = try await call.json(Nothing.self)
        let answered = try await call.shop.printing.retry(
            try call.printJob(), by: try call.write(bytes))
        return try .json(answered) { PrintJobBody($0, call.wording) }
    }

    static func cancel(_ call: Call) async throws -> Response {
        let (_, bytes) = try await call.json(Nothing.self)
        let answered = try await call.shop.printing.cancel(
            try call.printJob(), by: try call.write(bytes))
        return try .json(answered) { PrintJobBody($0, call.wording) }
    }

    private struct Nothing: Decodable {}
}
