/// A size of paper that a template is made for.
public struct PageSize: Hashable, Sendable {
    /// What the template calls it, such as `A4`.
    public let name: String
    /// Its width, upright.
    public let width: Micrometres
    /// Its height, upright.
    public let height: Micrometres
}

/// One sheet: what is drawn on it, from the bottom up.
public struct Sheet: Hashable, Sendable {
    /// Its paper.
    public let page: PageSize
    /// The language of its words, such as `pl`.
    public let language: String
    /// What is drawn, the first below the others.
    public let marks: [Mark]
    /// What ``Ink/accent`` is drawn with where there are colours.
    public internal(set) var accent = InkColour.black
}

/// What one template and one set of values come to: sheets of the same paper, in order.
public struct Sheets: Hashable, Sendable {
    /// The paper.
    public let page: PageSize
    /// The language that the words were taken from, such as `pl`.
    public let language: String
    /// At least one.
    public let sheets: [Sheet]

    /// The sheets of several templates or parcels as one document; `nil` for none.
    ///
    /// Paper and language are those of the first; each sheet keeps its own.
    public init?(joining parts: [Sheets]) {
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
