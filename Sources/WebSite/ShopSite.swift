import Addresses
package import HTTP
package import Logistics
package import Operations

/// The shop as it is met over HTTP: finds the route of a request, makes sure that whoever asks may
/// use it, and answers what goes wrong.
package struct ShopSite: Site {
    let shop: Shop
    let log: @Sendable (String) -> Void
    /// What a person sees when something cannot be done; programs get JSON.
    let errorPage: @Sendable (Problem, Request) -> Response
    private let router: Router<Endpoint>
    private let gate = Gate(places: 16)

    /// A site with these routes; `log` hears of what went wrong inside, with the request's name.
    package init(
        _ shop: Shop, routes: [Route],
        errorPage: @escaping @Sendable (Problem, Request) -> Response,
        log: @escaping @Sendable (String) -> Void
    ) {
        self.shop = shop
        self.log = log
        self.errorPage = errorPage
        var router = Router<Endpoint>()
        for route in routes {
            router.add(route.method, route.address.pattern, route.endpoint)
        }
        self.router = router
    }

    /// Header fields of every answer, refusals of the server among them.
    package static let everyHeader: [(String, String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
                + "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
                + "frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("X-Frame-Options", "DENY"),
        // What may be kept says so itself.
        ("Cache-Control", "no-store"),
    ]

    /// The most bytes that a request's body may have; the server asks before reading any.
    package func bodyLimit(for head: RequestHead) -> Int {
        guard case .found(let endpoint, _) = router.match(head.method, head.path) else {
            // A wrong address is reported as one, not as a body that is too large.
            return Endpoint.Body.json.limit
        }
        return endpoint.body.limit
    }

    /// Answers one request.
    package func respond(to request: Request) async -> Response {
        var response: Response
        do {
            response = try await answer(request)
        } catch {
            response = errorResponse(error, request)
        }
        if request.isEncrypted {
            response.headers.add("Strict-Transport-Security", "max-age=31536000")
        }
        return response
    }

    private func answer(_ request: Request) async throws -> Response {
        switch router.match(request.method, request.path) {
        case .unknown:
            throw WebRefusal.noPage(request.head.shownPath)
        case .wrongMethod(let allowed):
            throw WebRefusal.wrongMethod(allowed: allowed)
        case .found(let endpoint, let parameters):
            let visitor = try await visitor(of: request)
            try endpoint.access.check(visitor, request)
            try checkOrigin(request, visitor)
            let call = Call(
                request: request, shop: shop, visitor: visitor, parameters: parameters,
                limit: endpoint.body.limit)
            guard endpoint.body == .picture, Self.isLarge(request) else {
                return try await endpoint.handle(call)
            }
            // Pictures are held in memory whole: their number at once is limited. A scanned text
            // does not wait behind them.
            await gate.enter()
            do {
                let response = try await endpoint.handle(call)
                await gate.leave()
                return response
            } catch {
                await gate.leave()
                throw error
            }
        }
    }

    /// Whether a body may be more than a text; the server holds it to the length that it names.
    private static func isLarge(_ request: Request) -> Bool {
        guard let length = request.headers["Content-Length"].flatMap({ Int($0) }) else {
            return true
        }
        return length > Endpoint.Body.form.limit
    }

    private func visitor(of request: Request) async throws -> Visitor {
        if let header = request.headers["Authorization"] {
            let words = header.split(separator: " ")
            guard words.count == 2, words[0].lowercased() == "bearer",
                let person = try shop.sessions.person(token: String(words[1]))
            else { return .nobody }
            return .program(person)
        }
        guard let secret = request.head.cookie(SessionCookie.name),
            let person = try await shop.sessions.person(session: secret)
        else { return .nobody }
        return .session(person, secret: secret)
    }

    /// A write that a browser sends must come from one of our own pages. Programs with a token
    /// have no cookie that another site could use.
    private func checkOrigin(_ request: Request, _ visitor: Visitor) throws {
        guard !request.method.isSafe else { return }
        if case .program = visitor { return }
        if request.headers["Sec-Fetch-Site"] == "same-origin" { return }
        if let origin = request.headers["Origin"], let host = request.headers["Host"],
            request.headers["Sec-Fetch-Site"] == nil,
            origin == "http://\(host)" || origin == "https://\(host)"
        {
            return
        }
        throw WebRefusal.foreignOrigin
    }
}

/// Who sent a request.
package enum Visitor: Sendable {
    case nobody
    case program(Person)
    case session(Person, secret: String)

    /// The account, whichever way it was proved.
    package var person: Person? {
        switch self {
        case .nobody: nil
        case .program(let person), .session(let person, _): person
        }
    }
}

/// Lets a limited number of tasks in at once; the others wait in order.
actor Gate {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { free = places }

    func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}

extension RequestHead {
    /// The path as it may be quoted in the answer.
    package var shownPath: String { String(("/" + path.joined(separator: "/")).prefix(80)) }

    /// Whether a program asked, which reads JSON, and not a person.
    var isForProgram: Bool { path.first == "api" || path == ["healthz"] || path == ["readyz"] }
}
