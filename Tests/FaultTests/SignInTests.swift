import Foundation
import TestSupport
import Testing
import Transfer

/// Somebody with a session.
struct SignedIn: Sendable {
    let login: String
    let cookie: (String, String)
    /// What a browser sends with each request.
    let headers: [(String, String)]
}

extension Floor {
    static let password = "a sentence that is long"

    /// Sends the form of the sign-in page as a browser on it does.
    func signIn(
        _ login: String, _ password: String, headers: [(String, String)]? = nil
    ) throws -> Answer {
        let form = "login=\(login)&password=\(password.replacingOccurrences(of: " ", with: "+"))"
        return try send(
            "POST", "/signin", type: "application/x-www-form-urlencoded", body: Array(form.utf8),
            headers: headers ?? [("Origin", base)])
    }

    /// Gives somebody of this role an account.
    func hire(_ role: String) throws -> String {
        let login = "x\(UUID().uuidString.prefix(8).lowercased())"
        let answer = try post(
            "/api/v1/people",
            """
            {"login": "\(login)", "name": "Somebody", "role": "\(role)",
             "password": "\(Self.password)"}
            """)
        try #require(answer.status == 201, "\(answer.text)")
        return login
    }

    /// Somebody new of this role, signed in.
    func signedIn(_ role: String) throws -> SignedIn {
        let login = try hire(role)
        let answer = try signIn(login, Self.password)
        try #require(answer.status == 303, "\(answer.text)")
        let cookie = try #require(answer.header("Set-Cookie")?.split(separator: ";").first)
        let field = ("Cookie", String(cookie))
        return SignedIn(login: login, cookie: field, headers: [field, ("Origin", base)])
    }
}

@Suite struct SignInTests {
    @Test func theCookieOpensNothingElsewhereAndEndsWithTheSession() throws {
        let floor = try Floor()
        let login = try floor.hire("warehouse")
        let answer = try floor.signIn(login.uppercased(), Floor.password)
        #expect(answer.status == 303)
        #expect(answer.header("Location") == "/")
        let cookie = try #require(answer.header("Set-Cookie"))
        #expect(
            cookie.wholeMatch(
                of: /__Host-rampa=[0-9a-f]{32}; Path=\/; Secure; HttpOnly; SameSite=Lax/) != nil,
            "\(cookie)")
        let own = [
            ("Cookie", String(cookie.prefix { $0 != ";" })), ("Origin", floor.base),
        ]
        let page = try floor.send("GET", "/station", headers: own)
        let token = try #require(page.text.firstMatch(of: /name="form" value="([0-9a-f]{32})"/)?.1)
        func signOut(_ token: some StringProtocol) throws -> Answer {
            try floor.send(
                "POST", "/signout", type: "application/x-www-form-urlencoded",
                body: Array("form=\(token)".utf8), headers: own)
        }
        #expect(try signOut(String(repeating: "0", count: 32)).status == 403)
        #expect(try floor.send("GET", "/api/v1/me", headers: own).status == 200)
        let end = try signOut(token)
        #expect(end.status == 303)
        let cleared = try #require(end.header("Set-Cookie"))
        #expect(cleared.hasPrefix("__Host-rampa=;") && cleared.contains("Max-Age=0"), "\(cleared)")
        #expect(try floor.send("GET", "/api/v1/me", headers: own).status == 401)
    }

    @Test func aWrongPasswordAndAnUnknownNameAreToldAlike() throws {
        let floor = try Floor()
        let login = try floor.hire("manager")
        let wrong = try floor.signIn(login, "not my password")
        let unknown = try floor.signIn("nobody00", "not my password")
        #expect(wrong.status == 401)
        #expect(wrong.header("Set-Cookie") == nil)
        #expect(wrong.text.contains("Name or password is wrong"))
        #expect(
            wrong.text.replacingOccurrences(of: login, with: "LOGIN")
                == unknown.text.replacingOccurrences(of: "nobody00", with: "LOGIN"))
        let hostile = try floor.signIn("%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "x")
        #expect(hostile.status == 401)
        #expect(!hostile.text.contains("<script"))
    }

    /// The address is slowed down for this name only; colleagues at the same desk go on.
    @Test func whoeverGuessesWaitsAndColleaguesDoNot() throws {
        let floor = try Floor()
        let (login, colleague) = (try floor.hire("manager"), try floor.hire("warehouse"))
        for _ in 0..<5 { #expect(try floor.signIn(login, "wrong wrong wrong").status == 401) }
        for password in ["wrong wrong wrong", Floor.password] {
            let answer = try floor.signIn(login, password)
            #expect(answer.status == 429)
            #expect(Int(answer.header("Retry-After") ?? "") ?? 0 > 0)
            #expect(answer.text.contains("Too many tries. Wait"))
            #expect(answer.header("Set-Cookie") == nil)
        }
        #expect(try floor.signIn(colleague, Floor.password).status == 303)
    }

    @Test func aWrongAnExpiredAndAForeignLinkAreToldAlike() throws {
        let floor = try Floor()
        let (mine, other) = (try floor.register(), try floor.register())
        #expect(try floor.send("GET", mine.linkPath, headers: []).status == 200)
        try ToolRunner.output(
            of:
                "sqlite3",
            [
                "\(floor.station.folder)/station.db",
                ".timeout 5000",
                "UPDATE links SET expires_ms = 1 WHERE order_code = '\(other.order)'",
            ])
        let expired = try floor.send("GET", other.linkPath, headers: [])
        #expect(expired.status == 404)
        for path in ["/o/" + String(repeating: "0", count: 32), "/o/short", "/o/" + mine.order] {
            let wrong = try floor.send("GET", path, headers: [])
            #expect(wrong.status == expired.status)
            #expect(wrong.text == expired.text)
            #expect(wrong.headers.map(\.0) == expired.headers.map(\.0))
        }
        // What belongs to another order is not there, by whatever link.
        for path in [
            "/slips/\(other.parcels[0])", "/slips/nonsense", "/photos/0", "/photos/0/480",
        ] {
            #expect(try floor.send("GET", mine.linkPath + path, headers: []).status == 404)
        }
        #expect(
            try floor.send("GET", mine.linkPath + "/slips/\(mine.parcels[0])", headers: []).status
                == 200)
    }

    @Test func whoeverGuessesLinksIsSlowedDown() throws {
        let floor = try Floor()
        var last: Answer?
        for number in 0..<21 {
            last = try floor.send("GET", "/o/\(number)", headers: [])
        }
        #expect(last?.status == 429)
        #expect(last?.header("Retry-After") != nil)
    }

    @Test(arguments: [
        ("{\"login\": \"a\", \"name\": \"A\", \"role\": \"king\", \"password\": \"x\"}", "role"),
        (
            "{\"login\": \"a\", \"name\": \"A\", \"role\": \"manager\", \"password\": \"short\"}",
            "password"
        ),
        (
            """
            {"login": "", "name": "A", "role": "manager", "password": "a sentence that is long"}
            """, "login"
        ),
        (
            """
            {"login": "a", "name": "A", "role": "manager", "password": "passwordpassword"}
            """, "password"
        ),
        (
            """
            {"login": "COMMAND line", "name": "A", "role": "manager",
             "password": "a sentence that is long"}
            """, "login"
        ),
    ])
    func anAccountThatCannotBeIsRefused(json: String, field: String) throws {
        let floor = try Floor()
        let problem = try floor.post("/api/v1/people", json).problem(422)
        #expect(problem.detail.hasPrefix(field), "\(problem.detail)")
    }
}
