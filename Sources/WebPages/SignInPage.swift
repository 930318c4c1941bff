import Addresses
import HTML
import HTTP
import Logistics
import Operations
import WebSite
import Wording

/// Signing in and out.
enum SignInPage {
    static let routes = [
        get(.signIn, .anyone, show),
        post(.signIn, .anyone, signIn),
        post(.signOut, .signedIn, signOut),
    ]

    static func show(_ call: Call) -> Response {
        page(call, login: "", refusal: nil)
    }

    static func signIn(_ call: Call) async throws -> Response {
        try requireSafeWay(call.request.head)
        let form = try await call.request.form(upTo: call.limit)
        let login = form["login"] ?? ""
        do {
            let secret = try await call.shop.sessions.signIn(
                login: login, password: form["password"] ?? "",
                address: call.request.head.remoteAddress)
            var response = Response.redirect(to: .home)
            response.headers.add("Set-Cookie", SessionCookie.set(secret))
            return response
        } catch let refusal as Refusal {
            return page(call, login: login, refusal: refusal)
        }
    }

    static func signOut(_ call: Call) async throws -> Response {
        guard case .session(_, let secret) = call.visitor else { throw WebRefusal.notSignedIn }
        let form = try await call.request.form(upTo: call.limit)
        guard call.shop.sessions.isFormToken(form["form"] ?? "", session: secret) else {
            throw WebRefusal.expiredForm
        }
        try await call.shop.sessions.signOut(session: secret)
        var response = Response.redirect(to: .signIn)
        response.headers.add("Set-Cookie", SessionCookie.clear)
        return response
    }

    /// Passwords come encrypted, or from this very machine.
    private static func requireSafeWay(_ head: RequestHead) throws {
        let isLocal = ["127.0.0.1", "::1"].contains(head.remoteAddress)
        guard head.isEncrypted || isLocal else { throw WebRefusal.plainHTTP }
    }

    private static func page(_ call: Call, login: String, refusal: Refusal?) -> Response {
        let words = call.wording.common
        let status =
            switch refusal {
            case nil: 200
            case .tooOften: 429
            default: 401
            }
        var response = Page.response(
            words.signIn, call.wording.language, heading: call.shop.settings.name, status: status
        ) {
            section(.class("card narrow")) {
                h1 { words.signIn }
                if let refusal {
                    p(.class("refusal"), .role("alert")) { call.wording.sentences.refusal(refusal) }
                }
                form(.method("post"), .action(.signIn)) {
                    // After a refusal the password must be typed again, the name need not.
                    label(.for("login")) { words.userName }
                    input(
                        .id("login"), .name("login"), .value(login), .autocomplete("username"),
                        .required(), .autofocus(login.isEmpty), .maxLength(64))
                    label(.for("password")) { words.password }
                    input(
                        .id("password"), .name("password"), .type("password"),
                        .autocomplete("current-password"), .required(), .autofocus(!login.isEmpty),
                        .maxLength(128))
                    button(.type("submit")) { words.signIn }
                }
            }
        }
        if case .tooOften(let seconds) = refusal {
            response.headers.add("Retry-After", "\(seconds)")
        }
        return response
    }
}
