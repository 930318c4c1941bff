import LabelRendering
package import Logistics

/// Looking at templates before anything is printed on them.
extension Papers {
    /// Every paper with its template, read again; one without errors is used from then on.
    ///
    /// - Throws: ``Refusal/unknown`` unless a person of the shop asks.
    package func reports(for asker: Asker) throws(Refusal) -> [PaperReport] {
        try requireStaff(asker)
        return Paper.allCases.map(templates.lookAgain)
    }

    /// A paper's template, read again.
    package func report(on paper: Paper, for asker: Asker) throws(Refusal) -> PaperReport {
        try requireStaff(asker)
        return templates.lookAgain(at: paper)
    }

    /// A paper with made-up values, as the shop would print it.
    ///
    /// - Throws: ``Refusal``; `TemplateFailure`; `RenderingFailure`.
    package func preview(
        _ paper: Paper, as wish: PaperWish, for asker: Asker
    ) throws -> [UInt8] {
        try Self.file(
            previewSheets(paper, as: wish, for: asker), as: wish,
            title: "\(core.settings.name) \(paper.rawValue)", created: core.world.now().milliseconds
        )
    }

    /// How many sheets a paper with made-up values has.
    package func previewCount(
        _ paper: Paper, as wish: PaperWish, for asker: Asker
    ) throws -> Int {
        try previewSheets(paper, as: wish, for: asker).sheets.count
    }

    /// The names of the sheets of labels, as they are sold, that a paper fits on.
    package func labelSheets(for paper: Paper) -> [String] {
        LabelSheet.sold.filter { templates[paper].page(for: $0) != nil }.map(\.name)
    }

    private func previewSheets(
        _ paper: Paper, as wish: PaperWish, for asker: Asker
    ) throws -> Sheets {
        try requireStaff(asker)
        let template = templates[paper]
        if let page = wish.page, !template.pages.contains(where: { $0.name == page }) {
            throw Refusal.unusable(
                field: "page", value: page,
                why: "choose \(template.pages.map(\.name).joined(separator: " or ")).")
        }
        let language = core.language(wish.language) ?? core.settings.language
        return try template.layout(
            paper.sample(
                logo: core.settings.logo, accent: core.settings.accent, language: language),
            language: language.tag, dock: paper.isForCustomers ? core.settings.language.tag : nil,
            page: wish.page)
    }

    private func requireStaff(_ asker: Asker) throws(Refusal) {
        guard asker.isStaff else { throw .unknown(what: "page", text: "papers") }
    }
}
