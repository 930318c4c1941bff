/// Why something was not done (RFC 9457).
package struct ProblemBody: Codable {
    package let type: String
    package let title: String
    package let status: Int
    /// What is wrong and what to do, in the language that was asked for.
    package let detail: String
    /// The request's name in the log.
    package let instance: String

    /// A problem that is described by its status alone.
    package init(title: String, status: Int, detail: String, instance: String) {
        type = "about:blank"
        self.title = title
        self.status = status
        self.detail = detail
        self.instance = instance
    }
}
