/// What the heading of an answer says that is not what was asked for, by its HTTP status
/// (RFC 9110, §15).
package enum Heading: Int, CaseIterable, Sendable {
    case badRequest = 400
    case notSignedIn = 401
    case notAllowed = 403
    case notFound = 404
    case wrongMethod = 405
    case tooSlow = 408
    case notNow = 409
    case tooLarge = 413
    case wrongType = 415
    case unusable = 422
    case tooOften = 429
    case internalError = 500
    case unavailable = 503

    /// The heading of a status; one that we never send is an error of ours.
    package init(status: Int) { self = Heading(rawValue: status) ?? .internalError }
}
