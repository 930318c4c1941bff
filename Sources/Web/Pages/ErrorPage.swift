import HTML
import HTTP

/// What a person sees when something cannot be done.
enum ErrorPage {
    static func response(_ problem: Problem, _ request: Request) -> Response {
        let sentences = Sentences.accepted(request.headers["Accept-Language"])
        let heading = sentences.heading(problem.status)
        return Page.response(heading, sentences.words, heading: "Rampa", status: problem.status) {
            section(.class("card notice")) {
                h1 { heading }
                p { problem.words }
                p { a(.class("button"), .href("/")) { "Rampa" } }
            }
        }
    }
}
