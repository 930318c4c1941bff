import Addresses
import HTML
package import HTTP
package import WebSite
import Wording

/// The page shown when something cannot be done.
package enum ErrorPage {
    /// The page, in the language that was asked for.
    package static func response(_ problem: Problem, _ request: Request) -> Response {
        let wording = request.head.wording
        let heading = wording.sentences.heading(Heading(status: problem.status))
        return Page.response(heading, wording.language, heading: "Rampa", status: problem.status) {
            section(.class("card notice")) {
                h1 { heading }
                p { problem.words }
                p { a(.class("button"), .href(.home)) { "Rampa" } }
            }
        }
    }
}
