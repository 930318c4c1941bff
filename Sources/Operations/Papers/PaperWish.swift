package import LabelRendering
package import Logistics

/// How a paper is wanted.
package struct PaperWish: Hashable, Sendable {
    /// The format of a file.
    package enum Format: String, CaseIterable, Sendable, Codable {
        /// For a person's own printer.
        case pdf
        /// For a page of the browser; one sheet.
        case svg
        /// Dots, black and white or grey; one sheet.
        case png
        /// For label printers.
        case zpl
    }

    /// The file's format.
    package var format: Format
    /// A paper size of the template; the first if `nil`.
    package var page: String?
    /// The printer's dots, for PNG and ZPL.
    package var resolution: Resolution
    /// Whether a PNG has greys at the edges of its letters, to look at, rather than the dots of
    /// a printer.
    package var isGrey: Bool
    /// BCP 47; the language of the paper's reader if `nil`.
    package var language: AskedLanguage?
    /// The sheet of labels that small papers are arranged on; `nil` for sheets of their own.
    package var labelSheet: LabelSheet?
    /// The first free place on ``labelSheet``, from 1.
    package var firstPlace: Int
    /// Which sheet is written where a file holds one, from 1; the last if there are fewer.
    package var sheetNumber: Int

    /// A wish; without any, a PDF as the template has it.
    package init(
        format: Format = .pdf, page: String? = nil,
        resolution: Resolution = Resolution(203), isGrey: Bool = false,
        language: AskedLanguage? = nil, labelSheet: LabelSheet? = nil, firstPlace: Int = 1,
        sheetNumber: Int = 1
    ) {
        self.format = format
        self.page = page
        self.resolution = resolution
        self.isGrey = isGrey
        self.language = language
        self.labelSheet = labelSheet
        self.firstPlace = firstPlace
        self.sheetNumber = sheetNumber
    }
}

extension PaperWish {
    /// Dots per inch as people write them: `203`, or `203x300` for a printer with more along than
    /// across; `nil` for anything else, and beyond 50 to 2400.
    package static func resolution(_ text: String) -> Resolution? {
        let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(parts.count), let across = parts[0],
            let along = parts[parts.count - 1], (50...2400).contains(across),
            (50...2400).contains(along)
        else { return nil }
        return Resolution(horizontal: across, vertical: along)
    }

    /// A sheet of labels by its name, or by columns and rows.
    ///
    /// - Throws: `Refusal/unusable` with what is wrong; see `LabelSheet`.
    package static func labelSheet(
        _ text: String, page: String? = nil, margins: String? = nil, gaps: String? = nil
    ) throws -> LabelSheet {
        do throws(LabelSheetFailure) {
            return try LabelSheet(text, page: page, margins: margins, gaps: gaps)
        } catch {
            throw Refusal.unusable(field: "sheet", value: "", why: "\(error)")
        }
    }
}
