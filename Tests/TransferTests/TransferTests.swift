import Glibc
import HTTP
import Testing
import Threads
import Transfer

@Suite struct TransferTests {
    private struct EchoSite: Site {
        let gate = Mailbox<Int>()

        func bodyLimit(for head: RequestHead) -> Int { 1 << 22 }

        func respond(to request: Request) async -> Response {
            switch request.path.first {
            case "moved": return .redirect(to: "http://127.0.0.1:1/elsewhere")
            case "large": return .text(String(repeating: "x", count: 100_000))
            case "silent":
                _ = gate.take()
                return .text("late")
            default: break
            }
            do {
                let body = try await request.body(upTo: 1 << 22)
                let names = request.headers.map { "\($0.name): \($0.value)" }.sorted()
                return Response(
                    headers: Headers([("X-One", "1"), ("X-Two", "a"), ("x-two", "b")]),
                    body: .bytes(
                        Array("\(request.method.rawValue) \(names.joined(separator: ", "))\n".utf8)
                            + body))
            } catch { return .text(error.description, status: error.status) }
        }
    }

    private func withServer(_ body: (String, EchoSite) throws -> Void) throws {
        let site = EchoSite()
        let server = try Server(
            ServerSettings(), site: site, pool: ThreadPool("test-http", threads: 2), log: { _ in })
        try body("http://127.0.0.1:\(server.port)", site)
    }

    @Test(arguments: ["GET", "PUT", "DELETE", "PATCH"])
    func sendsTheMethodAndNothingOfItsOwn(method: String) throws {
        try withServer { address, _ in
            let answer = try Transfer.send(.init(method: method, url: "\(address)/x?a=b"))
            #expect(answer.status == 200)
            let host = address.dropFirst("http://".count)
            #expect(
                String(decoding: answer.body, as: UTF8.self)
                    == "\(method) Accept: */*, Host: \(host)\n")
        }
    }

    @Test func sendsHeadersAndBodyAsGiven() throws {
        try withServer { address, _ in
            let body = (0..<2_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
            let answer = try Transfer.send(
                .init(
                    method: "POST", url: address,
                    headers: [
                        ("Content-Type", "image/jpeg"), ("Idempotency-Key", "k1"), ("X-Empty", ""),
                    ], body: body))
            #expect(answer.body.suffix(body.count).elementsEqual(body))
            let head = String(decoding: answer.body.prefix { $0 != 0x0A }, as: UTF8.self)
            #expect(head.contains("Content-Type: image/jpeg"))
            #expect(head.contains("Content-Length: 2000000"))
            #expect(head.contains("Idempotency-Key: k1"))
            #expect(head.contains("X-Empty: "))
            #expect(!head.contains("Expect"))
        }
    }

    @Test func anEmptyBodyHasALength() throws {
        try withServer { address, _ in
            let answer = try Transfer.send(.init(method: "POST", url: address, body: []))
            let head = String(decoding: answer.body, as: UTF8.self)
            #expect(head.contains("Content-Length: 0"))
            #expect(!head.contains("Content-Type"))
        }
    }

    @Test func answersKeepTheirHeadersInOrder() throws {
        try withServer { address, _ in
            let answer = try Transfer.send(.init(method: "HEAD", url: address))
            #expect(answer.body.isEmpty)
            #expect(answer.header("x-one") == "1")
            #expect(
                answer.headers.filter { $0.0.lowercased() == "x-two" }.map { $0.1 } == ["a", "b"])
        }
    }

    @Test func redirectsAreNotFollowed() throws {
        try withServer { address, _ in
            let answer = try Transfer.send(.init(url: "\(address)/moved"))
            #expect(answer.status == 303)
            #expect(answer.header("Location") == "http://127.0.0.1:1/elsewhere")
        }
    }

    @Test func anAnswerMayReachItsLimit() throws {
        try withServer { address, _ in
            let url = "\(address)/large"
            let answer = try Transfer.send(.init(url: url, answerLimit: 100_000))
            #expect(answer.body.count == 100_000)
            #expect(throws: TransferFailure.answerTooLarge(url: url, limit: 99_999)) {
                _ = try Transfer.send(.init(url: url, answerLimit: 99_999))
            }
        }
    }

    @Test func aSilentServerIsNotWaitedForForEver() throws {
        try withServer { address, site in
            let url = "\(address)/silent"
            #expect(throws: TransferFailure.tooSlow(url: url)) {
                _ = try Transfer.send(.init(url: url, timeout: .milliseconds(50)))
            }
            site.gate.put(1)
        }
    }

    @Test func nobodyAtAPortIsSaidInPlainWords() async throws {
        let server = try Server(
            ServerSettings(), site: EchoSite(), pool: ThreadPool("test-http", threads: 1),
            log: { _ in })
        await server.stop(grace: .zero)
        let url = "http://127.0.0.1:\(server.port)"
        let failure = #expect(throws: TransferFailure.self) {
            _ = try Transfer.send(.init(url: url))
        }
        #expect(failure == .nobodyAnswers(url: url))
        #expect(
            failure?.words(hint: "is the station running? Start it with: rampa serve")
                == "nobody answers at '\(url)': is the station running? Start it with: rampa serve")
    }

    @Test func proxiesOfTheEnvironmentAreNotUsed() throws {
        setenv("http_proxy", "http://127.0.0.1:1", 1)
        setenv("ALL_PROXY", "http://127.0.0.1:1", 1)
        defer {
            unsetenv("http_proxy")
            unsetenv("ALL_PROXY")
        }
        try withServer { address, _ in
            let answer = try Transfer.send(.init(url: address))
            #expect(answer.status == 200)
        }
    }

    @Test(arguments: [
        "", "station", "ftp://127.0.0.1/", "file:///etc/passwd", "http:/x", "http://",
        "http://a b/",
        "http://a\r\nX: y/", "javascript:alert(1)", "gopher://127.0.0.1",
    ])
    func onlyAddressesOfWebServersAreTaken(url: String) {
        #expect(throws: TransferFailure.malformedURL(url)) {
            _ = try Transfer.send(.init(url: url))
        }
    }

    @Test(arguments: [
        ("X-A", "b\r\nX-C: d"), ("X-A\r\nX-B", "c"), ("X A", "b"), ("X:", "b"), ("", "b"),
        ("X-A", "\u{0}"),
    ])
    func headersThatWouldBreakTheRequestAreRefused(name: String, value: String) {
        #expect(throws: TransferFailure.malformedRequest(name)) {
            _ = try Transfer.send(.init(url: "http://127.0.0.1:1", headers: [(name, value)]))
        }
    }

    @Test(arguments: ["", "GET /", "G\r\nET", "get"])
    func methodsThatWouldBreakTheRequestAreRefused(method: String) {
        #expect(throws: TransferFailure.malformedRequest(method)) {
            _ = try Transfer.send(.init(method: method, url: "http://127.0.0.1:1"))
        }
    }

    @Test func aNameThatNobodyHasIsSaidInPlainWords() {
        let url = "http://station.invalid/"  // RFC 2606: never exists
        let failure = #expect(throws: TransferFailure.self) {
            _ = try Transfer.send(.init(url: url))
        }
        #expect(failure?.description == "nobody knows the machine in '\(url)'")
    }
}
