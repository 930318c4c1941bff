/// The state of something that is to be printed.
package enum PrintState: String, CaseIterable, Sendable, Codable {
    /// It is in its printer's queue.
    case waiting
    /// It is on its way to the printer.
    case printing
    /// The printer, or CUPS, has it.
    case printed
    /// It did not come out, or nobody knows whether it did.
    case failed
    /// Somebody took it out of the queue.
    case cancelled
}

/// One thing to be printed, from the wish to the paper.
///
/// The same job is printed again after a failure; once it may have come out, it says that it is a
/// re-print.
package struct PrintJob: Hashable, Sendable {
    /// Its number, from 1; people say it across the floor. It opens nothing.
    package let number: Int64
    package let printer: String
    package let paper: String
    /// The thing it is for; `nil` for a page of the printer's own.
    package let code: Code?
    package let order: Code?
    /// BCP 47; the order's own if `nil`.
    package let language: AskedLanguage?
    /// How many, 1 to 99.
    package let copies: Int
    /// When somebody wanted it.
    package let made: Instant
    package let by: Actor
    package let station: String?
    package internal(set) var state: PrintState
    /// How often it was sent, or tried to be.
    package internal(set) var attempts: Int
    /// Whether an earlier attempt may have come out.
    package internal(set) var isReprint: Bool
    /// Whether anything of it may lie in the printer's tray.
    package internal(set) var mayHaveComeOut: Bool
    /// Why it failed, as the printing module writes it.
    package internal(set) var failure: String?
    /// What CUPS calls it.
    package internal(set) var receipt: String?
    package internal(set) var changed: Instant

    package init(
        number: Int64, printer: String, paper: String, code: Code?, order: Code?,
        language: AskedLanguage?, copies: Int, made: Instant, by: Actor, station: String?,
        state: PrintState = .waiting, attempts: Int = 0, isReprint: Bool = false,
        mayHaveComeOut: Bool = false, failure: String? = nil, receipt: String? = nil,
        changed: Instant
    ) {
        self.number = number
        self.printer = printer
        self.paper = paper
        self.code = code
        self.order = order
        self.language = language
        self.copies = copies
        self.made = made
        self.by = by
        self.station = station
        self.state = state
        self.attempts = attempts
        self.isReprint = isReprint
        self.mayHaveComeOut = mayHaveComeOut
        self.failure = failure
        self.receipt = receipt
        self.changed = changed
    }

    /// The name that refusals use.
    package var name: String { "print job \(number)" }

    /// It goes to its printer now.
    package mutating func begin(at now: Instant) {
        state = .printing
        attempts += 1
        failure = nil
        changed = now
    }

    /// The printer has it.
    package mutating func end(receipt: String?, at now: Instant) {
        state = .printed
        mayHaveComeOut = true
        self.receipt = receipt
        changed = now
    }

    package mutating func fail(_ failure: String, mayHaveComeOut: Bool, at now: Instant) {
        state = .failed
        self.failure = failure
        self.mayHaveComeOut = self.mayHaveComeOut || mayHaveComeOut
        changed = now
    }

    /// It goes to the end of its queue again, marked as a re-print if it may have come out.
    ///
    /// - Throws: ``Refusal/wrongStage`` while it waits or is being printed.
    package mutating func retry(at now: Instant) throws(Refusal) {
        switch state {
        case .waiting, .printing:
            throw .wrongStage(
                thing: name, now: state.rawValue, wanted: PrintState.waiting.rawValue,
                possible: state == .waiting ? [PrintState.cancelled.rawValue] : [])
        case .printed, .failed, .cancelled:
            state = .waiting
            isReprint = mayHaveComeOut
            failure = nil
            receipt = nil
            changed = now
        }
    }

    /// It leaves its queue unprinted.
    ///
    /// - Throws: ``Refusal/wrongStage`` unless it waits or failed.
    package mutating func cancel(at now: Instant) throws(Refusal) {
        guard [.waiting, .failed].contains(state) else {
            throw .wrongStage(
                thing: name, now: state.rawValue, wanted: PrintState.cancelled.rawValue,
                possible: state == .printing ? [] : [PrintState.waiting.rawValue])
        }
        state = .cancelled
        changed = now
    }
}
