/// Something on a page, as long as the page is there.
public struct BrowserElement: Sendable {
    private let id: String
    private let browser: Browser

    /// The name of the field that holds an element's id (W3C WebDriver, §12).
    private static let mark = "element-6066-11e4-a52e-4f735466cecf"

    init(_ value: BrowserValue, in browser: Browser) throws {
        guard let id = value[Self.mark].text else {
            throw BrowserFailure("\(value) is not an element")
        }
        self.id = id
        self.browser = browser
    }

    /// What it is as an argument of a script.
    public var argument: BrowserValue { .object([Self.mark: .text(id)]) }

    /// The text of it that a person sees.
    public func text() throws -> String { try get("text").text ?? "" }

    /// A property of the DOM, such as `value`, `checked` or `naturalWidth`.
    public func property(_ name: String) throws -> BrowserValue { try get("property/\(name)") }

    /// An attribute as written; `nil` when it is not there.
    public func attribute(_ name: String) throws -> String? { try get("attribute/\(name)").text }

    /// The role that assistive programs hear of.
    public func role() throws -> String { try get("computedrole").text ?? "" }

    /// The name that assistive programs say.
    public func label() throws -> String { try get("computedlabel").text ?? "" }

    /// Whether a person sees it.
    public func isShown() throws -> Bool { try get("displayed").bool ?? false }

    /// Scrolls to it and clicks in its middle. When that leads to another page, waits for it.
    public func click() throws { try post("click", [:]) }

    /// Types at its end, key by key; ``Key`` has keys without a letter. In an input for files:
    /// absolute paths, one a line.
    public func type(_ text: String) throws { try post("value", ["text": .text(text)]) }

    /// Hands files to an input for files.
    public func upload(_ paths: [String]) throws { try type(paths.joined(separator: "\n")) }

    /// Empties a field.
    public func clear() throws { try post("clear", [:]) }

    private func get(_ what: String) throws -> BrowserValue {
        try browser.send("GET", "/element/\(id)/\(what)")
    }

    private func post(_ what: String, _ body: BrowserValue) throws {
        try browser.send("POST", "/element/\(id)/\(what)", body)
    }
}
