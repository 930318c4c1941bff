/// Describes a route of the API for the people who write programs against it.
///
/// Method, path, who may call it and how large a body may be are declared at the route itself; here
/// is what the types cannot say.
struct Description: Sendable {
    /// A value in the query.
    struct Query: Sendable {
        let name: String
        let schema: Schema
    }

    /// The answer when all went well.
    struct Answer: Sendable {
        let status: Int
        let about: String
        /// The schema of each media type.
        let content: [String: Schema]

        /// A value in JSON.
        static func json(_ about: String, status: Int = 200, _ schema: Schema) -> Answer {
            Answer(status: status, about: about, content: ["application/json": schema])
        }
    }

    /// What it does, in one line without a full stop.
    let summary: String
    /// More that a caller should know.
    let details: String?
    /// The parts of the path in braces.
    let path: [String: Schema]
    let query: [Query]
    /// The body in JSON, if it may be JSON.
    let body: Schema?
    let answer: Answer
    /// The statuses of refusals beyond those that follow from access and body.
    let refusals: [Int]
    /// Whether it is a write that is done once for each `Idempotency-Key`.
    let isOnce: Bool

    init(
        _ summary: String, details: String? = nil, path: [String: Schema] = [:],
        query: [Query] = [], body: Schema? = nil, answer: Answer, refusals: [Int] = [],
        isOnce: Bool = false
    ) {
        self.summary = summary
        self.details = details
        self.path = path
        self.query = query
        self.body = body
        self.answer = answer
        self.refusals = refusals
        self.isOnce = isOnce
    }
}
