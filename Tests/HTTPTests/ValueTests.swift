import HTTP
import Testing

@Suite struct HeadersTests {
    @Test func namesHaveNoCaseAndRepeat() {
        var headers: Headers = ["Accept": "a", "X-B": "b"]
        headers.add("accept", "c")
        #expect(headers["ACCEPT"] == "a")
        #expect(headers.all("Accept") == ["a", "c"])
        #expect(headers["missing"] == nil)
        headers["aCCept"] = "d"
        #expect(headers.all("accept") == ["d"])
        headers["X-B"] = nil
        #expect(headers.map(\.name) == ["aCCept"])
    }
}

@Suite struct RequestHeadTests {
    @Test func cookiesAreReadInOrder() throws {
        let head = try RequestHead(
            method: .get, target: "/",
            headers: Headers([("Cookie", "a=1; b=\"2\";c; =x;a=3"), ("cookie", "d=4=5")]))
        #expect(head.cookies.map(\.name) == ["a", "b", "a", "d"])
        #expect(head.cookie("a") == "1")
        #expect(head.cookie("d") == "4=5")
        #expect(head.cookie("c") == nil)
    }

    @Test func aMalformedTargetSaysWhy() {
        let error = #expect(throws: MalformedTarget.self) {
            _ = try RequestHead(method: .get, target: "/a%")
        }
        #expect(
            error?.description == "'/a%' cannot be read. A '%' is not followed by two hex digits.")
    }

    @Test func theFirstValueOfANameIsFound() throws {
        let head = try RequestHead(method: .get, target: "/?a=1&a=2&b")
        #expect(head.queryValue("a") == "1")
        #expect(head.queryValue("b") == "")
        #expect(head.queryValue("c") == nil)
    }
}

@Suite struct MediaTypeTests {
    @Test(arguments: [
        ("text/html", "text/html", [:]),
        ("Text/HTML; Charset=UTF-8", "text/html", ["charset": "UTF-8"]),
        ("a/b;c=\"d; \\\"e\\\"\" ; f=g", "a/b", ["c": "d; \"e\"", "f": "g"]),
        ("a/b;", "a/b", [:]),
        ("a/b; c=\"C:\\x\"", "a/b", ["c": "C:\\x"]),
        ("application/problem+json", "application/problem+json", [:]),
    ])
    func reads(text: String, name: String, parameters: [String: String]) throws {
        let type = try #require(MediaType(text))
        #expect(type.name == name)
        #expect(type.parameters == parameters)
        #expect(MediaType(type.description) == type)
    }

    @Test(arguments: [
        "", "text", "/", "text/", "a/b/c", "a b/c", "a/b; c", "a/b; c=\"d", "a/b; =d", "a/b; c=d e",
    ])
    func refuses(text: String) {
        #expect(MediaType(text) == nil)
    }
}

@Suite struct CookieTests {
    @Test func isAsStrictAsItCanBeUnlessToldOtherwise() {
        #expect(
            Cookie("__Host-session", "abc").headerValue
                == "__Host-session=abc; Path=/; Secure; HttpOnly; SameSite=Lax")
        #expect(
            Cookie(
                "a", "", path: "/x", isSecure: false, isHTTPOnly: false, sameSite: .strict,
                maxAge: .seconds(0)
            ).headerValue == "a=; Path=/x; Max-Age=0; SameSite=Strict")
    }

    @Test(arguments: ["a;b", "a b", "a\r\nb", "ä", "a,b", "a\"b", "a\\b"])
    func aValueThatWouldBreakItStopsTheProgram(value: String) async {
        await #expect(processExitsWith: .failure) { [value] in
            _ = Cookie("a", value).headerValue
        }
    }
}

@Suite struct FormTests {
    private func request(_ type: String, _ body: String) throws -> Request {
        let head = try RequestHead(
            method: .post, target: "/", headers: ["Content-Type": type])
        return Request(head, body: Array(body.utf8))
    }

    @Test func fieldsAreDecoded() async throws {
        let request = try request(
            "application/x-www-form-urlencoded; charset=utf-8",
            "name=%C5%81%C3%B3d%C5%BA+1&a=1&a=2&=x&b")
        let form = try await request.form(upTo: 100)
        #expect(form["name"] == "Łódź 1")
        #expect(form.all("a") == ["1", "2"])
        #expect(form["b"] == "")
        #expect(form["c"] == nil)
    }

    @Test(arguments: [
        ("application/json", "a=1", 415), ("", "a=1", 415),
        ("application/x-www-form-urlencoded", "a=%", 400),
        ("application/x-www-form-urlencoded", "a=%ff", 400),
        ("application/x-www-form-urlencoded", "a=%00", 400),
        ("application/x-www-form-urlencoded", String(repeating: "a=1&", count: 300), 400),
        ("application/x-www-form-urlencoded", "a=" + String(repeating: "1", count: 2000), 413),
    ])
    func refuses(type: String, body: String, status: Int) async throws {
        let request = try request(type, body)
        let refusal = await #expect(throws: FormRefusal.self) {
            _ = try await request.form(upTo: 2000)
        }
        #expect(refusal?.status == status)
    }
}
