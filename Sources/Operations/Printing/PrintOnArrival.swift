import Logistics
import Printing
import Storage

/// Automatic printing at desks and booths.
struct PrintOnArrival: Sendable {
    let core: Core
    let printers: Printers
    let queues: PrintQueues

    /// Prints automatically when a scan receives a parcel. The job enters its queue in
    /// the same transaction as what was received: one does not happen without the other, and a
    /// scan of the same parcel later receives nothing, so it prints nothing.
    ///
    /// A scan is never refused because of a printer: a queue that is full gets no more.
    func print(
        _ events: [any OrderChange], by write: Write, at now: Instant, in transaction: Transaction
    ) throws {
        let station = write.station
        let papers = printers.onReceived(at: station)
        guard !papers.isEmpty else { return }
        for case let facts as ParcelReceived in events {
            for paper in papers {
                guard let printer = printers.printer(for: paper, at: station),
                    try transaction.printJobCount(.waiting, printer: printer.name)
                        < PrintQueues.longest
                else { continue }
                for code in paper.subject == .device ? facts.devices : [facts.parcel] {
                    _ = try transaction.addPrintJob(
                        printer: printer.name, paper: paper.rawValue, code: code,
                        order: facts.order, language: nil, copies: 1, at: now,
                        by: write.asker.actor,
                        station: station)
                }
            }
        }
    }

    /// Rings the bells of the printers that a station prints on automatically.
    func ring(at station: String?) {
        guard !printers.onReceived(at: station).isEmpty else { return }
        core.announcements.announcePrintJob(of: nil)
        for paper in printers.onReceived(at: station) {
            if let printer = printers.printer(for: paper, at: station) { queues.ring(printer.name) }
        }
    }
}
