import APIBodies
import Addresses
import FoundationEssentials
package import HTTP
package import Logistics
import Operations
package import Wording

/// A fault of a request as such.
package enum WebRefusal: Error {
    case noPage(String)
    case notSignedIn
    case foreignOrigin
    case wrongMethod(allowed: [HTTP.Method])
    case wrongType(wanted: String)
    case noKey
    case expiredForm
    case plainHTTP

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

/// An error as the client is told: status, words, and how long to wait.
package struct Problem: Sendable {
    /// As in HTTP (RFC 9110).
    package let status: Int
    /// For the person who asked, in their language.
    package let words: String
    var retryAfter: Int?
    var allowed: [HTTP.Method] = []
}

extension ShopSite {
    /// The answer to what went wrong: in JSON for programs, as a page for people.
    func errorResponse(_ error: any Error, _ request: Request) -> Response {
        if case WebRefusal.notSignedIn = error, !request.head.isForProgram,
            request.method.isSafe
        {
            return .redirect(to: .signIn)
        }
        let problem = problem(of: error, request)
        var response =
            request.head.isForProgram
            ? problemJSON(problem, request) : errorPage(problem, request)
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
        let wording = request.head.wording
        return switch error {
        case let refusal as Refusal: refusal.problem(at: request.head, wording)
        case let refusal as WebRefusal:
            if case .wrongMethod(let allowed) = refusal {
                Problem(
                    status: refusal.status, words: wording.sentences.request(refusal.fault),
                    allowed: allowed)
            } else {
                Problem(status: refusal.status, words: wording.sentences.request(refusal.fault))
            }
        case let refusal as BodyRefusal:
            Problem(status: refusal.status, words: wording.sentences.request(refusal.fault))
        case let refusal as FormRefusal:
            Problem(status: refusal.status, words: wording.sentences.request(refusal.fault))
        default: inside(error, request, wording.sentences)
        }
    }

    /// An error of ours: its cause goes into the log, and the person asking sees what helps them.
    private func inside(
        _ error: any Error, _ request: Request, _ sentences: Sentences
    ) -> Problem {
        log("\(request.head.id) \(request.method.rawValue) failed: \(error)")
        if let trouble = shop.storageTrouble(in: error) {
            return Problem(
                status: 503, words: sentences.refusal(.storage(trouble)), retryAfter: 5)
        }
        return Problem(status: 500, words: sentences.inside(request.head.id))
    }

    private func problemJSON(_ problem: Problem, _ request: Request) -> Response {
        let body = ProblemBody(
            title: Wording.in(.english).sentences.heading(Heading(status: problem.status)),
            status: problem.status,
            detail: problem.words,
            instance: "request \(request.head.id)")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Five texts and a number cannot fail to encode; if they did, the status still tells.
        let bytes = (try? encoder.encode(body)).map { Array($0) } ?? []
        return Response(status: problem.status, type: "application/problem+json", bytes)
    }
}

extension Refusal {
    /// The refusal as the asker is told it, in the words of one language: a program hears the
    /// names of its own fields, a person those on the page.
    package func problem(at head: RequestHead, _ wording: Wording) -> Problem {
        let sentences = wording.sentences
        let words =
            head.isForProgram ? sentences.refusalOfRequest(self) : sentences.refusal(self)
        return switch self {
        case .unknown: Problem(status: 404, words: words)
        case .notAllowed(.customer, _):
            // Whoever may not know of a thing hears the same as if it were not there.
            Problem(
                status: 404, words: sentences.refusal(.unknown(what: .page, text: head.shownPath)))
        case .notAllowed: Problem(status: 403, words: words)
        case .unusable, .keyReused, .picture, .misread, .ownCode, .routingCode, .misreadNumber,
            .noCourier, .otherNumber, .noCommand, .nothingToScan:
            Problem(status: 422, words: words)
        case .wrongStage, .demanded, .boxOpen, .nothingReady, .otherOrder, .inBox, .notInBox,
            .boxEmpty,
            .missing, .noClosedBox, .labelled, .nothingToReplace, .numberTaken, .severalCouriers,
            .nothingToCollect, .cannotUndo:
            Problem(status: 409, words: words)
        case .wrongPassword: Problem(status: 401, words: words)
        case .tooOften(let seconds):
            Problem(status: 429, words: words, retryAfter: seconds)
        case .unread, .storage: Problem(status: 503, words: words, retryAfter: 5)
        }
    }
}
