import FoundationEssentials
import LabelRendering
public import Logistics
package import Printing
import Storage

/// What somebody wants on paper.
public struct PrintWish: Hashable, Sendable {
    /// Of which parcel, device or box.
    public var code: Code
    /// Which paper; the usual one of the code's kind if `nil`.
    public var paper: Paper?
    /// On which printer; the station's or the shop's for this paper if `nil`.
    public var printer: String?
    /// How many, 1 to 99.
    public var copies: Int
    /// BCP 47; the order's if `nil`.
    public var language: AskedLanguage?
    /// The station that wants it, if any.
    public var station: String?

    /// A wish; what is left out is chosen by the station.
    public init(
        _ code: Code, paper: Paper? = nil, printer: String? = nil, copies: Int = 1,
        language: AskedLanguage? = nil, station: String? = nil
    ) {
        self.code = code
        self.paper = paper
        self.printer = printer
        self.copies = copies
        self.language = language
        self.station = station
    }
}

/// A print job as staff see it.
public struct PrintJobView: Sendable, Codable {
    /// Its number.
    public let job: Int64
    /// The printer's name.
    public let printer: String
    /// A ``Paper``, or `calibration` and `calibration-corrected` for a printer's own page.
    public let paper: String
    /// What it is about.
    public let code: Code?
    /// The order that this belongs to.
    public let order: Code?
    /// How many.
    public let copies: Int
    /// When somebody wanted it.
    public let at: Instant
    /// Who wanted it, by name.
    public let by: String
    /// At which station.
    public let station: String?
    /// Where it is.
    public let state: PrintState
    /// How often it was sent, or tried to be.
    public let attempts: Int
    /// Whether an earlier attempt may have come out.
    public let isReprint: Bool
    /// Why it failed, in facts.
    package let failure: PrintFailure?
    /// What CUPS calls it.
    public let receipt: String?
    /// When it last changed.
    public let changed: Instant
}

extension Shop {
    /// The most that may wait at one printer: more is a mistake, and would print for a day.
    static let longestQueue = 500

    /// Puts a paper into a printer's queue.
    ///
    /// - Throws: ``Refusal``: not allowed, no such thing, no printer for this paper, a printer
    ///   whose paper has another size, a queue that is full.
    public func print(
        _ wish: PrintWish, by actor: Actor, once: Once
    ) async throws -> Answered<PrintJobView> {
        try require(.print, of: actor, doing: "print")
        let station = try Texts.optionalLine(wish.station, "station", upTo: 60)
        guard (1...99).contains(wish.copies) else {
            throw Refusal.unusable(
                field: "copies", value: "\(wish.copies)", why: "choose 1 to 99.")
        }
        let paper = try paper(of: wish)
        let printer = try printer(for: paper, wish.printer, at: station)
        let page = try page(of: paper, for: printer)
        if paper == .staffBadge {
            try require(.managePeople, of: actor, doing: "print badges")
        }
        // What belongs to no order is known when it can be laid out.
        if !paper.belongsToOrder {
            _ = try sheets(of: paper, for: wish.code, page: page, language: wish.language, .station)
        }
        let now = world.now()
        let answered = try await self.once(once, by: actor) { transaction in
            let order = try transaction.orderCode(of: wish.code)
            guard order != nil || !paper.belongsToOrder else {
                throw Refusal.unknown(what: "\(paper.subject)", text: wish.code.printed)
            }
            try Self.refuseLongQueue(printer, transaction)
            try transaction.forgetPrintJobs(at: now)
            return try transaction.addPrintJob(
                printer: printer.name, paper: paper.rawValue, code: wish.code, order: order,
                language: wish.language, copies: wish.copies, at: now, by: actor, station: station
            ).number
        }
        queues.ring(printer.name)
        let view = try view(answered)
        announcements.tellPrinters(view.answer.order)
        return view
    }

    /// Jobs, the latest first.
    ///
    /// - Parameters:
    ///   - states: only those in one of these.
    ///   - before: only those with a smaller number: the next page.
    public func printJobs(
        in states: [PrintState] = PrintState.allCases, printer: String? = nil,
        before: Int64? = nil, limit: Int, for person: Person
    ) throws -> [PrintJobView] {
        try require(.print, of: person.actor, doing: "look at the printers")
        return try ledger.read { reading in
            try reading.printJobs(in: states, printer: printer, before: before, limit: limit)
                .map { try Self.view(of: $0, in: reading) }
        }
    }

    /// A job by its number.
    public func printJob(_ number: Int64, for person: Person) throws -> PrintJobView {
        try require(.print, of: person.actor, doing: "look at the printers")
        return try ledger.read { reading in
            guard let job = try reading.printJob(number) else { throw Self.noJob(number) }
            return try Self.view(of: job, in: reading)
        }
    }

    /// What was lately printed of an order's things, the latest first.
    public func printJobs(of order: Code, for person: Person) throws -> [PrintJobView] {
        guard person.role.may(.print), !printers.entries.isEmpty else { return [] }
        return try ledger.read { reading in
            try reading.printJobs(
                in: PrintState.allCases, printer: nil, order: order, before: nil, limit: 5
            ).map { try Self.view(of: $0, in: reading) }
        }
    }

    /// Prints a job again: at the end of its queue, and marked as a re-print if it may have come
    /// out before.
    ///
    /// - Throws: ``Refusal/wrongStage`` while it waits or is being printed.
    public func retryPrintJob(
        _ number: Int64, by actor: Actor, once: Once
    ) async throws -> Answered<PrintJobView> {
        try await change(number, by: actor, once) { [world, printers] job, transaction in
            guard printers[job.printer] != nil else {
                throw Refusal.unusable(
                    field: "printer", value: job.printer,
                    why: "it is not in printers.conf any more. Print it anew on another one.")
            }
            try job.retry(at: world.now())
        }
    }

    /// Prints everything again that failed at a printer without coming out.
    ///
    /// - Returns: how many.
    public func retryFailedPrintJobs(
        at name: String, by actor: Actor, once: Once
    ) async throws -> Answered<Int> {
        try require(.print, of: actor, doing: "print")
        let printer = try printer(named: name)
        let now = world.now()
        let answered = try await self.once(once, by: actor) { transaction in
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
        announcements.tellPrinters(nil)
        return answered
    }

    /// Takes a job out of its queue, or off the list of those that failed.
    ///
    /// - Throws: ``Refusal/wrongStage`` for one that is being printed, or was.
    public func cancelPrintJob(
        _ number: Int64, by actor: Actor, once: Once
    ) async throws -> Answered<PrintJobView> {
        try await change(number, by: actor, once) { [world] job, _ in
            try job.cancel(at: world.now())
        }
    }

    // MARK: Parts

    /// Changes a job as `decide` says, and rings its printer's bell.
    private func change(
        _ number: Int64, by actor: Actor, _ once: Once,
        _ decide: @escaping @Sendable (inout PrintJob, Transaction) throws -> Void
    ) async throws -> Answered<PrintJobView> {
        try require(.print, of: actor, doing: "print")
        let answered = try await self.once(once, by: actor) { transaction in
            guard var job = try transaction.printJob(number) else { throw Self.noJob(number) }
            try decide(&job, transaction)
            try transaction.keep(job)
            return job.number
        }
        let view = try view(answered)
        queues.ring(view.answer.printer)
        announcements.tellPrinters(view.answer.order)
        return view
    }

    private func paper(of wish: PrintWish) throws(Refusal) -> Paper {
        guard let paper = wish.paper ?? Paper.usual(for: wish.code.kind) else {
            throw .unusable(
                field: "code", value: wish.code.printed,
                why: "nothing is printed of it. Send the code of a parcel, device or box.")
        }
        guard wish.code.kind == paper.subject else {
            throw .unusable(
                field: "code", value: wish.code.printed,
                why: "a \(paper.rawValue) belongs to a \(paper.subject); its code begins with "
                    + "\(paper.subject.rawValue).")
        }
        return paper
    }

    private func printer(
        for paper: Paper, _ name: String?, at station: String?
    ) throws(Refusal) -> Printer {
        if let name { return try printer(named: name) }
        guard let printer = printers.printer(for: paper, at: station) else {
            throw .unusable(
                field: "printer", value: "",
                why: printers.entries.isEmpty
                    ? "no printer is set up. Name one in printers.conf in the data folder."
                    : "no printer prints a \(paper.rawValue) by itself. Choose one: "
                        + "\(printers.entries.map(\.printer.name).joined(separator: ", ")).")
        }
        return printer
    }

    func printer(named name: String) throws(Refusal) -> Printer {
        guard let printer = printers[name] else {
            throw .unknown(what: "printer", text: String(name.prefix(60)))
        }
        return printer
    }

    static func refuseLongQueue(_ printer: Printer, _ reading: ReadTransaction) throws {
        let waiting = try reading.printJobCount(.waiting, printer: printer.name)
        guard waiting < longestQueue else {
            throw Refusal.unusable(
                field: "printer", value: printer.name,
                why: "\(waiting) papers are waiting there already. Check what is holding it up.")
        }
    }

    /// The job as it is now; the stored answer is its number, so that a repeated request hears
    /// what became of it.
    func view(_ answered: Answered<Int64>) throws -> Answered<PrintJobView> {
        try answered.map { number in
            try ledger.read { reading in
                guard let job = try reading.printJob(number) else { throw Self.noJob(number) }
                return try Self.view(of: job, in: reading)
            }
        }
    }

    static func noJob(_ number: Int64) -> Refusal {
        .unknown(what: "print job", text: "\(number)")
    }

    static func view(of job: PrintJob, in reading: ReadTransaction) throws -> PrintJobView {
        PrintJobView(
            job: job.number, printer: job.printer, paper: job.paper, code: job.code,
            order: job.order, copies: job.copies, at: job.made,
            by: try name(of: job.by, in: reading), station: job.station, state: job.state,
            attempts: job.attempts, isReprint: job.isReprint, failure: try job.why(),
            receipt: job.receipt, changed: job.changed)
    }
}
