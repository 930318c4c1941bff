/// A size of paper that a template is made for.
package struct PageSize: Hashable, Sendable {
    /// The template's name for it, such as `A4`.
    package let name: String
    package let width: Micrometres
    package let height: Micrometres
}

/// One sheet: its marks, from the bottom up.
package struct Sheet: Hashable, Sendable {
    package let page: PageSize
    /// The language of its words, such as `pl`.
    package let language: String
    /// The first lies below the others.
    package let marks: [Mark]
    /// The colour of ``Ink/accent`` where there are colours.
    package internal(set) var accent = InkColour.black
}

/// The result of one template and one set of values: sheets of the same paper, in order.
package struct Sheets: Hashable, Sendable {
    package let page: PageSize
    /// The language of the words used, such as `pl`.
    package let language: String
    /// At least one.
    package let sheets: [Sheet]

    /// The sheets of several templates or parcels as one document; `nil` for none.
    ///
    /// Paper and language are those of the first; each sheet keeps its own.
    package init?(joining parts: [Sheets]) {
        guard let first = parts.first else { return nil }
        self.init(
            page: first.page, language: first.language, sheets: parts.flatMap(\.sheets))
    }

    init(page: PageSize, language: String, sheets: [Sheet]) {
        self.page = page
        self.language = language
        self.sheets = sheets
    }
}
