import FoundationEssentials
import LabelRendering
package import Logistics
package import Printing
import Storage

/// A printer as staff see it.
package struct PrinterView: Sendable {
    /// The printer as it is configured.
    package let printer: Printer
    /// The papers that go to it when nobody names a printer.
    package let papers: [Paper]
    /// How many jobs wait.
    package let waiting: Int
    /// How many failed, and were neither printed again nor taken off the list.
    package let failed: Int
    /// Whether it prints at this moment.
    package let isPrinting: Bool
    /// The measurements on it, when and by whom; `nil` when there are none.
    package let calibration: Measured?

    /// A calibration with its history.
    package struct Measured: Sendable {
        package let calibration: Calibration
        package let at: Instant
        /// By whom, by name.
        package let by: String
    }
}

/// The same for people, who count in millimetres and never in dots: lengths in micrometres.
extension PrinterView {
    /// `203`, or `203x300` for across and along.
    package var dotsPerInch: String {
        let (across, along) = (printer.resolution.horizontal, printer.resolution.vertical)
        return across == along ? "\(across)" : "\(across)x\(along)"
    }

    /// How far everything is moved before any calibration.
    package var offset: (x: Int, y: Int) { (printer.offsetX.count, printer.offsetY.count) }

    /// How far everything is moved by what was measured.
    package var moved: (x: Int, y: Int) {
        guard let found = calibration?.calibration else { return (0, 0) }
        let adjustment = found.adjustment
        return printer.isForLabels
            ? (found.shiftX, found.shiftY) : (adjustment.offsetX.count, adjustment.offsetY.count)
    }

    /// The lengths to expect on its calibration page: where lines A and B are, how long bars
    /// C and D are; zero for a bar that is not there.
    package var rulers: (line: Int, across: Int, along: Int) {
        let page = CalibrationPage(for: printer.size)
        return (page.line.count, page.across.count, page.along.count)
    }
}

extension Printing {
    /// The shop's printers, as they are configured.
    package func all(for asker: Asker) throws -> [PrinterView] {
        try asker.require(.print, doing: .seePrinters)
        return try core.ledger.read { reading in
            try printers.entries.map { entry in
                let name = entry.printer.name
                let kept = try reading.calibration(of: name)
                return PrinterView(
                    printer: entry.printer, papers: entry.papers,
                    waiting: try reading.printJobCount(.waiting, printer: name),
                    failed: try reading.printJobCount(.failed, printer: name),
                    isPrinting: try reading.printJobCount(.printing, printer: name) > 0,
                    calibration: try kept.map { kept in
                        PrinterView.Measured(
                            calibration: try Self.calibration(from: kept.text), at: kept.at,
                            by: try reading.name(of: kept.by))
                    })
            }
        }
    }

    /// How many papers failed at all printers; `nil` when the shop has none, or this person has
    /// nothing to do with them.
    package func failedCount(for asker: Asker) throws -> Int? {
        guard asker.may(.print), !printers.entries.isEmpty else { return nil }
        return try core.ledger.read { try $0.printJobCount(.failed) }
    }

    /// The papers that can be printed from a station without naming a printer.
    package func printable(at station: String?, for asker: Asker) -> Set<Paper> {
        guard asker.may(.print) else { return [] }
        return Set(Paper.allCases.filter { printers.printer(for: $0, at: station) != nil })
    }

    /// Checks whether a printer can be reached; nothing is printed. Waits as long as connecting
    /// may take.
    ///
    /// - Returns: what CUPS says of its queue; `nil` for a label printer that answers.
    /// - Throws: ``Refusal``; ``PrintFailure`` when it does not answer.
    package func check(_ name: String, for asker: Asker) async throws -> String? {
        try asker.require(.print, doing: .seePrinters)
        let printer = try printer(named: name)
        return try await queues.run { [printers] in try printers.delivery.check(printer) }
    }

    // MARK: Calibration

    /// Puts a printer's calibration page into its queue.
    ///
    /// - Parameters:
    ///   - isCorrected: with what was measured, to see that it is right now; else as the printer
    ///     prints without corrections, to be measured.
    ///   - language: that of the person measuring; by default the shop's.
    package func printCalibrationPage(
        on name: String, isCorrected: Bool, language: AskedLanguage?, by write: Write
    ) async throws -> Answered<PrintJobView> {
        try write.require(.print, doing: .print)
        let printer = try printer(named: name)
        let page: OwnPage = isCorrected ? .corrected : .calibration
        let answered = try await core.once(write) { transaction, now in
            try Self.refuseLongQueue(printer, transaction)
            return try transaction.addPrintJob(
                printer: name, paper: page.rawValue, code: nil, order: nil, language: language,
                copies: 1, at: now, by: write.asker.actor, station: write.station
            ).number
        }
        queues.ring(name)
        core.announcements.announcePrintJob(of: nil)
        return try viewed(answered)
    }

    /// Keeps how far a printer is off; everything that is printed from now on is corrected.
    ///
    /// - Parameter readings: what was measured on the calibration page.
    /// - Throws: ``Refusal/unusable`` for readings that cannot be right.
    package func calibrate(
        _ name: String, _ readings: Calibration.Readings, by write: Write
    ) async throws -> Answered<Calibration> {
        try write.require(.calibratePrinters, doing: .calibratePrinters)
        let printer = try printer(named: name)
        let calibration: Calibration
        do {
            calibration = try Calibration(readings, on: CalibrationPage(for: printer.size))
        } catch {
            throw Refusal(error)
        }
        let text = String(decoding: try JSONEncoder().encode(calibration), as: UTF8.self)
        return try await core.once(write) { transaction, now in
            try transaction.keepCalibration(text, of: name, at: now, by: write.asker.actor)
            return calibration
        }
    }

    static func calibration(from text: String) throws -> Calibration {
        try JSONDecoder().decode(Calibration.self, from: Data(text.utf8))
    }
}
