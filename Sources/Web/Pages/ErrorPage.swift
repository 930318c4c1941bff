import Addresses
import HTML
import HTTP
import Wording

/// The page shown when something cannot be done.
enum ErrorPage {
    static func response(_ problem: Problem, _ request: Request) -> Response {
        let wording = request.head.wording
        let heading = wording.sentences.heading(problem.status)
        return Page.response(heading, wording.language, heading: "Rampa", status: problem.status) {
            section(.class("card notice")) {
                h1 { heading }
                p { problem.words }
                p { a(.class("button"), .href(.home)) { "Rampa" } }
            }
        }
    }
}
