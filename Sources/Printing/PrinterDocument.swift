package import LabelRendering

extension Printer {
    /// The bytes to send to this printer for some sheets.
    ///
    /// A label printer draws symbols in whole dots, so nothing is stretched for it, only moved: a
    /// bar that is a fraction of a dot wider than the next can no longer be read. A document for
    /// CUPS is moved and stretched.
    ///
    /// - Parameters:
    ///   - copies: 1 to 999 of each sheet; CUPS is told separately from the document.
    ///   - title: a PDF's name in queues and viewers, a comment in ZPL.
    ///   - created: the time noted in a PDF, UTC milliseconds.
    ///   - calibration: as measured on this printer, if at all.
    package func document(
        of sheets: Sheets, copies: Int, title: String, created: Int64, calibration: Calibration?
    ) throws(RenderingFailure) -> [UInt8] {
        guard isForLabels else {
            var adjustment = calibration?.adjustment ?? .none
            adjustment.offsetX = adjustment.offsetX + offsetX
            adjustment.offsetY = adjustment.offsetY + offsetY
            return try PDF.render(sheets, title: title, created: created, adjustment: adjustment)
        }
        let settings = ZPL.Printer(
            resolution: resolution,
            offsetX: Micrometres(offsetX.count + (calibration?.shiftX ?? 0)),
            offsetY: Micrometres(offsetY.count + (calibration?.shiftY ?? 0)), darkness: darkness)
        var labels: [UInt8] = []
        for sheet in sheets.sheets {
            labels += try ZPL.render(sheet, for: settings, copies: copies)
        }
        return Self.titled(labels, title)
    }

    /// The title as a comment in the first label, for anyone who inspects the data sent.
    private static func titled(_ labels: [UInt8], _ title: String) -> [UInt8] {
        let start = Array("^XA".utf8)
        guard labels.starts(with: start) else { return labels }
        let words = title.unicodeScalars.filter {
            $0.isASCII && $0 != "^" && $0 != "~" && $0.value >= 32 && $0.value < 127
        }
        return start + Array("^FX \(String(String.UnicodeScalarView(words)))^FS".utf8)
            + labels.dropFirst(start.count)
    }
}
