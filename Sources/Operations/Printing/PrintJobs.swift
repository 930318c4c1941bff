import FoundationEssentials
import LabelRendering
package import Logistics
package import Printing
import Storage

/// A wish to print something.
package struct PrintWish: Hashable, Sendable {
    /// Of which parcel, device or box.
    package var code: Code
    /// Which paper; the usual one of the code's kind if `nil`.
    package var paper: Paper?
    /// On which printer; the station's or the shop's for this paper if `nil`.
    package var printer: String?
    /// How many, 1 to 99.
    package var copies: Int
    /// BCP 47; the order's if `nil`.
    package var language: AskedLanguage?

    /// A wish; the station chooses what is omitted.
    package init(
        _ code: Code, paper: Paper? = nil, printer: String? = nil, copies: Int = 1,
        language: AskedLanguage? = nil
    ) {
        self.code = code
        self.paper = paper
        self.printer = printer
        self.copies = copies
        self.language = language
    }
}

/// A print job as staff see it.
package struct PrintJobView: Sendable, Codable {
    package let job: Int64
    package let printer: String
    /// A ``Paper``, or `calibration` and `calibration-corrected` for a printer's own page.
    package let paper: String
    /// What it is about.
    package let code: Code?
    package let order: Code?
    package let copies: Int
    /// When somebody wanted it.
    package let at: Instant
    /// Who wanted it, by name.
    package let by: String
    package let station: String?
    package let state: PrintState
    /// How often it was sent, or tried to be.
    package let attempts: Int
    /// Whether an earlier attempt may have come out.
    package let isReprint: Bool
    /// Why it failed, in facts.
    package let failure: PrintFailure?
    /// What CUPS calls it.
    package let receipt: String?
    package let changed: Instant
}

extension Printing {
    /// Puts a paper into a printer's queue.
    ///
    /// - Throws: ``Refusal``: not allowed, no such thing, no printer for this paper, a printer
    ///   whose paper has another size, a queue that is full.
    package func print(
        _ wish: PrintWish, by write: Write
    ) async throws -> Answered<PrintJobView> {
        try write.require(.print, doing: .print)
        guard (1...99).contains(wish.copies) else {
            throw Refusal.unusable(
                field: .copies, value: "\(wish.copies)", why: .outside(1...99))
        }
        let paper = try paper(of: wish)
        let printer = try printer(for: paper, named: wish.printer, at: write.station)
        let page = try page(of: paper, for: printer)
        if paper == .staffBadge {
            try write.require(.managePeople, doing: .printBadges)
        }
        // What belongs to no order is known when it can be laid out.
        if !paper.belongsToOrder {
            _ = try papers.layOut(
                paper, of: wish.code, page: page, language: wish.language, for: .service)
        }
        let answered = try await core.once(write) { transaction, now in
            let order = try transaction.orderCode(of: wish.code)
            guard order != nil || !paper.belongsToOrder else {
                throw Refusal.unknown(what: Thing(paper.subject), text: wish.code.printed)
            }
            try Self.refuseLongQueue(printer, transaction)
            try transaction.forgetPrintJobs(at: now)
            return try transaction.addPrintJob(
                printer: printer.name, paper: paper.rawValue, code: wish.code, order: order,
                language: wish.language, copies: wish.copies, at: now, by: write.asker.actor,
                station: write.station
            ).number
        }
        queues.ring(printer.name)
        let view = try viewed(answered)
        core.announcements.announcePrintJob(of: view.answer.order)
        return view
    }

    /// Jobs, the latest first.
    ///
    /// - Parameters:
    ///   - states: only those in one of these.
    ///   - before: only those with a smaller number: the next page.
    package func jobs(
        in states: [PrintState] = PrintState.allCases, printer: String? = nil,
        before: Int64? = nil, limit: Int, for asker: Asker
    ) throws -> [PrintJobView] {
        try asker.require(.print, doing: .seePrinters)
        return try core.ledger.read { reading in
            try reading.printJobs(in: states, printer: printer, before: before, limit: limit)
                .map { try Self.view(of: $0, in: reading) }
        }
    }

    package func job(_ number: Int64, for asker: Asker) throws -> PrintJobView {
        try asker.require(.print, doing: .seePrinters)
        return try core.ledger.read { reading in
            guard let job = try reading.printJob(number) else { throw Self.noJob(number) }
            return try Self.view(of: job, in: reading)
        }
    }

    /// The latest print jobs of an order's things, newest first.
    package func jobs(of order: Code, for asker: Asker) throws -> [PrintJobView] {
        guard asker.may(.print), !printers.entries.isEmpty else { return [] }
        return try core.ledger.read { reading in
            try reading.printJobs(
                in: PrintState.allCases, printer: nil, order: order, before: nil, limit: 5
            ).map { try Self.view(of: $0, in: reading) }
        }
    }

    /// Prints a job again: at the end of its queue, and marked as a re-print if it may have come
    /// out before.
    ///
    /// - Throws: ``Refusal/wrongStage`` while it waits or is being printed.
    package func retry(
        _ number: Int64, by write: Write
    ) async throws -> Answered<PrintJobView> {
        try await change(number, by: write) { [printers] job, now in
            guard printers[job.printer] != nil else {
                throw Refusal.unusable(
                    field: .printer, value: job.printer, why: .printerGone)
            }
            try job.retry(at: now)
        }
    }

    /// Prints everything again that failed at a printer without coming out.
    ///
    /// - Returns: how many.
    package func retryFailed(
        at name: String, by write: Write
    ) async throws -> Answered<Int> {
        try write.require(.print, doing: .print)
        let printer = try printer(named: name)
        let answered = try await core.once(write) { transaction, now in
            let failed = try transaction.printJobs(
                in: [.failed], printer: printer.name, before: nil, limit: 1000
            ).filter { !$0.mayHaveComeOut }
            // In the order in which they were wanted.
            for var job in failed.reversed() {
                try job.retry(at: now)
                try transaction.keep(job)
            }
            return failed.count
        }
        queues.ring(name)
        core.announcements.announcePrintJob(of: nil)
        return answered
    }

    /// Takes a job out of its queue, or off the list of those that failed.
    ///
    /// - Throws: ``Refusal/wrongStage`` for one that is being printed, or was.
    package func cancel(
        _ number: Int64, by write: Write
    ) async throws -> Answered<PrintJobView> {
        try await change(number, by: write) { job, now in
            try job.cancel(at: now)
        }
    }

    // MARK: Parts

    /// Changes a job as `decide` says, and rings its printer's bell.
    private func change(
        _ number: Int64, by write: Write,
        _ decide: @escaping @Sendable (inout PrintJob, _ now: Instant) throws -> Void
    ) async throws -> Answered<PrintJobView> {
        try write.require(.print, doing: .print)
        let answered = try await core.once(write) { transaction, now in
            guard var job = try transaction.printJob(number) else { throw Self.noJob(number) }
            try decide(&job, now)
            try transaction.keep(job)
            return job.number
        }
        let view = try viewed(answered)
        queues.ring(view.answer.printer)
        core.announcements.announcePrintJob(of: view.answer.order)
        return view
    }

    private func paper(of wish: PrintWish) throws(Refusal) -> Paper {
        guard let paper = wish.paper ?? Paper.usual(for: wish.code.kind) else {
            throw .unusable(
                field: .code, value: wish.code.printed, why: .nothingPrinted)
        }
        guard wish.code.kind == paper.subject else {
            throw .unusable(field: .code, value: wish.code.printed, why: .notFor(paper))
        }
        return paper
    }

    private func printer(
        for paper: Paper, named name: String?, at station: String?
    ) throws(Refusal) -> Printer {
        if let name { return try printer(named: name) }
        guard let printer = printers.printer(for: paper, at: station) else {
            throw .unusable(
                field: .printer, value: "",
                why: printers.entries.isEmpty
                    ? .noPrinter
                    : .noUsualPrinter(paper, printers: printers.entries.map(\.printer.name)))
        }
        return printer
    }

    func printer(named name: String) throws(Refusal) -> Printer {
        guard let printer = printers[name] else {
            throw .unknown(what: .printer, text: String(name.prefix(60)))
        }
        return printer
    }

    static func refuseLongQueue(_ printer: Printer, _ reading: ReadTransaction) throws {
        let waiting = try reading.printJobCount(.waiting, printer: printer.name)
        guard waiting < PrintQueues.longest else {
            throw Refusal.unusable(
                field: .printer, value: printer.name, why: .queueFull(waiting: waiting))
        }
    }

    /// The job as it is now; the stored answer is its number, so that a repeated request hears
    /// what became of it.
    func viewed(_ answered: Answered<Int64>) throws -> Answered<PrintJobView> {
        try answered.map { number in
            try core.ledger.read { reading in
                guard let job = try reading.printJob(number) else { throw Self.noJob(number) }
                return try Self.view(of: job, in: reading)
            }
        }
    }

    static func noJob(_ number: Int64) -> Refusal {
        .unknown(what: .printJob, text: "\(number)")
    }

    static func view(of job: PrintJob, in reading: ReadTransaction) throws -> PrintJobView {
        PrintJobView(
            job: job.number, printer: job.printer, paper: job.paper, code: job.code,
            order: job.order, copies: job.copies, at: job.made,
            by: try reading.name(of: job.by), station: job.station, state: job.state,
            attempts: job.attempts, isReprint: job.isReprint, failure: try job.why(),
            receipt: job.receipt, changed: job.changed)
    }
}
