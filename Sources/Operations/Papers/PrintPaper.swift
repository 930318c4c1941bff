import Imaging
public import LabelRendering
public import Logistics
import Storage

/// How a paper is wanted.
public struct PaperWish: Hashable, Sendable {
    /// What a file is written for.
    public enum Format: String, CaseIterable, Sendable, Codable {
        /// For a person's own printer.
        case pdf
        /// For a page of the browser; the first sheet.
        case svg
        /// Black and white dots; the first sheet.
        case png
        /// For label printers.
        case zpl
    }

    /// What the file is written for.
    public var format: Format
    /// A paper size of the template; the first if `nil`.
    public var page: String?
    /// The printer's dots per inch, for dots and ZPL: 50 to 2400.
    public var dotsPerInch: Int
    /// BCP 47; the order's if `nil`.
    public var language: String?

    /// A wish; without any, a PDF as the template has it.
    public init(
        format: Format = .pdf, page: String? = nil, dotsPerInch: Int = 203,
        language: String? = nil
    ) {
        self.format = format
        self.page = page
        self.dotsPerInch = dotsPerInch
        self.language = language
    }
}

extension Station {
    /// A paper of a thing, ready to be sent to a printer.
    ///
    /// - Throws: ``Refusal/unknown`` for a code that is not there or not for this viewer, or whose
    ///   kind the paper is not about; `TemplateFailure` when the shop's template cannot be filled
    ///   in; `RenderingFailure`.
    public func print(
        _ paper: Paper, of code: Code, as wish: PaperWish, for viewer: Viewer
    ) throws -> [UInt8] {
        let sheets = try sheets(
            of: paper, for: code, page: wish.page, language: wish.language, viewer)
        return try Self.file(
            sheets, as: wish, title: "\(shop.name) \(code.printed)",
            created: world.now().milliseconds)
    }

    /// The sheets of a paper as one file.
    ///
    /// - Parameters:
    ///   - title: a PDF's name in viewers.
    ///   - created: the time to note in a PDF, UTC milliseconds.
    public static func file(
        _ sheets: Sheets, as wish: PaperWish, title: String, created: Int64
    ) throws(RenderingFailure) -> [UInt8] {
        switch wish.format {
        case .pdf:
            return try PDF.render(sheets, title: title, created: created)
        case .zpl:
            return try ZPL.render(
                sheets, for: ZPL.Printer(resolution: Resolution(wish.dotsPerInch)))
        case .svg:
            guard let sheet = sheets.sheets.first else { return [] }
            return try SVG.render(sheet)
        case .png:
            guard let sheet = sheets.sheets.first else { return [] }
            let raster = try Raster.render(sheet, dotsPerInch: wish.dotsPerInch)
            let image = GreyImage(
                width: raster.width, height: raster.height, pixels: raster.pixels)
            // A higher level takes three times as long for a tenth of the size.
            return PNG.encodeBits(image, level: 4, dotsPerMetre: wish.dotsPerInch * 10_000 / 254)
        }
    }

    /// What the sheets of a paper show.
    ///
    /// - Parameters:
    ///   - page: a paper size of the template; the first if left out.
    ///   - language: BCP 47; the order's if left out.
    /// - Throws: as ``print(_:of:as:for:)``.
    public func sheets(
        of paper: Paper, for code: Code, page: String? = nil, language: String? = nil,
        _ viewer: Viewer
    ) throws -> Sheets {
        guard code.kind == paper.subject else {
            throw Refusal.unusable(
                field: "code", value: code.printed,
                why: "a \(paper.rawValue) belongs to a \(paper.subject); its code begins with "
                    + "\(paper.subject.rawValue).")
        }
        guard let order = try ledger.read({ try $0.orderCode(of: code) }), viewer.maySee(order),
            paper.isForCustomers || viewer.isStaff
        else { throw Refusal.unknown(what: "\(paper.subject)", text: code.printed) }
        let template = papers[paper]
        if let page, !template.pages.contains(where: { $0.name == page }) {
            throw Refusal.unusable(
                field: "page", value: page,
                why: "choose \(template.pages.map(\.name).joined(separator: " or ")).")
        }
        let view = try self.order(order, for: viewer)
        return try template.layout(
            try values(for: paper, of: code, in: view), language: language ?? view.language,
            page: page)
    }
}

extension Paper {
    /// Whether a customer may have it; the others are the shop's own.
    var isForCustomers: Bool { self == .slip || self == .parcelLabel }
}
