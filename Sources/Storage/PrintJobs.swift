package import Logistics

extension ReadTransaction {
    fileprivate static let jobColumns = """
        number, printer, paper, code, order_code, language, copies, made_ms, actor, station, state,
        attempts, is_reprint, may_be_out, failure, receipt, changed_ms
        """

    package func printJob(_ number: Int64) throws -> PrintJob? {
        try connection.first(
            "SELECT \(Self.jobColumns) FROM print_jobs WHERE number = ?1 AND (company = ?2 OR ?2 IS NULL)",
            number, company, read: Self.job)
    }

    /// Jobs, the latest first.
    ///
    /// - Parameters:
    ///   - states: only those in one of these.
    ///   - printer: only those of this one.
    ///   - order: only those of this one.
    ///   - before: only those with a smaller number.
    package func printJobs(
        in states: [PrintState], printer: String?, order: Code? = nil, before: Int64?, limit: Int
    ) throws -> [PrintJob] {
        // The words are ours and not a client's, so they may be part of the statement.
        let words = states.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try connection.rows(
            """
            SELECT \(Self.jobColumns) FROM print_jobs
            WHERE state IN (\(words)) AND (printer = ?1 OR ?1 IS NULL)
                AND (order_code = ?2 OR ?2 IS NULL) AND (number < ?3 OR ?3 IS NULL)
                AND (company = ?5 OR ?5 IS NULL)
            ORDER BY number DESC LIMIT ?4
            """, printer, order, before, limit, company, read: Self.job)
    }

    /// What a printer's queue holds, the next first.
    package func printQueue(of printer: String, limit: Int) throws -> [PrintJob] {
        try connection.rows(
            """
            SELECT \(Self.jobColumns) FROM print_jobs
            WHERE state = 'waiting' AND printer = ?1
            ORDER BY turn LIMIT ?2
            """, printer, limit, read: Self.job)
    }

    /// How many jobs of a printer are in a state.
    package func printJobCount(_ state: PrintState, printer: String? = nil) throws -> Int {
        try connection.first(
            """
            SELECT count(*) FROM print_jobs WHERE state = ?1 AND (printer = ?2 OR ?2 IS NULL)
            """, state.rawValue, printer
        ) { Int($0.integer(0)) } ?? 0
    }

    /// How far a printer is off, as it was written, when and by whom.
    package func calibration(
        of printer: String
    ) throws -> (text: String, at: Instant, by: Actor)? {
        try connection.first(
            "SELECT calibration, at_ms, actor FROM printer_calibrations WHERE printer = ?1", printer
        ) { ($0.text(0), $0.instant(1), try $0.actor(2)) }
    }

    fileprivate static func job(_ row: Row) throws -> PrintJob {
        PrintJob(
            number: row.integer(0), printer: row.text(1), paper: row.text(2),
            code: try row.optionalCode(3), order: try row.optionalCode(4),
            language: row.isNull(5) ? nil : try row.language(5), copies: Int(row.integer(6)),
            made: row.instant(7),
            by: try row.actor(8), station: row.optionalText(9), state: try row.choice(10),
            attempts: Int(row.integer(11)), isReprint: row.integer(12) != 0,
            mayHaveComeOut: row.integer(13) != 0, failure: row.optionalText(14),
            receipt: row.optionalText(15), changed: row.instant(16))
    }
}

extension Transaction {
    /// Puts a job at the end of its queue.
    ///
    /// - Returns: the job as it is kept.
    package func addPrintJob(
        printer: String, paper: String, code: Code?, order: Code?, language: AskedLanguage?,
        copies: Int,
        at now: Instant, by actor: Actor, station: String?
    ) throws -> PrintJob {
        let job = try connection.first(
            """
            INSERT INTO print_jobs
                (turn, printer, paper, code, order_code, language, copies, made_ms, actor, station,
                 state, attempts, is_reprint, may_be_out, changed_ms, company)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'waiting', 0, 0, 0, ?8,
                    (SELECT company FROM orders WHERE code = ?5))
            RETURNING \(Self.jobColumns)
            """, try nextTurn(), printer, paper, code, order, language?.tag, copies, now, actor,
            station,
            read: Self.job)
        guard let job else { throw StorageFailure.corrupt("a print job got no number") }
        return job
    }

    /// Records the outcome of a job; one that waits again goes to the end of its queue.
    package func keep(_ job: PrintJob) throws {
        let turn = job.state == .waiting ? try nextTurn() : nil
        try connection.run(
            """
            UPDATE print_jobs SET state = ?2, attempts = ?3, is_reprint = ?4, may_be_out = ?5,
                failure = ?6, receipt = ?7, changed_ms = ?8, turn = coalesce(?9, turn)
            WHERE number = ?1
            """, job.number, job.state.rawValue, job.attempts, job.isReprint ? 1 : 0,
            job.mayHaveComeOut ? 1 : 0, job.failure, job.receipt, job.changed, turn)
    }

    /// Keeps how far a printer is off, in place of what was kept before.
    package func keepCalibration(
        _ text: String, of printer: String, at now: Instant, by actor: Actor
    ) throws {
        try connection.run(
            """
            INSERT INTO printer_calibrations (printer, calibration, at_ms, actor)
            VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (printer) DO UPDATE SET calibration = ?2, at_ms = ?3, actor = ?4
            """, printer, text, now, actor)
    }

    /// Forgets jobs that are done: the printed and cancelled ones after a while, the failed ones
    /// after a longer while.
    package func forgetPrintJobs(doneBefore: Instant, failedBefore: Instant) throws {
        try connection.run(
            """
            DELETE FROM print_jobs
            WHERE (state IN ('printed', 'cancelled') AND changed_ms < ?1)
                OR (state = 'failed' AND changed_ms < ?2)
            """, doneBefore, failedBefore)
    }

    private func nextTurn() throws -> Int64 {
        (try connection.first("SELECT max(turn) FROM print_jobs") { $0.integer(0) } ?? 0) + 1
    }
}
