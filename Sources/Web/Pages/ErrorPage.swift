import HTML
import HTTP

/// What a person sees when something cannot be done.
enum ErrorPage {
    static func response(_ problem: Problem) -> Response {
        let heading = StationSite.title(of: problem.status)
        // What went wrong is said in English, so the page is called English as well.
        return Page.response(heading, .english, heading: "Rampa", status: problem.status) {
            section(.class("card notice")) {
                h1 { heading }
                p { problem.words }
                p { a(.class("button"), .href("/")) { "Go to the first page" } }
            }
        }
    }
}
