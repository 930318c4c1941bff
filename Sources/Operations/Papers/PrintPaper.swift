import Imaging
package import LabelRendering
package import Logistics
import Storage

/// Slips, labels and other papers, as files.
package struct Papers: Sendable {
    let core: Core
    let templates: PaperTemplates
    let orders: Orders
    let manifests: Manifests
    let badges: Badges

    /// A paper of a thing, ready to be sent to a printer.
    ///
    /// - Parameter code: `nil` for a paper that is about no one thing.
    /// - Throws: ``Refusal/unknown`` for a code that is not there or not for this asker, or whose
    ///   kind the paper is not about; `TemplateFailure` when the shop's template cannot be filled
    ///   in; `RenderingFailure`.
    package func print(
        _ paper: Paper, of code: Code?, as wish: PaperWish, for asker: Asker
    ) throws -> [UInt8] {
        if paper.hasSubject, let code { try Self.requireKind(of: code, for: paper) }
        return try printTogether(paper, of: code.map { [$0] } ?? [], as: wish, for: asker)
    }

    /// The papers of several things as one document, in their order.
    ///
    /// - Parameter codes: 500 at most; an order means all its parcels, devices or boxes.
    /// - Throws: as for one thing.
    package func printTogether(
        _ paper: Paper, of codes: [Code], as wish: PaperWish, for asker: Asker
    ) throws -> [UInt8] {
        let codes = try things(in: codes, for: paper, asker: asker)
        let page = wish.page ?? wish.labelSheet.flatMap { templates[paper].page(for: $0) }
        let parts = try codes.map {
            try layOut(paper, of: $0, page: page, language: wish.language, for: asker)
        }
        guard let all = Sheets(joining: parts) else { throw Self.missingCode(paper) }
        let title = codes.count == 1 ? codes[0]?.printed : nil
        return try Self.file(
            all, as: wish, title: "\(core.settings.name) \(title ?? paper.rawValue)",
            created: core.world.now().milliseconds)
    }

    /// The sheets of a paper as one file.
    ///
    /// - Parameters:
    ///   - title: a PDF's name in viewers.
    ///   - created: the time to note in a PDF, UTC milliseconds.
    /// - Throws: ``Refusal/unusable`` when labels do not fit on the wanted sheet of labels.
    package static func file(
        _ sheets: Sheets, as wish: PaperWish, title: String, created: Int64
    ) throws -> [UInt8] {
        let sheets = try arranged(sheets, as: wish)
        switch wish.format {
        case .pdf:
            return try PDF.render(sheets, title: title, created: created)
        case .zpl:
            return try ZPL.render(
                sheets, for: ZPL.Printer(resolution: wish.resolution))
        case .svg:
            return try SVG.render(sheet(of: sheets, wish))
        case .png:
            let raster = try Raster.render(sheet(of: sheets, wish), at: wish.resolution)
            let image = GreyImage(
                width: raster.width, height: raster.height, pixels: raster.pixels)
            let dots = (
                across: wish.resolution.horizontal * 10_000 / 254,
                along: wish.resolution.vertical * 10_000 / 254
            )
            // A higher level takes three times as long for a tenth of the size.
            return wish.isGrey
                ? PNG.encode(image, level: 4, dotsPerMetre: dots)
                : PNG.encodeBits(image, level: 4, dotsPerMetre: dots)
        }
    }

    private static func sheet(of sheets: Sheets, _ wish: PaperWish) throws(Refusal) -> Sheet {
        let count = sheets.sheets.count
        guard (1...max(1, count)).contains(wish.sheetNumber), count > 0 else {
            throw .unusable(
                field: .sheetNumber, value: "\(wish.sheetNumber)",
                why: .noSuchSheet(count: count))
        }
        return sheets.sheets[wish.sheetNumber - 1]
    }

    private static func arranged(_ sheets: Sheets, as wish: PaperWish) throws(Refusal) -> Sheets {
        guard let labelSheet = wish.labelSheet else { return sheets }
        guard wish.format != .zpl else {
            throw .unusable(
                field: .labelSheet, value: labelSheet.name, why: .labelsOneByOne)
        }
        do throws(LabelSheetFailure) {
            return try labelSheet.arrange(sheets.sheets, from: wish.firstPlace)
        } catch {
            throw Refusal(error)
        }
    }

    // MARK: What the sheets show

    /// The values on the sheets of a paper.
    ///
    /// - Parameters:
    ///   - code: `nil` for a paper that is about no one thing.
    ///   - page: a paper size of the template; by default the first.
    ///   - language: by default that of the paper's reader.
    /// - Throws: as for one thing.
    package func layOut(
        _ paper: Paper, of code: Code?, page: String? = nil, language asked: AskedLanguage? = nil,
        for asker: Asker
    ) throws -> Sheets {
        if paper.hasSubject {
            guard let code else { throw Self.missingCode(paper) }
            try Self.requireKind(of: code, for: paper)
        }
        let template = templates[paper]
        if let page, !template.pages.contains(where: { $0.name == page }) {
            throw Refusal.unusable(
                field: .page, value: page,
                why: .notOneOf(template.pages.map(\.name)))
        }
        guard let code, [.parcel, .device, .box].contains(paper.subject) else {
            let language = core.language(asked) ?? core.settings.language
            let values = try shopPaperValues(
                paper, of: code, form: core.form(language), for: asker)
            return try template.layout(values, language: language.tag, page: page)
        }
        let view = try order(of: code, for: paper, asker: asker)
        let reader =
            core.language(asked, at: view.returnAddress)
            ?? (paper.isReadByCustomers ? view.language : core.settings.language)
        let values = try orderPaperValues(
            paper, of: code, in: view, form: core.form(reader), language: reader)
        return try template.layout(
            values, language: reader.tag,
            dock: paper.isForCustomers ? core.settings.language.tag : nil,
            page: page)
    }

    static func requireKind(of code: Code, for paper: Paper) throws(Refusal) {
        guard code.kind == paper.subject else {
            throw .unusable(
                field: .code, value: code.printed, why: .notFor(paper))
        }
    }

    private func order(
        of code: Code, for paper: Paper, asker: Asker
    ) throws -> OrderView {
        guard let order = try core.read(for: asker, { try $0.orderCode(of: code) }),
            asker.maySee(order), paper.isForCustomers || asker.isStaff
        else { throw Refusal.unknown(what: Thing(paper.subject), text: code.printed) }
        return try orders.view(of: order, for: asker)
    }

    /// The things that papers are printed for: an order means everything that belongs to it.
    private func things(
        in codes: [Code], for paper: Paper, asker: Asker
    ) throws -> [Code?] {
        guard paper.hasSubject else { return [nil] }
        let things = try codes.flatMap { code -> [Code] in
            guard code.kind == .order, [.parcel, .device, .box].contains(paper.subject) else {
                return [code]
            }
            let view = try orders.view(of: code, for: asker)
            return switch paper.subject {
            case .parcel: view.parcels.map(\.code)
            case .device: view.devices.map(\.code)
            default: view.boxes.map(\.code)
            }
        }
        guard !things.isEmpty else { throw Self.missingCode(paper) }
        guard things.count <= 500 else {
            throw Refusal.unusable(
                field: .codes, value: "\(things.count)", why: .tooManyPapers(most: 500))
        }
        return things
    }
}
