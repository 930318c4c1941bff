import XML

/// The design of a kind of paper: parsed once, filled in for every parcel.
///
/// A template is an XML file that a shop edits; `Labels/slip.xml` shows every element. Lengths are
/// millimetres from the top left, or shares of the page such as `50%-93`.
package struct Template: Hashable, Sendable {
    /// The paper sizes it is made for; the first is the default.
    package let pages: [PageSize]
    /// The languages it has words in; the first is complete and fills gaps in the others.
    package let languages: [String]

    let file: String
    let grid: DotGrid
    let words: [String: [String: TemplateText]]
    let sheet: [Piece]
    /// The sheets after the first, for lists with more rows than fit on it.
    let further: [Piece]?
    /// Where `template` begins, for failures that concern the whole.
    let line: Int
    let column: Int

    /// Reads a template.
    ///
    /// - Parameters:
    ///   - bytes: the file, at most 256 KiB of XML.
    ///   - name: its name in failures, such as `Labels/slip.xml`.
    /// - Throws: ``TemplateFailure`` with the place of the first error.
    package init(parsing bytes: [UInt8], name: String) throws(TemplateFailure) {
        let document: XMLDocument
        do throws(XMLFailure) {
            document = try XMLDocument.parse(bytes, limits: .init(bytes: 256 << 10))
        } catch {
            throw TemplateFailure(
                problem: .notXML(error), file: name, line: error.line, column: error.column)
        }
        var parser = TemplateParser(file: name)
        try parser.read(document.root)
        pages = parser.pages
        languages = parser.languages
        file = name
        grid = parser.grid
        words = parser.words
        sheet = parser.sheet ?? []
        further = parser.further
        line = document.root.line
        column = document.root.column
    }

    /// Fills it in.
    ///
    /// - Parameters:
    ///   - values: for the placeholders; a missing name is refused.
    ///   - language: such as `pl` or `pt-BR`; the nearest of ``languages`` is used, else the first
    ///     of them.
    ///   - dock: the language of those who handle the paper, for its `{dock.name}` words; these
    ///     are omitted when it is the reader's.
    ///   - page: one of ``pages`` by name; the first when `nil`.
    /// - Throws: ``TemplateFailure`` for an unknown name, or a value that has no barcode.
    package func layout(
        _ values: LabelValues, language: String, dock: String? = nil, page: String? = nil
    ) throws(TemplateFailure) -> Sheets {
        guard let size = page.map({ name in pages.first { $0.name == name } }) ?? pages.first else {
            throw TemplateFailure(
                problem: .unknownPage(page ?? "", known: pages.map(\.name)), file: file,
                line: line, column: column)
        }
        let reader = nearest(language)
        let other = dock.map(nearest)
        var layout = Layout(
            self, values, language: reader, dock: other == reader ? nil : other, page: size)
        return try layout.sheets()
    }

    /// `pt-BR` is served by `pt`, else by another country's words of the same language.
    private func nearest(_ language: String) -> String {
        if languages.contains(language) { return language }
        let main = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
        return languages.first { $0 == main } ?? languages.first { $0.hasPrefix("\(main)-") }
            ?? languages.first ?? "en"
    }
}
