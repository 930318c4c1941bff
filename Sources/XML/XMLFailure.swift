/// Why bytes are not accepted as an XML document.
package struct XMLFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Problem: Hashable, Sendable {
        /// The text breaks a rule of XML; the words say which.
        case malformed(String)
        /// A document type, which could define endless entities or fetch files.
        case documentType
        /// Elements are nested deeper than the limit.
        case tooDeep(limit: Int)
        /// More elements in all than the limit.
        case tooManyElements(limit: Int)
        /// More bytes than the limit.
        case tooLarge(bytes: Int, limit: Int)
    }

    /// What is wrong.
    package let problem: Problem
    /// Where: lines and columns (in bytes) count from 1.
    package let line: Int
    /// See ``line``.
    package let column: Int

    /// The problem alone, for a caller that names file and place itself.
    package var reason: String {
        switch problem {
        case .malformed(let words):
            words
        case .documentType:
            "A document type (<!DOCTYPE …>) is not allowed here. Remove it."
        case .tooDeep(let limit):
            "More than \(limit) elements stand inside each other. Make it flatter."
        case .tooManyElements(let limit):
            "There are more than \(limit) elements. Split the file."
        case .tooLarge(let bytes, let limit):
            "The file has \(bytes) bytes; the limit is \(limit). Make it smaller."
        }
    }

    /// Place and reason in plain words.
    package var description: String { "Line \(line), column \(column): \(reason)" }
}
