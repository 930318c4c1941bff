/// A tree that grows while a document is read.
final class XMLTree {
    private(set) var root: XMLElement?
    private(set) var failure: XMLFailure?
    private var openElements: [XMLElement] = []
    private var text = ""
    private var count = 0
    private let limits: XMLDocument.Limits

    init(_ limits: XMLDocument.Limits) {
        self.limits = limits
    }

    /// The innermost element that is still open.
    var innermost: XMLElement? { openElements.last }

    func open(_ name: String, _ attributes: [XMLAttribute], at place: (line: Int, column: Int)) {
        guard failure == nil else { return }
        count += 1
        if openElements.count >= limits.depth {
            return refuse(.tooDeep(limit: limits.depth), at: place)
        }
        if count > limits.elements {
            return refuse(.tooManyElements(limit: limits.elements), at: place)
        }
        endText()
        openElements.append(
            XMLElement(
                name: name, attributes: attributes, children: [], line: place.line,
                column: place.column))
    }

    func close() {
        guard failure == nil else { return }
        endText()
        guard let element = openElements.popLast() else { return }
        if openElements.isEmpty {
            root = element
        } else {
            openElements[openElements.count - 1].children.append(.element(element))
        }
    }

    /// A text may come in pieces.
    func add(text piece: String) {
        guard failure == nil else { return }
        text += piece
    }

    func refuse(_ problem: XMLFailure.Problem, at place: (line: Int, column: Int)) {
        guard failure == nil else { return }
        failure = XMLFailure(problem: problem, line: place.line, column: place.column)
    }

    private func endText() {
        guard !text.isEmpty, !openElements.isEmpty else { return }
        openElements[openElements.count - 1].children.append(.text(text))
        text = ""
    }
}
