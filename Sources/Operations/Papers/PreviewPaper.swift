import LabelRendering
public import Logistics

/// Looking at templates before anything is printed on them.
extension Shop {
    /// Every paper with its template, read anew; a template that is right is used from then on.
    ///
    /// - Throws: ``Refusal/unknown`` unless a person of the shop asks.
    public func paperReports(for viewer: Viewer) throws(Refusal) -> [PaperReport] {
        try requireStaff(viewer)
        return Paper.allCases.map(papers.lookAgain)
    }

    /// A paper's template, read anew.
    public func paperReport(_ paper: Paper, for viewer: Viewer) throws(Refusal) -> PaperReport {
        try requireStaff(viewer)
        return papers.lookAgain(at: paper)
    }

    /// A paper with made-up values, as the shop would print it.
    ///
    /// - Throws: ``Refusal``; `TemplateFailure`; `RenderingFailure`.
    public func preview(
        _ paper: Paper, as wish: PaperWish, for viewer: Viewer
    ) throws -> [UInt8] {
        try Self.file(
            previewSheets(paper, as: wish, for: viewer), as: wish,
            title: "\(settings.name) \(paper.rawValue)", created: world.now().milliseconds)
    }

    /// How many sheets a paper with made-up values has.
    public func previewCount(
        _ paper: Paper, as wish: PaperWish, for viewer: Viewer
    ) throws -> Int {
        try previewSheets(paper, as: wish, for: viewer).sheets.count
    }

    /// The names of the sheets of labels, as they are sold, that a paper fits on.
    public func labelSheets(for paper: Paper) -> [String] {
        LabelSheet.sold.filter { papers[paper].page(for: $0) != nil }.map(\.name)
    }

    private func previewSheets(
        _ paper: Paper, as wish: PaperWish, for viewer: Viewer
    ) throws -> Sheets {
        try requireStaff(viewer)
        let template = papers[paper]
        if let page = wish.page, !template.pages.contains(where: { $0.name == page }) {
            throw Refusal.unusable(
                field: "page", value: page,
                why: "choose \(template.pages.map(\.name).joined(separator: " or ")).")
        }
        let language = self.language(wish.language) ?? settings.language
        return try template.layout(
            paper.sample(logo: settings.logo, accent: settings.accent, language: language),
            language: language.tag, dock: paper.isForCustomers ? settings.language.tag : nil,
            page: wish.page)
    }

    private func requireStaff(_ viewer: Viewer) throws(Refusal) {
        guard viewer.isStaff else { throw .unknown(what: "page", text: "papers") }
    }
}
