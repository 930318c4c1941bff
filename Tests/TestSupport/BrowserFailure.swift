/// Why a browser did not do what a test asked, in words.
public struct BrowserFailure: Error, CustomStringConvertible {
    /// The error code of WebDriver (W3C, §6.6), such as `no such element`; empty when the
    /// browser was not even reached.
    public let code: String
    /// The words.
    public let description: String

    /// A failure with these words.
    public init(_ description: String, code: String = "") {
        self.code = code
        self.description = description
    }
}
