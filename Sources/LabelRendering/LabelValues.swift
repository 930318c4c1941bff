/// What a template's placeholders stand for.
///
/// Every name that a template may use is there; what is not known is an empty text, which
/// `if="name"` takes for no. So a name that is missing is a name that was mistyped.
public struct LabelValues: Hashable, Sendable {
    /// Texts by name. A line break in one breaks the line on paper.
    public var texts: [String: String]
    /// Lists by name; each row has its own texts by name.
    public var lists: [String: [[String: String]]]
    /// Pictures by name. One that a shop does not have is missing here, and an empty text.
    public var pictures: [String: LabelPicture]
    /// The shop's colour.
    public var accent = InkColour.black

    /// Texts, lists and pictures by name.
    public init(
        _ texts: [String: String] = [:], lists: [String: [[String: String]]] = [:],
        pictures: [String: LabelPicture] = [:]
    ) {
        self.texts = texts
        self.lists = lists
        self.pictures = pictures
    }
}
