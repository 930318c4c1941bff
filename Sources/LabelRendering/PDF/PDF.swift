/// Sheets as PDF: for a person's own printer, for reading and searching.
package enum PDF {
    /// Draws all sheets into one document; see ``PDFDocument``, which hands it on in parts.
    ///
    /// - Parameters:
    ///   - title: shown by viewers as the document's name.
    ///   - created: the time noted in it, in milliseconds since 1970, UTC.
    ///   - adjustment: what one printer needs; a document for people has none.
    package static func render(
        _ sheets: Sheets, title: String, created: Int64, adjustment: Adjustment = .none
    ) throws(RenderingFailure) -> [UInt8] {
        var document = PDFDocument(
            title: title, created: created, language: sheets.language, adjustment: adjustment)
        var bytes: [UInt8] = []
        for sheet in sheets.sheets { bytes += try document.add(sheet) }
        return bytes + (try document.finish())
    }

    /// `2026-11-21T23:04:00Z`, to the second.
    static func utc(milliseconds: Int64) -> String {
        let limits: ClosedRange<Int64> = 0...253_402_300_799  // four-digit years
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
