/// An element of an XML document with its contents.
package struct XMLElement: Hashable, Sendable {
    /// The name as written, a namespace prefix included.
    package let name: String
    /// In the order of the document; no name twice.
    package let attributes: [XMLAttribute]
    /// Elements and texts in the order of the document; two texts never follow each other.
    package internal(set) var children: [XMLNode]
    /// Where its start tag begins: lines and columns (in bytes) count from 1.
    package let line: Int
    /// See ``line``.
    package let column: Int

    /// The value of the attribute of this name.
    package subscript(_ attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }

    /// The child elements, without the texts between them.
    package var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// All text in it and its descendants, in the order of the document.
    package var text: String {
        children.map { child in
            switch child {
            case .element(let element): element.text
            case .text(let text): text
            }
        }.joined()
    }
}

/// A name and its value, entities replaced.
package struct XMLAttribute: Hashable, Sendable {
    /// The name as written.
    package let name: String
    /// The value; line breaks in it have become spaces, as XML 1.0 §3.3.3 asks.
    package let value: String
}

/// Content of an element. Comments and processing instructions are omitted.
package enum XMLNode: Hashable, Sendable {
    /// An element.
    case element(XMLElement)
    /// A text, CDATA included, white space as it was.
    case text(String)
}
