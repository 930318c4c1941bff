/// Why a document did not come out of a printer, in facts. Module `Wording` puts them into words for
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
        /// What the paper is about is no longer there; nothing was sent.
        case gone
        /// The printer's paper has a size that the paper is not made for; nothing was sent.
        case otherPaperSize(String, sizes: [String])
        /// The paper could not be made, for a reason that whoever keeps the template can put right;
        /// nothing was sent.
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
