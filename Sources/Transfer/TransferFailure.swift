/// Why there is no answer.
package enum TransferFailure: Error, Equatable, CustomStringConvertible {
    /// Not an address, or not `http` or `https`.
    case malformedURL(String)
    /// A method or header that cannot be sent; its name.
    case malformedRequest(String)
    /// No machine has this name.
    case unknownHost(url: String)
    /// The machine refuses the connection or cannot be reached.
    case nobodyAnswers(url: String)
    /// The time ran out.
    case tooSlow(url: String)
    /// The certificate does not prove that this is the right machine.
    case untrusted(url: String, reason: String)
    /// The answer had more than `limit` bytes.
    case answerTooLarge(url: String, limit: Int)
    /// The connection broke, or the answer was not HTTP; libcurl's words.
    case broken(url: String, reason: String)

    /// The fault. The remedy depends on which server the caller wanted; see
    /// ``words(hint:)``.
    package var description: String {
        switch self {
        case .malformedURL(let url): "'\(url)' is not the address of a web server"
        case .malformedRequest(let name): "'\(name)' cannot be sent: it holds a control character"
        case .unknownHost(let url): "nobody knows the machine in '\(url)'"
        case .nobodyAnswers(let url): "nobody answers at '\(url)'"
        case .tooSlow(let url): "'\(url)' did not answer in time"
        case .untrusted(let url, let reason): "'\(url)' cannot prove who it is (\(reason))"
        case .answerTooLarge(let url, let limit):
            "'\(url)' answers with more than \(limit) bytes"
        case .broken(let url, let reason): "the connection to '\(url)' broke off (\(reason))"
        }
    }

    /// The description with the caller's advice, such as "is the station running? Start it with:
    /// rampa serve".
    package func words(hint: String) -> String { "\(description): \(hint)" }
}
