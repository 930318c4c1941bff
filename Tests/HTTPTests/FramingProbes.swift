import HTTP
import Testing
import Threads

/// Bytes that must not be taken for a request, or must be taken for exactly one.
@Suite struct FramingProbes {
    struct Probe: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: String
        var status = 400
        var testDescription: String { name }

        init(_ name: String, _ bytes: String, _ status: Int = 400) {
            self.name = name
            self.bytes = bytes
            self.status = status
        }
    }

    /// What a smuggler hides behind the first request.
    static let hidden = "GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n"

    static func get(_ target: String, _ lines: String = "") -> String {
        "GET \(target) HTTP/1.1\r\nHost: localhost\r\n\(lines)\r\n"
    }

    static func post(_ lines: String, _ body: String = "") -> String {
        "POST /echo HTTP/1.1\r\nHost: localhost\r\n\(lines)\r\n\(body)"
    }

    /// Each is refused, answered once, closed, and never reaches the site, nor does what
    /// hides behind it.
    static let refused: [Probe] = [
        // Two ideas of where the body ends (RFC 9112, §6.3 and §11.2).
        .init("two lengths", post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello")),
        .init("two different lengths", post("Content-Length: 0\r\nContent-Length: 44\r\n")),
        .init(
            "different lengths, other order", post("Content-Length: 44\r\ncontent-length: 0\r\n")),
        .init(
            "length and chunked",
            post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")),
        .init(
            "chunked and length",
            post("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", "0\r\n\r\n")),
        .init(
            "two encodings",
            post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")),
        .init("encoding identity", post("Transfer-Encoding: identity\r\n")),
        .init("encoding gzip", post("Transfer-Encoding: gzip\r\n")),
        .init("encoding gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n")),
        .init(
            "encoding chunked, chunked",
            post("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n")),
        .init("encoding xchunked", post("Transfer-Encoding: xchunked\r\n")),
        .init("encoding with a tab inside", post("Transfer-Encoding:\tchun\tked\r\n")),
        .init("encoding empty", post("Transfer-Encoding:\r\n")),
        .init(
            "chunked in HTTP/1.0",
            "POST /echo HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        .init("length name with a space", post("Content-Length : 44\r\n")),
        .init("encoding name with a space", post("Transfer-Encoding : chunked\r\n")),
        // Two ideas of whom it is for (§3.2).
        .init("no host", "GET / HTTP/1.1\r\n\r\n"),
        .init("no host in HTTP/1.0", "GET / HTTP/1.0\r\n\r\n"),
        .init("two hosts", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n"),
        .init("foreign host", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"),
        .init(
            "host with our name inside", "GET / HTTP/1.1\r\nHost: localhost.evil.example\r\n\r\n"),
        .init("host with a user", "GET / HTTP/1.1\r\nHost: evil@localhost\r\n\r\n"),
        .init("host list", "GET / HTTP/1.1\r\nHost: localhost, localhost\r\n\r\n"),
        .init("host with a bad port", "GET / HTTP/1.1\r\nHost: localhost:http\r\n\r\n"),
        .init("configured host, other port", "GET / HTTP/1.1\r\nHost: station.example:80\r\n\r\n"),
        .init("host empty", "GET / HTTP/1.1\r\nHost:\r\n\r\n"),
        .init("absolute address", get("http://localhost/")),
        // Two ideas of the address.
        .init("escape cut short", get("/a%")),
        .init("escape half", get("/a%4")),
        .init("escape no hex", get("/a%zz")),
        .init("escape in the query", get("/a?b=%G1")),
        .init("encoded NUL", get("/echo%00.jpg")),
        .init("encoded NUL in the query", get("/a?b=%00")),
        .init("encoded line end", get("/a%0d%0aSet-Cookie:x")),
        .init("encoded C1 control", get("/a%C2%85")),
        .init("overlong slash", get("/a%c0%af")),
        .init("overlong NUL", get("/a%c0%80")),
        .init("surrogate in UTF-8", get("/a%ed%a0%80")),
        .init("beyond Unicode", get("/a%f4%90%80%80")),
        .init("UTF-8 cut short", get("/a%e2%82")),
        .init("query not UTF-8", get("/a?b=%ff")),
        .init("bytes above ASCII", get("/\u{00E4}")),
        .init("dot segments", get("/a/../b")),
        .init("encoded dot segments", get("/a/%2e%2e/b")),
        .init("encoded slash", get("/a%2fb")),
        .init("fragment", get("/a#b")),
        .init("address without a slash", get("a")),
        .init("space in the address", get("/a b")),
        .init("two spaces before the address", get(" /a")),
        .init("tab in the address", get("/a\tb")),
        .init("NUL in the address", get("/a\u{0}b")),
        // Two ideas of where a line ends (§2.2, §5.2).
        .init("folded header", get("/", "X-A: one\r\n two\r\n")),
        .init("folded with a tab", get("/", "X-A: one\r\n\ttwo\r\n")),
        .init("folded length", post("X-A: one\r\n Content-Length: 5\r\n")),
        .init("header begins with a space", "GET / HTTP/1.1\r\n Host: localhost\r\n\r\n"),
        .init("bare LF everywhere", "GET / HTTP/1.1\nHost: localhost\n\n"),
        .init("bare LF once", get("/", "X-A: one\nX-B: two\r\n")),
        .init("bare LF at the end", "GET / HTTP/1.1\r\nHost: localhost\r\n\n"),
        .init("bare LF after the first line", "GET / HTTP/1.1\nHost: localhost\r\n\r\n"),
        .init("bare CR", get("/", "X-A: one\rX-B: two\r\n")),
        .init("CR CR LF", get("/", "X-A: one\r\r\n")),
        .init("NUL in a header", get("/", "X-A: one\u{0}two\r\n")),
        .init("NUL at a header's end", get("/", "X-A: one\u{0}\r\n")),
        .init("two NULs like a line end", get("/", "X-A: one\u{0}\u{0}X-B: two\r\n")),
        .init("NUL in a name", get("/", "X\u{0}A: one\r\n")),
        .init("control in a header", get("/", "X-A: one\u{1}two\r\n")),
        .init("escape character in a header", get("/", "X-A: \u{1B}[31m\r\n")),
        .init("DEL in a header", get("/", "X-A: one\u{7F}\r\n")),
        .init("name no word", get("/", "X(A): one\r\n")),
        .init("name empty", get("/", ": one\r\n")),
        .init("name above ASCII", get("/", "X-\u{00E4}: one\r\n")),
        .init("header without a colon", get("/", "X-A\r\n")),
        // The first line.
        .init("version 1.2", "GET / HTTP/1.2\r\nHost: localhost\r\n\r\n"),
        .init("unknown method", "BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
        .init("lower-case method", "get / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
        .init("CONNECT", "CONNECT /x HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
        .init("TRACE", "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
        .init("method no word", "G(T / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        // Size.
        .init("long address", get("/" + String(repeating: "a", count: 9000)), 414),
        .init("large header", get("/", "X-A: \(String(repeating: "a", count: 33_000))\r\n"), 431),
        .init("too large a body", post("Content-Length: 99999999999\r\n"), 413),
    ]

    @Test(arguments: refused)
    func isRefusedAndNothingBehindItIsSeen(probe: Probe) async throws {
        let site = TestSite()
        let server = try Server.start(site)
        let client = server.client()
        client.send(probe.bytes + Self.hidden)
        let answer = try #require(client.answer())
        #expect(answer.status == probe.status)
        #expect(client.isClosedByServer)
        await server.stop(grace: .zero)
        #expect(site.requests.isEmpty)
    }

    /// What the library refuses before we are asked: closed, in its own words.
    static let refusedByTheLibrary: [Probe] = [
        .init("length list", post("Content-Length: 5, 5\r\n", "hello")),
        .init("length negative", post("Content-Length: -5\r\n")),
        .init("length with a plus", post("Content-Length: +5\r\n")),
        .init("length in hex", post("Content-Length: 0x5\r\n")),
        .init("length with a space", post("Content-Length: 5 5\r\n")),
        .init("length empty", post("Content-Length:\r\n")),
        .init("length no number", post("Content-Length: five\r\n")),
        .init("length beyond 64 bits", post("Content-Length: 99999999999999999999999\r\n")),
        .init("garbage", "\u{1}\u{2}\u{3}\r\n\r\n"),
        .init("no version", "GET /\r\n\r\n"),
        .init("version 2", "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n"),
        .init("version 0.9", "GET / HTTP/0.9\r\nHost: localhost\r\n\r\n"),
        .init("version in lower case", "GET / http/1.1\r\nHost: localhost\r\n\r\n"),
        .init("huge header", get("/", "X-A: \(String(repeating: "a", count: 300_000))\r\n")),
        .init("huge address", get("/" + String(repeating: "a", count: 300_000))),
        .init("endless name", "GET / HTTP/1.1\r\n" + String(repeating: "a", count: 300_000)),
        .init("many headers", get("/", String(repeating: "X-A: b\r\n", count: 20_000))),
        .init("TLS", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{FC}\u{3}\u{3}\r\n\r\n"),
    ]

    @Test(arguments: refusedByTheLibrary)
    func isClosedAndNothingBehindItIsSeen(probe: Probe) async throws {
        let site = TestSite()
        let server = try Server.start(site)
        let client = server.client()
        client.send(probe.bytes + Self.hidden)
        let words = String(decoding: client.readToEnd(), as: UTF8.self)
        #expect(
            words.isEmpty
                || ["400", "413", "414", "431", "505"].contains(words.dropFirst(9).prefix(3)))
        await server.stop(grace: .zero)
        #expect(site.requests.isEmpty)
    }

    /// Bodies that go wrong after their head was right: the site may see the first request,
    /// whose body then fails, but never a second one.
    static let brokenBodies: [(String, String)] = [
        ("chunk size no number", "xyz\r\nhello\r\n0\r\n\r\n"),
        ("chunk size negative", "-5\r\nhello\r\n0\r\n\r\n"),
        ("chunk size beyond 64 bits", "fffffffffffffffff1\r\nhello\r\n0\r\n\r\n"),
        ("chunk longer than said", "3\r\nhello\r\n0\r\n\r\n"),
        ("chunk size with a sign", "+5\r\nhello\r\n0\r\n\r\n"),
        ("chunk size with 0x", "0x5\r\nhello\r\n0\r\n\r\n"),
        ("chunk size with a space", " 5\r\nhello\r\n0\r\n\r\n"),
    ]

    @Test(arguments: brokenBodies)
    func aBrokenChunkEndsTheConnection(name: String, body: String) async throws {
        let site = TestSite()
        let server = try Server.start(site)
        let client = server.client()
        client.send(Self.post("Transfer-Encoding: chunked\r\n", body) + Self.hidden)
        let words = String(decoding: client.readToEnd(), as: UTF8.self)
        #expect(words.isEmpty || ["400", "413"].contains(words.dropFirst(9).prefix(3)), "\(name)")
        await server.stop(grace: .zero)
        #expect(site.requests.filter { $0 != "POST /echo" }.isEmpty)
    }

    @Test func refusalsAreProblemsWithEveryHeader() async throws {
        let site = TestSite()
        let server = try Server.start(site)
        let answer = try #require(server.answer(to: "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"))
        #expect(answer.header("Content-Type") == "application/problem+json")
        #expect(answer.header("Connection")?.lowercased() == "close")
        for (name, value) in everyHeader { #expect(answer.header(name) == value) }
        #expect(
            answer.text == #"{"type":"about:blank","title":"Bad Request","status":400,"#
                + #""detail":"This server has another name. Use the address it was given."}"# + "\n"
        )
        await server.stop(grace: .zero)
        let notes = site.notes.withLock { $0 }.compactMap { note in
            if case .request(let exchange) = note { exchange } else { nil }
        }
        #expect(notes.map(\.status) == [400])
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "hello"),
        ("GET / HTTP/1.1\r\nHost: LOCALHOST:8080\r\n\r\n", "hello"),
        ("GET / HTTP/1.1\r\nHost: station.example:8443\r\n\r\n", "hello"),
        ("GET / HTTP/1.1\r\nHost:localhost\r\nX-A:\r\nX-B: \t two words \t \r\n\r\n", "hello"),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nAccept: a\r\nAccept: b\r\n\r\n", "hello"),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nX-Name: \u{0141}\u{00F3}d\u{017A}\r\n\r\n", "hello"),
        (
            "GET /about/%C5%81%C3%B3d%C5%BA/?q=a+b%26c&q=&r HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "about|Łódź|\nq=a b&c&q=&r=\n127.0.0.1\nhttp\n-"
        ),
        ("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello", "hello"),
        ("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n", ""),
        (
            "POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: Chunked\r\n\r\n"
                + "5;x=y\r\nhello\r\n6\r\n world\r\n0\r\nX-Trailer: z\r\n\r\n", "hello world"
        ),
        ("\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "hello"),
    ])
    func whatIsRightIsAnsweredAndTheConnectionKept(request: String, expected: String) throws {
        let server = try Server.start(TestSite())
        let client = server.client()
        for _ in 1...3 {
            client.send(request)
            let answer = try #require(client.answer())
            #expect(answer.status == 200)
            #expect(answer.text == expected)
            #expect(answer.header("Connection")?.lowercased() != "close")
        }
    }
}
