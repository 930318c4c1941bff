import CPangoCairo

/// Sheets as PDF: for a person's own printer, and to read and search.
public enum PDF {
    /// Draws all sheets into one document, text as text in any script, fonts inside.
    ///
    /// The same input gives the same bytes. It names its language, and asks to be printed as
    /// large as it is.
    ///
    /// - Parameters:
    ///   - title: what a viewer shows as the document's name.
    ///   - created: the time to note in it, in milliseconds since 1970, UTC.
    ///   - adjustment: what one printer needs; a document for people has none.
    public static func render(
        _ sheets: Sheets, title: String, created: Int64, adjustment: Adjustment = .none
    ) throws(RenderingFailure) -> [UInt8] {
        let sink = ByteSink()
        try withExtendedLifetime(sink) { () throws(RenderingFailure) in
            try draw(sheets, title: title, created: created, adjustment, into: sink)
        }
        return PDFUpdate.adding(language: sheets.language, to: sink.bytes)
    }

    private static func draw(
        _ sheets: Sheets, title: String, created: Int64, _ adjustment: Adjustment,
        into sink: ByteSink
    ) throws(RenderingFailure) {
        let surface = try CairoSurface(
            owning: cairo_pdf_surface_create_for_stream(
                ByteSink.append, Unmanaged.passUnretained(sink).toOpaque(),
                sheets.page.width.points,
                sheets.page.height.points))
        try surface.check()
        cairo_pdf_surface_set_metadata(
            surface.handle, CAIRO_PDF_METADATA_TITLE, Names.printable(title))
        cairo_pdf_surface_set_metadata(
            surface.handle, CAIRO_PDF_METADATA_CREATE_DATE, utc(milliseconds: created))
        for sheet in sheets.sheets {
            cairo_pdf_surface_set_size(
                surface.handle, sheet.page.width.points, sheet.page.height.points)
            let canvas = try CairoCanvas(on: surface, .vector, language: sheet.language)
            adjustment.apply(to: canvas.drawing)
            sheet.draw(on: canvas)
            cairo_show_page(canvas.drawing.handle)
            try canvas.drawing.check()
        }
        try surface.finish()
    }

    /// `2026-11-21T23:04:00Z`, the form cairo asks for.
    static func utc(milliseconds: Int64) -> String {
        let limits: ClosedRange<Int64> = 0...253_402_300_799  // cairo takes four-digit years
        let seconds = min(max(milliseconds / 1000, limits.lowerBound), limits.upperBound)
        let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
        // Years are counted from 1 March 2000 minus 400: then the leap day ends a year.
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        func two(_ number: Int64) -> String { String(String(number + 100).dropFirst()) }
        let date = "\(String(String(year + 10_000).dropFirst()))-\(two(month))-\(two(day))"
        return "\(date)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
    }
}
