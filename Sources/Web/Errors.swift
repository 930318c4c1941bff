import FoundationEssentials
import HTTP
import Logistics
import Operations

/// What is wrong with a request as such.
enum WebRefusal: Error, CustomStringConvertible {
    case noPage(String)
    case notSignedIn
    case foreignOrigin
    case wrongMethod(allowed: [HTTP.Method])
    case wrongType(wanted: String)
    case noKey
    case expiredForm
    case plainHTTP

    var description: String {
        switch self {
        case .noPage(let path):
            "There is no page '\(path)'. Look at the address again, or go to the first page."
        case .notSignedIn: "Sign in first."
        case .foreignOrigin:
            "This did not come from one of our own pages. Open the page again and repeat it."
        case .wrongMethod(let allowed):
            "This address answers \(allowed.map(\.rawValue).joined(separator: ", ")) only."
        case .wrongType(let wanted): "Send it as \(wanted)."
        case .noKey:
            "The header field Idempotency-Key is missing. Make a random one when the action "
                + "happens, and send the same one again when you repeat it."
        case .expiredForm: "The form is too old. Open the page again and repeat it."
        case .plainHTTP:
            "Passwords are not taken over plain http. Open this page with https, or on the "
                + "station itself at http://127.0.0.1."
        }
    }

    var status: Int {
        switch self {
        case .noPage: 404
        case .notSignedIn: 401
        case .foreignOrigin, .expiredForm, .plainHTTP: 403
        case .wrongMethod: 405
        case .wrongType: 415
        case .noKey: 400
        }
    }
}

/// An error as it is told to whoever asked: status, words, and how long to wait.
struct Problem {
    let status: Int
    let words: String
    var retryAfter: Int?
    var allowed: [HTTP.Method] = []
}

extension StationSite {
    /// The answer to what went wrong: in JSON for programs, as a page for people.
    func errorResponse(_ error: any Error, _ request: Request) -> Response {
        if case WebRefusal.notSignedIn = error, !request.head.isForProgram,
            request.method.isSafe
        {
            return .redirect(to: "/signin")
        }
        let problem = problem(of: error, request)
        var response =
            request.head.isForProgram
            ? problemJSON(problem, request) : ErrorPage.response(problem, request)
        if let seconds = problem.retryAfter { response.headers.add("Retry-After", "\(seconds)") }
        if !problem.allowed.isEmpty {
            response.headers.add(
                "Allow", problem.allowed.map(\.rawValue).joined(separator: ", "))
        }
        if problem.status == 401, request.head.isForProgram {
            response.headers.add("WWW-Authenticate", "Bearer")
        }
        return response
    }

    private func problem(of error: any Error, _ request: Request) -> Problem {
        let sentences = Sentences.accepted(request.headers["Accept-Language"])
        return switch error {
        case let refusal as Refusal: refusal.problem(path: request.head.shownPath, sentences)
        case let refusal as WebRefusal:
            if case .wrongMethod(let allowed) = refusal {
                Problem(status: refusal.status, words: sentences.web(refusal), allowed: allowed)
            } else {
                Problem(status: refusal.status, words: sentences.web(refusal))
            }
        case let refusal as BodyRefusal:
            Problem(status: refusal.status, words: sentences.body(refusal))
        case let refusal as FormRefusal:
            Problem(status: refusal.status, words: sentences.form(refusal))
        default: inside(error, request, sentences)
        }
    }

    /// An error of ours: its cause goes into the log, and whoever asked sees what helps them.
    private func inside(
        _ error: any Error, _ request: Request, _ sentences: Sentences
    ) -> Problem {
        log("\(request.head.id) \(request.method.rawValue) failed: \(error)")
        if let trouble = shop.storageTrouble(in: error) {
            return Problem(
                status: 503, words: sentences.refusal(.storage(why: trouble)), retryAfter: 5)
        }
        return Problem(status: 500, words: sentences.inside(request.head.id))
    }

    private func problemJSON(_ problem: Problem, _ request: Request) -> Response {
        struct Body: Encodable {
            let type = "about:blank"
            let title: String
            let status: Int
            let detail: String
            let instance: String
        }
        let body = Body(
            title: Self.title(of: problem.status), status: problem.status, detail: problem.words,
            instance: "request \(request.head.id)")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Five texts and a number cannot fail to encode; if they did, the status still tells.
        let bytes = (try? encoder.encode(body)).map { Array($0) } ?? []
        return Response(status: problem.status, type: "application/problem+json", bytes)
    }

    /// The status in words (RFC 9110, §15).
    static func title(of status: Int) -> String {
        switch status {
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 409: "Conflict"
        case 413: "Content Too Large"
        case 415: "Unsupported Media Type"
        case 422: "Unprocessable Content"
        case 429: "Too Many Requests"
        case 503: "Service Unavailable"
        default: "Internal Server Error"
        }
    }
}

extension Refusal {
    /// The refusal as it is told at an address, in the words of one language.
    func problem(path: String, _ sentences: Sentences) -> Problem {
        let words = sentences.refusal(self)
        return switch self {
        case .unknown: Problem(status: 404, words: words)
        case .notAllowed(.customer, _):
            // Whoever may not know of a thing hears the same as if it were not there.
            Problem(status: 404, words: sentences.refusal(.unknown(what: "page", text: path)))
        case .notAllowed: Problem(status: 403, words: words)
        case .unusable, .keyReused, .picture, .misread, .ownCode, .routingCode, .misreadNumber,
            .noCourier, .noCommand, .nothingToScan:
            Problem(status: 422, words: words)
        case .wrongStage, .boxOpen, .nothingReady, .otherOrder, .inBox, .notInBox, .boxEmpty,
            .missing, .noClosedBox, .numberTaken, .severalCouriers, .nothingToCollect:
            Problem(status: 409, words: words)
        case .wrongPassword: Problem(status: 401, words: words)
        case .tooOften(let seconds):
            Problem(status: 429, words: words, retryAfter: seconds)
        case .unread, .storage: Problem(status: 503, words: words, retryAfter: 5)
        }
    }
}
