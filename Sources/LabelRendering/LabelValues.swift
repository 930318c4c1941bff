/// The values of a template's placeholders.
///
/// Every name that a template may use is included; an unknown value is an empty text, which
/// `if="name"` treats as false. So a missing name is a mistyped one.
package struct LabelValues: Hashable, Sendable {
    /// Texts by name. A line break in one breaks the line on paper.
    package var texts: [String: String]
    /// Lists by name; each row has its own texts by name.
    package var lists: [String: [[String: String]]]
    /// Pictures by name. One that a shop does not have is not in here, but is an empty text.
    package var pictures: [String: LabelPicture]
    package var accent = InkColour.black

    package init(
        _ texts: [String: String] = [:], lists: [String: [[String: String]]] = [:],
        pictures: [String: LabelPicture] = [:]
    ) {
        self.texts = texts
        self.lists = lists
        self.pictures = pictures
    }
}
