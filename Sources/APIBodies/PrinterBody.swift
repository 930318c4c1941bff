package import Logistics
package import Operations
package import Printing

/// The shop's printers.
package struct PrintersBody: Codable {
    package let printers: [PrinterBody]

    /// All of them.
    package init(printers: [PrinterBody]) { self.printers = printers }
}

/// A printer: where it is, what it prints, what waits, and how far it is off.
package struct PrinterBody: Codable {
    package let name: String
    package let address: String
    /// Millimetres, or a sheet's name.
    package let size: String
    package let dpi: String
    /// Micrometres to the right.
    package let offsetX: Int
    /// Micrometres down.
    package let offsetY: Int
    package let darkness: Int?
    package let papers: [Paper]
    package let waiting: Int
    package let failed: Int
    package let isPrinting: Bool
    package let isCalibrated: Bool
    package let calibration: CalibrationBody?

    /// A printer as it is now.
    package init(_ view: PrinterView) {
        let printer = view.printer
        name = printer.name
        address = "\(printer.connection)"
        size = printer.size.written
        dpi = view.dotsPerInch
        offsetX = view.offset.x
        offsetY = view.offset.y
        darkness = printer.darkness
        papers = view.papers
        waiting = view.waiting
        failed = view.failed
        isPrinting = view.isPrinting
        isCalibrated = view.calibration != nil
        calibration = view.calibration.map {
            CalibrationBody($0.calibration, at: $0.at, by: $0.by)
        }
    }
}

/// How far a printer is off.
package struct CalibrationBody: Codable {
    /// Micrometres to the right.
    package let shiftX: Int
    /// Micrometres down.
    package let shiftY: Int
    /// Millionths.
    package let scaleX: Int
    /// Millionths.
    package let scaleY: Int
    /// When it was measured.
    package let at: Instant?
    /// Who measured it, by name.
    package let by: String?

    /// What was measured, and by whom if that is known.
    package init(_ calibration: Calibration, at: Instant? = nil, by: String? = nil) {
        (shiftX, shiftY) = (calibration.shiftX, calibration.shiftY)
        (scaleX, scaleY) = (calibration.scaleX, calibration.scaleY)
        self.at = at
        self.by = by
    }
}

/// Whether a printer answers.
package struct PrinterCheckBody: Codable {
    package let printer: String
    package let answers: Bool
    /// The printer's state or what is wrong, for a person.
    package let say: String

    /// The outcome of one attempt to reach it.
    package init(printer: String, answers: Bool, say: String) {
        self.printer = printer
        self.answers = answers
        self.say = say
    }
}
