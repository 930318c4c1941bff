import Barcodes

/// Sheets as ZPL II, the language of label printers.
///
/// Symbols and letters that the printer has are its own; everything else is sent as dots. Every
/// text is escaped, so that no name can contain a command.
package enum ZPL {
    /// A printer's own settings.
    package struct Printer: Hashable, Sendable {
        /// Its dots per inch, commonly 203, 300 or 600.
        package var resolution: Resolution
        /// Moves everything to the right; negative is to the left.
        package var offsetX: Micrometres
        /// Moves everything down; negative is up.
        package var offsetY: Micrometres
        /// How dark it prints, 0 to 30; `nil` leaves that to the printer.
        package var darkness: Int?

        /// Darkness outside 0…30 is clamped.
        package init(
            resolution: Resolution, offsetX: Micrometres = Micrometres(0),
            offsetY: Micrometres = Micrometres(0), darkness: Int? = nil
        ) {
            self.resolution = resolution
            self.offsetX = offsetX
            self.offsetY = offsetY
            self.darkness = darkness.map { min(max($0, 0), 30) }
        }
    }

    /// One label.
    ///
    /// - Parameter copies: 1 to 999.
    /// - Throws: ``RenderingFailure`` when parts sent as dots cannot be drawn.
    package static func render(
        _ sheet: Sheet, for printer: Printer, copies: Int = 1
    ) throws(RenderingFailure) -> [UInt8] {
        let resolution = printer.resolution
        let width = resolution.across.dots(sheet.page.width)
        let height = resolution.along.dots(sheet.page.height)
        guard width <= 32_000, height <= 32_000 else {
            throw .tooManyDots(width: width, height: height)
        }
        var canvas = ZPLCanvas(
            resolution, language: sheet.language, width: width, height: height,
            x: resolution.across.dots(printer.offsetX), y: resolution.along.dots(printer.offsetY))
        for mark in sheet.marks { try canvas.draw(mark) }
        var label = "^XA^CI28^PW\(width)^LL\(height)^LH0,0^LT0^LS0"
        if let darkness = printer.darkness {
            label += "~SD\(String(String(100 + darkness).dropFirst()))"
        }
        label += "\n\(canvas.fields)"
        if copies > 1 { label += "^PQ\(min(copies, 999))\n" }
        return Array((label + "^XZ\n").utf8)
    }

    /// All sheets, one label each.
    package static func render(
        _ sheets: Sheets, for printer: Printer
    ) throws(RenderingFailure) -> [UInt8] {
        var labels: [UInt8] = []
        for sheet in sheets.sheets { labels += try render(sheet, for: printer) }
        return labels
    }
}
