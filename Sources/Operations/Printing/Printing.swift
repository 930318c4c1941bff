import FoundationEssentials
import LabelRendering
import Logistics
import Printing
import Storage
import Wording

/// The shop's printers and their queues.
package struct Printing: Sendable {
    let core: Core
    let papers: Papers
    let printers: Printers
    let queues: PrintQueues

    /// The names that a printer's own pages have in its queue.
    enum OwnPage: String {
        /// Printed without corrections, to be measured.
        case calibration
        /// With what was measured: what shows that it is right now.
        case corrected = "calibration-corrected"
    }

    // MARK: While the station runs

    /// Starts the queues: jobs that were waiting continue. What was being printed when the station
    /// ended may have come out or not, so it is not printed again automatically.
    ///
    /// Call once, when the station is ready.
    package func start() async throws {
        let now = core.world.now()
        try await core.ledger.write { [printers] transaction in
            let inHand = try transaction.printJobs(
                in: [.printing], printer: nil, before: nil, limit: 10_000)
            for var job in inHand {
                try job.fail(
                    PrintFailure(printer: job.printer, .interrupted, mayHaveComeOut: true), at: now)
                try transaction.keep(job)
            }
            // Nobody prints these any more; they must not wait for ever without a word.
            for var job in try transaction.printJobs(
                in: [.waiting], printer: nil, before: nil, limit: 10_000)
            where printers[job.printer] == nil {
                try job.fail(PrintFailure(printer: job.printer, .notConfigured), at: now)
                try transaction.keep(job)
            }
            try transaction.forgetPrintJobs(at: now)
        }
        queues.start(printers.entries.map(\.printer.name)) { [self] name in await drain(name) }
    }

    /// Ends the queues. Waits this long at most for what is being printed; what waits is
    /// printed after the next start.
    package func stop(grace: Duration = .seconds(5)) async {
        await queues.stop(grace: grace)
    }

    /// Prints what waits at a printer, one after the other.
    private func drain(_ name: String) async {
        guard let printer = printers[name] else { return }
        while !queues.isStopping, let job = await next(at: printer) {
            // Blocks: the task has a thread of its own for that.
            let outcome = Result { try send(job, to: printer) }
            await settle(job, outcome)
        }
    }

    /// Takes the next job in hand. That it is being printed is on the disk before its first byte
    /// is sent: whatever happens then, a second printout says that it is one.
    private func next(at printer: Printer) async -> PrintJob? {
        let taken = await untilKept { [core] transaction in
            guard var job = try transaction.printQueue(of: printer.name, limit: 1).first else {
                return nil
            }
            job.begin(at: core.world.now())
            try transaction.keep(job)
            return job
        }
        if let taken { core.announcements.announcePrintJob(of: taken.order) }
        return taken
    }

    private func settle(_ job: PrintJob, _ outcome: Result<String?, any Error>) async {
        let now = core.world.now()
        let changed: PrintJob? = await untilKept { transaction in
            guard var job = try transaction.printJob(job.number) else { return nil }
            switch outcome {
            case .success(let receipt): job.end(receipt: receipt, at: now)
            case .failure(let failure as PrintFailure): try job.fail(failure, at: now)
            case .failure(let error):
                try job.fail(PrintFailure(printer: job.printer, .unmade(error)), at: now)
            }
            try transaction.keep(job)
            return job
        }
        core.announcements.announcePrintJob(of: changed?.order)
    }

    /// Writes, and waits while the disk is full: a queue that gave up would print nothing until
    /// the next start. `nil` when the station is stopping.
    private func untilKept(
        _ body: @escaping @Sendable (Transaction) throws -> PrintJob?
    ) async -> PrintJob? {
        while true {
            do {
                return try await core.ledger.write(body)
            } catch StorageFailure.closed {
                return nil
            } catch {
                if queues.isStopping { return nil }
                try? await Task.sleep(for: .seconds(1))  // nobody cancels it
            }
        }
    }

    /// Makes the document of a job and sends it.
    ///
    /// - Returns: what CUPS calls it.
    private func send(_ job: PrintJob, to printer: Printer) throws -> String? {
        let kept = try core.ledger.read { try $0.calibration(of: printer.name) }
        var calibration = try kept.map { try Self.calibration(from: $0.text) }
        if job.paper == OwnPage.calibration.rawValue { calibration = nil }
        let title = Self.title(of: job, shop: core.settings.name)
        let document = try printer.document(
            of: try sheets(of: job, for: printer), copies: job.copies, title: title,
            created: core.world.now().milliseconds, calibration: calibration)
        return try printers.delivery.send(
            document, to: printer, title: title, copies: job.copies)
    }

    private func sheets(of job: PrintJob, for printer: Printer) throws -> Sheets {
        guard let code = job.code, let paper = Paper(rawValue: job.paper) else {
            let language = core.language(job.language) ?? core.settings.language
            return try CalibrationPage(for: printer.size).sheets(
                for: printer.name, language: language.tag, Wording.in(language).calibration)
        }
        return try papers.layOut(
            paper, of: code, page: try page(of: paper, for: printer), language: job.language,
            for: .service)
    }

    /// A page of the paper that fits the printer.
    func page(of paper: Paper, for printer: Printer) throws(Refusal) -> String {
        guard let page = papers.templates[paper].page(for: printer) else {
            throw .unusable(
                field: .printer, value: printer.name,
                why: .otherPaperSize(
                    "\(printer.size)", paper, sizes: papers.templates[paper].sizes))
        }
        return page
    }

    private static func title(of job: PrintJob, shop: String) -> String {
        let mark = job.isReprint ? "RE-PRINT " : ""
        let code = job.code.map { " \($0.printed)" } ?? ""
        return "\(mark)\(shop) \(job.paper)\(code) (job \(job.number))"
    }
}

extension PrintJob {
    /// It failed at its printer.
    mutating func fail(_ failure: PrintFailure, at now: Instant) throws {
        let text = String(decoding: try JSONEncoder().encode(failure), as: UTF8.self)
        fail(text, mayHaveComeOut: failure.mayHaveComeOut, at: now)
    }

    func why() throws -> PrintFailure? {
        try failure.map { try JSONDecoder().decode(PrintFailure.self, from: Data($0.utf8)) }
    }
}

extension Transaction {
    /// Forgets printed and cancelled jobs after ten days, failed ones after a month. Answers are
    /// forgotten sooner, so a repeated request always finds its job.
    func forgetPrintJobs(at now: Instant) throws {
        try forgetPrintJobs(
            doneBefore: now.advanced(by: .seconds(-10 * 86_400)),
            failedBefore: now.advanced(by: .seconds(-30 * 86_400)))
    }
}

extension PrintFailure.Problem {
    /// Why a paper could not be made: the shop's template, or something that changed since it was
    /// ordered.
    fileprivate static func unmade(_ error: any Error) -> Self {
        switch error {
        case Refusal.unknown: .gone
        case Refusal.unusable(_, _, .otherPaperSize(let size, _, let sizes)):
            .otherPaperSize(size, sizes: sizes)
        case let refusal as Refusal:
            .noPaper(why: Wording.in(.english).sentences.refusalOfRequest(refusal))
        default: .noPaper(why: "\(error)")
        }
    }
}
