/// An XML 1.0 document, read whole.
///
/// Documents come from strangers: document types are refused, so there are no entities but the five
/// that XML predefines, and size, depth and count are bounded before anything grows.
package struct XMLDocument: Hashable, Sendable {
    /// The element that contains all others.
    package let root: XMLElement

    /// Upper limits for a document.
    package struct Limits: Hashable, Sendable {
        /// Bytes of the document; never more than `Int32.max`.
        package var bytes: Int
        /// Nesting depth, the root counted.
        package var depth: Int
        /// Elements in all.
        package var elements: Int

        /// Limits that suit a template; a spreadsheet needs more bytes and elements.
        package init(bytes: Int = 1 << 20, depth: Int = 64, elements: Int = 100_000) {
            self.bytes = bytes
            self.depth = depth
            self.elements = elements
        }
    }

    /// Reads a document in UTF-8 (or UTF-16, ISO 8859-1, ASCII when it says so itself).
    ///
    /// - Throws: ``XMLFailure`` with line and column of the first thing that is wrong.
    package static func parse(
        _ bytes: [UInt8], limits: Limits = Limits()
    ) throws(XMLFailure) -> XMLDocument {
        let limit = min(limits.bytes, Int(Int32.max))
        guard bytes.count <= limit else {
            throw XMLFailure(
                problem: .tooLarge(bytes: bytes.count, limit: limit), line: 1, column: 1)
        }
        return XMLDocument(root: try Expat.parse(bytes, limits))
    }
}
