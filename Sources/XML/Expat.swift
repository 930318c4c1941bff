import CExpat

/// The one use of expat: bytes in, a tree or a failure out.
enum Expat {
    static func parse(
        _ bytes: [UInt8], _ limits: XMLDocument.Limits
    ) throws(XMLFailure) -> XMLElement {
        guard let handle = XML_ParserCreate(nil) else {
            preconditionFailure("no memory for an XML parser")
        }
        defer { XML_ParserFree(handle) }
        let tree = XMLTree(limits)
        let context = Context(tree, handle)
        let status = withExtendedLifetime(context) {
            XML_SetUserData(handle, Unmanaged.passUnretained(context).toOpaque())
            XML_SetElementHandler(handle, started, ended)
            XML_SetCharacterDataHandler(handle, text)
            XML_SetStartDoctypeDeclHandler(handle, declared)
            return bytes.withUnsafeBytes { bytes in
                XML_Parse(
                    handle, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), 1)
            }
        }
        if let failure = tree.failure { throw failure }
        if status == XML_STATUS_OK, let root = tree.root { return root }
        let words = words(for: XML_GetErrorCode(handle), tree)
        let (line, column) = context.place
        throw XMLFailure(problem: .malformed(words), line: line, column: column)
    }

    private static func words(for code: XML_Error, _ tree: XMLTree) -> String {
        switch code {
        case XML_ERROR_NO_ELEMENTS:
            return "The document ends before its elements are closed, or is empty."
        case XML_ERROR_TAG_MISMATCH:
            guard let open = tree.innermost else { break }
            return """
                This tag closes something else than '\(open.name)', which line \(open.line) \
                opened. Write '</\(open.name)>' first.
                """
        case XML_ERROR_INVALID_TOKEN:
            return """
                This is not well-formed: a bad character, a missing quote, or bytes that are not \
                UTF-8. A bare '<' is written '&lt;', a bare '&' is written '&amp;'.
                """
        case XML_ERROR_UNDEFINED_ENTITY:
            return """
                This entity is not known. Only '&lt;', '&gt;', '&amp;', '&quot;', '&apos;' and \
                numbers such as '&#8222;' are.
                """
        case XML_ERROR_DUPLICATE_ATTRIBUTE:
            return "The same attribute is here twice. Remove one."
        case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
            return "There is more after the end of the document. Remove it."
        case XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_UNCLOSED_CDATA_SECTION:
            return "The document ends inside this. Close it."
        case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING:
            return "The encoding is not known here. Save the file as UTF-8."
        default:
            break
        }
        let cause = XML_ErrorString(code).map { String(cString: $0) } ?? "unknown error"
        return "This is not well-formed XML (\(cause))."
    }
}

/// The context of expat's callbacks: the tree, and the parser that knows where it is.
private final class Context {
    let tree: XMLTree
    let parser: XML_Parser

    init(_ tree: XMLTree, _ parser: XML_Parser) {
        self.tree = tree
        self.parser = parser
    }

    var place: (line: Int, column: Int) {
        (
            Int(clamping: XML_GetCurrentLineNumber(parser)),
            Int(clamping: XML_GetCurrentColumnNumber(parser)) + 1
        )
    }

    func stopIfFailed() {
        if tree.failure != nil { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
    }
}

private func context(_ pointer: UnsafeMutableRawPointer?) -> Context? {
    pointer.map { Unmanaged<Context>.fromOpaque($0).takeUnretainedValue() }
}

/// Expat keeps calling for input it has already read after a stop; `XMLTree` ignores that.
private func started(
    _ pointer: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?,
    _ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
) {
    guard let context = context(pointer), let name else { return }
    var attributes: [XMLAttribute] = []
    var next = pairs
    while let pair = next, let name = pair[0], let value = pair[1] {
        attributes.append(XMLAttribute(name: String(cString: name), value: String(cString: value)))
        next = pair + 2
    }
    context.tree.open(String(cString: name), attributes, at: context.place)
    context.stopIfFailed()
}

private func ended(_ pointer: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?) {
    context(pointer)?.tree.close()
}

private func text(
    _ pointer: UnsafeMutableRawPointer?, _ characters: UnsafePointer<XML_Char>?, _ length: Int32
) {
    guard let context = context(pointer), let characters else { return }
    let bytes = UnsafeRawBufferPointer(start: characters, count: Int(length))
    context.tree.add(text: String(decoding: bytes, as: UTF8.self))
}

private func declared(
    _ pointer: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?,
    _ system: UnsafePointer<XML_Char>?, _ publicID: UnsafePointer<XML_Char>?, _ internalSet: Int32
) {
    guard let context = context(pointer) else { return }
    context.tree.refuse(.documentType, at: context.place)
    context.stopIfFailed()
}
