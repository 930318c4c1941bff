/// Why a document did not come out of a printer, in facts; ``description`` puts them into words for
/// the person at the printer.
package struct PrintFailure: Error, Hashable, Sendable, Codable {
    package enum Problem: Error, Hashable, Sendable, Codable {
        /// Its machine's name cannot be resolved.
        case unknownHost(host: String, reason: String)
        /// Nothing answers at the address.
        case unreachable(address: String, reason: String)
        /// The machine is there, but no printer is listening.
        case refused(address: String)
        /// It accepted nothing for this long.
        case hung(seconds: Int)
        /// It kept accepting a little, and was not done after this long.
        case tooSlow(seconds: Int)
        /// It hung up before it had everything.
        case closedEarly
        /// It has everything, but did not hang up in this time.
        case notConfirmed(seconds: Int)
        /// The program that hands documents to CUPS could not be started.
        case noSpooler(program: String, reason: String)
        /// CUPS refused, for this reason of its own.
        case spoolerRefused(queue: String, reason: String)
        /// The program that hands documents to CUPS did not end in this time.
        case spoolerHung(queue: String, seconds: Int)
        /// The station was stopped, or lost power, while it printed.
        case interrupted
        /// The printer is no longer configured.
        case notConfigured
        /// The paper could not be made; nothing was sent.
        case noPaper(why: String)
    }

    /// The printer's name.
    package let printer: String
    package let problem: Problem
    /// Whether something may have come out: printing again may then make a second one.
    package let mayHaveComeOut: Bool

    package init(printer: String, _ problem: Problem, mayHaveComeOut: Bool = false) {
        self.printer = printer
        self.problem = problem
        self.mayHaveComeOut = mayHaveComeOut
    }
}

extension PrintFailure: CustomStringConvertible {
    /// The problem, the printer, and the remedy.
    package var description: String {
        let look = mayHaveComeOut ? " First check whether it came out, then print again." : ""
        return words + look
    }

    private var words: String {
        switch problem {
        case .unknownHost(let host, let reason):
            "Printer '\(printer)': unknown host '\(host)' (\(reason)). Correct its "
                + "address in printers.conf, or give its IP address."
        case .unreachable(let address, let reason):
            "Printer '\(printer)' cannot be reached at \(address) (\(reason)). Switch it on and "
                + "check its network cable, then print again."
        case .refused(let address):
            "Printer '\(printer)' accepts no connection at \(address). Check whether it is ready and "
                + "whether this is its port, then print again."
        case .hung(let seconds):
            "Printer '\(printer)' accepted nothing more for \(seconds) s. Check its display: paper, "
                + "ribbon, open lid."
        case .tooSlow(let seconds):
            "Printer '\(printer)' was not done after \(seconds) s. Check its display and its "
                + "network."
        case .closedEarly:
            "Printer '\(printer)' hung up before it had everything. Check its display, or "
                + "switch it off and on."
        case .notConfirmed(let seconds):
            "Printer '\(printer)' has everything, but did not hang up in \(seconds) s. If it "
                + "printed and never hangs up, set 'hangs-up = no' for it in printers.conf."
        case .noSpooler(let program, let reason):
            "Printer '\(printer)': '\(program)' cannot be started (\(reason)). Install the "
                + "package cups-client."
        case .spoolerRefused(let queue, let reason):
            "Printer '\(printer)': CUPS did not take it for its queue '\(queue)': \(reason)"
        case .spoolerHung(let queue, let seconds):
            "Printer '\(printer)': CUPS did not answer for its queue '\(queue)' in \(seconds) s. "
                + "Check whether CUPS is running."
        case .interrupted:
            "The station stopped while it printed on '\(printer)'."
        case .notConfigured:
            "There is no printer '\(printer)' in printers.conf any more. Choose another one."
        case .noPaper(let why):
            "Nothing was sent to '\(printer)': \(why)"
        }
    }
}
