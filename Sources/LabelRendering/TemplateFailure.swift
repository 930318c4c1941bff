package import Barcodes
package import GS1
package import XML

/// Why a template could not be read or filled in, and where.
package struct TemplateFailure: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Problem: Hashable, Sendable {
        /// The file is not XML that we accept.
        case notXML(XMLFailure)
        /// An element that is not known in this place.
        case unknownElement(String, inside: String, nearest: String?)
        /// An attribute that the element does not have.
        case unknownAttribute(String, of: String, nearest: String?)
        /// An attribute that the element must have.
        case missingAttribute(String, of: String)
        /// An attribute with an invalid value; `wanted` says what would be valid.
        case wrongValue(String, attribute: String, wanted: String)
        /// Text where only elements are allowed.
        case strayText(String, inside: String)
        /// A part that a template must have, such as `sheet`.
        case missingElement(String, inside: String)
        /// The same name twice, where one of them would be lost.
        case twice(String)
        /// A block that is not defined above.
        case unknownBlock(String, nearest: String?)
        /// A `{` or `}` without its partner, or an invalid name.
        case brokenPlaceholder(String)
        /// A placeholder that has no value.
        case unknownValue(String, nearest: String?)
        /// A word that no `words` block of the first language has.
        case unknownWord(String, nearest: String?)
        /// A list that was not given.
        case unknownList(String, nearest: String?)
        /// A paper size that the template does not have.
        case unknownPage(String, known: [String])
        /// A value that has no barcode.
        case unencodable(String, Unencodable)
        /// A value that is not a string of GS1 elements.
        case notGS1(String, Malformed)
        /// A symbol with its quiet zone reaches over the edge of the paper or of its `width`.
        case symbolTooWide(String, needs: Micrometres, has: Micrometres)
        /// A symbol with its quiet zone reaches over the top or bottom of the paper.
        case symbolTooHigh(String, needs: Micrometres, has: Micrometres)
        /// A text, box or picture reaches over an edge of the paper; places are from its corner.
        case outsidePage(
            left: Micrometres, top: Micrometres, right: Micrometres, bottom: Micrometres,
            page: PageSize)
        /// More rows than fit on the sheet, and no `further` sheets to hold the rest.
        case noRoom(list: String, rows: Int, room: Int)
    }

    package let problem: Problem
    /// The template's name, as given to ``Template``.
    package let file: String
    /// Lines and columns count from 1.
    package let line: Int
    /// See ``line``.
    package let column: Int

    /// File, place, problem and remedy.
    package var description: String { "\(file), line \(line), column \(column): \(reason)" }

    private var reason: String {
        switch problem {
        case .notXML(let failure):
            failure.reason
        case .unknownElement(let name, let inside, let nearest):
            "There is no element '\(name)' in '\(inside)'.\(hint(nearest))"
        case .unknownAttribute(let name, let element, let nearest):
            "'\(element)' has no attribute '\(name)'.\(hint(nearest))"
        case .missingAttribute(let name, let element):
            "'\(element)' needs the attribute '\(name)'. Add it."
        case .wrongValue(let value, let attribute, let wanted):
            "'\(value)' cannot be the '\(attribute)'. Write \(wanted)."
        case .strayText(let text, let inside):
            "The text '\(text)' is loose in '\(inside)'. Put it into a 'text' element."
        case .missingElement(let name, let inside):
            "'\(inside)' has no '\(name)'. Add one."
        case .twice(let name):
            "'\(name)' is there twice. Remove or rename one."
        case .unknownBlock(let name, let nearest):
            "No block '\(name)' is defined above.\(hint(nearest))"
        case .brokenPlaceholder(let text):
            """
            '\(text)' is not a placeholder. Write '{name}', or '{{' and '}}' for the signs \
            themselves.
            """
        case .unknownValue(let name, let nearest):
            "There is no value '{\(name)}'.\(hint(nearest))"
        case .unknownWord(let name, let nearest):
            "There is no word '{words.\(name)}' in the first language.\(hint(nearest))"
        case .unknownList(let name, let nearest):
            "There is no list '\(name)'.\(hint(nearest))"
        case .unknownPage(let name, let known):
            "There is no page '\(name)'. Take one of: \(known.joined(separator: ", "))."
        case .unencodable(let value, let cause):
            "'\(value)' cannot be a barcode. \(cause)"
        case .notGS1(let value, let cause):
            """
            '\(value)' is no GS1 element string. \(cause) A template writes elements as they are \
            printed, such as '(00){sscc}'.
            """
        case .symbolTooWide(let value, let needs, let has):
            """
            The barcode of '\(value)' needs \(needs) with its margins, and there are \(has). \
            Move it, or give it fewer dots.
            """
        case .symbolTooHigh(let value, let needs, let has):
            """
            The barcode of '\(value)' needs \(needs) downwards with its margins, and there are \
            \(has). Move it up, or make it smaller.
            """
        case .outsidePage(let left, let top, let right, let bottom, let page):
            """
            This reaches from \(left), \(top) to \(right), \(bottom), and the page \
            '\(page.name)' is only \(page.width) × \(page.height). Move it, or make it smaller.
            """
        case .noRoom(let list, let rows, let room):
            """
            '\(list)' has \(rows) rows, and there is room for \(room). Add a 'further' sheet that \
            repeats over it.
            """
        }
    }

    private func hint(_ nearest: String?) -> String {
        nearest.map { " Did you mean '\($0)'?" } ?? " Check its spelling."
    }
}
