/// Why something was not done, in facts; ``description`` puts them into words for the person.
public enum Refusal: Error, Hashable, Sendable, Codable {
    /// There is no such thing, or the asker may not know of it.
    case unknown(what: String, text: String)
    /// The asker is known but not allowed to.
    case notAllowed(role: Role, doing: String)
    /// A field is missing or cannot be used.
    case unusable(field: String, value: String, why: String)
    /// The thing is not where this can be done.
    case wrongStage(thing: String, now: String, wanted: String, possible: [String])
    /// The same key came with another payload.
    case keyReused(key: String)
    /// Name or password is wrong.
    case wrongPassword
    /// Too many tries.
    case tooOften(seconds: Int)
    /// The picture cannot be used.
    case picture(why: String)
    /// The picture may be right, but nobody could look at it in time.
    case unread(why: String)
    /// Nothing can be kept at present.
    case storage(why: String)
}

extension Refusal: CustomStringConvertible {
    /// What is wrong, with the value, and what to do.
    public var description: String {
        switch self {
        case .unknown(let what, let text):
            "There is no \(what) '\(text)'. Look at the code again, or search by name."
        case .notAllowed(let role, let doing):
            "Your role, \(role.rawValue), may not \(doing). Ask the manager."
        case .unusable(let field, let value, let why):
            value.isEmpty ? "\(field): \(why)" : "\(field) '\(value)': \(why)"
        case .wrongStage(let thing, let now, let wanted, let possible):
            possible.isEmpty
                ? "\(thing) is \(now) and cannot become \(wanted). Nothing comes after \(now)."
                : "\(thing) is \(now) and cannot become \(wanted). It can become "
                    + "\(possible.joined(separator: ", "))."
        case .keyReused(let key):
            "The key '\(key)' was used for something else before. Send a new key for a new action."
        case .wrongPassword: "Name or password is wrong. Try again, or ask the manager."
        case .tooOften(let seconds):
            "Too many tries. Wait \(seconds) seconds, then try again."
        case .picture(let why), .unread(let why): why
        case .storage(let why): "Nothing can be kept at present: \(why)"
        }
    }
}
