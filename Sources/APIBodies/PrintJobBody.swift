package import Logistics
package import Operations
import Printing
package import Wording

/// A print job in JSON.
package struct PrintJobBody: Codable {
    package let job: Int64
    package let printer: String
    package let paper: String
    package let code: Code?
    package let order: Code?
    package let copies: Int
    package let at: Instant
    package let by: String
    package let station: String?
    package let state: PrintState
    package let attempts: Int
    package let isReprint: Bool
    /// Why it failed and what to do, in the language that was asked for.
    package let say: String?
    package let mayHaveComeOut: Bool?
    package let receipt: String?
    package let changed: Instant

    /// A job, with what it says put into one language.
    package init(_ view: PrintJobView, _ wording: Wording) {
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

/// Print jobs, newest first.
package struct PrintJobsBody: Codable {
    package let jobs: [PrintJobBody]
    /// Where the next page begins; left out at the end.
    package let before: Int64?

    /// A page of jobs.
    package init(jobs: [PrintJobBody], before: Int64?) {
        self.jobs = jobs
        self.before = before
    }
}
