/// An element of an XML document with its contents.
public struct XMLElement: Hashable, Sendable {
    /// The name as written, a namespace prefix included.
    public let name: String
    /// In the order of the document; no name twice.
    public let attributes: [XMLAttribute]
    /// Elements and texts in the order of the document; two texts never follow each other.
    public internal(set) var children: [XMLNode]
    /// Where its start tag begins: lines and columns (in bytes) count from 1.
    public let line: Int
    /// See ``line``.
    public let column: Int

    /// The value of the attribute of this name.
    public subscript(_ attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }

    /// The child elements, without the texts between them.
    public var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// All text in it and its descendants, in the order of the document.
    public var text: String {
        children.map { child in
            switch child {
            case .element(let element): element.text
            case .text(let text): text
            }
        }.joined()
    }
}

/// A name and its value, entities replaced.
public struct XMLAttribute: Hashable, Sendable {
    /// The name as written.
    public let name: String
    /// The value; line breaks in it have become spaces, as XML 1.0 §3.3.3 asks.
    public let value: String
}

/// Content of an element. Comments and processing instructions are omitted.
public enum XMLNode: Hashable, Sendable {
    /// An element.
    case element(XMLElement)
    /// A text, CDATA included, white space as it was.
    case text(String)
}
