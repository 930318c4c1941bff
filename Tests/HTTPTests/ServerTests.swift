import Glibc
import HTTP
import TestSupport
import Testing
import Threads

@Suite struct ServerTests {
    static let hello = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"

    // MARK: Requests and answers

    @Test func aThousandRequestsShareOneConnection() throws {
        let site = TestSite()
        let server = try Server.start(site)
        let client = server.client()
        for _ in 1...1000 {
            client.send(Self.hello)
            #expect(client.answer()?.text == "hello")
        }
        #expect(site.requests.count == 1000)
    }

    @Test func pipelinedRequestsAreAnsweredInOrder() throws {
        let server = try Server.start(TestSite())
        let client = server.client()
        client.send(
            FramingProbes.post("Content-Length: 3\r\n", "one") + Self.hello
                + FramingProbes.post("Content-Length: 3\r\n", "two"))
        #expect(client.answer()?.text == "one")
        #expect(client.answer()?.text == "hello")
        #expect(client.answer()?.text == "two")
    }

    @Test func requestsFromManyConnectionsKeepTheirAnswers() async throws {
        let server = try Server.start(TestSite())
        await withTaskGroup(of: Void.self) { group in
            for number in 1...40 {
                group.addTask {
                    let client = server.client()
                    for round in 1...10 {
                        let body = "\(number)-\(round)"
                        client.send(
                            FramingProbes.post("Content-Length: \(body.utf8.count)\r\n", body))
                        #expect(client.answer()?.text == body)
                    }
                }
            }
        }
    }

    @Test func headHasTheLengthAndNoBody() throws {
        let server = try Server.start(TestSite())
        let client = server.client()
        for path in ["/", "/flood", "/events"] {
            client.send("HEAD \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(client.answer(toHead: true)?.status == 200)
        }
        client.send(Self.hello)
        let answer = client.answer()
        #expect(answer?.text == "hello")
        #expect(answer?.header("Content-Length") == "5")
    }

    @Test func anHTTP10ClientIsAnsweredAndClosed() throws {
        let server = try Server.start(TestSite())
        let client = server.client()
        client.send("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n")
        #expect(client.answer()?.text == "hello")
        #expect(client.isClosedByServer)
    }

    @Test func theBodyIsAskedForWhenTheClientExpectsIt() throws {
        let server = try Server.start(TestSite())
        let client = server.client()
        client.send(FramingProbes.post("Content-Length: 5\r\nExpect: 100-continue\r\n"))
        #expect(client.answer()?.status == 100)
        client.send("hello")
        #expect(client.answer()?.text == "hello")
    }

    @Test func aTooLargeBodyIsNotAskedFor() throws {
        let server = try Server.start(TestSite())
        let answer = server.answer(
            to: "POST /small HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1001\r\n"
                + "Expect: 100-continue\r\n\r\n")
        #expect(answer?.status == 413)
        #expect(answer?.header("Connection")?.lowercased() == "close")
    }

    @Test func aRefusedClientSeesWhyAlthoughItSendsOn() throws {
        let site = TestSite()
        let server = try Server.start(site)
        let client = server.client()
        client.send("POST /small HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8000000\r\n\r\n")
        client.send([UInt8](repeating: 65, count: 8_000_000))
        #expect(client.answer()?.status == 413)
        #expect(site.requests.isEmpty)
    }

    @Test(arguments: [(1000, 200), (1001, 413), (500_000, 413)])
    func aChunkedBodyMayReachItsLimit(size: Int, status: Int) throws {
        let server = try Server.start(TestSite())
        let client = server.client()
        let body = String(repeating: "a", count: size)
        client.send(
            "POST /small HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "\(String(size, radix: 16))\r\n\(body)\r\n0\r\n\r\n")
        #expect(client.answer()?.status == status)
    }

    @Test func aChunkedBodyWithoutEndIsCutOff() throws {
        let server = try Server.start(TestSite())
        let client = server.client()
        client.send("POST /small HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
        let block = "10000\r\n\(String(repeating: "a", count: 65_536))\r\n"
        var sent = 0
        while sent < 1000, client.send(block) { sent += 1 }
        #expect(sent < 1000)
    }

    @Test func aLargeBodyComesBackWhole() throws {
        let server = try Server.start(TestSite())
        let client = server.client()
        let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        client.send(Array(FramingProbes.post("Content-Length: \(body.count)\r\n").utf8) + body)
        #expect(client.answer()?.body == body)
        client.send(Self.hello)
        #expect(client.answer()?.text == "hello")
    }

    @Test func aBodyIsNotReadFasterThanItIsTaken() throws {
        let server = try Server.start(TestSite())
        let client = server.client()
        client.send("POST /count HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20000000\r\n\r\n")
        client.send([UInt8](repeating: 65, count: 20_000_000))
        let numbers = client.answer()?.text.split(separator: " ").compactMap { Int($0) }
        #expect(numbers?.first == 20_000_000)
        #expect((numbers?.last ?? .max) < 400_000)
    }

    @Test func aBodyThatNobodyReadsDoesNotStandInTheWay() throws {
        let server = try Server.start(TestSite())
        let client = server.client()
        client.send("POST /ignore HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000000\r\n\r\n")
        client.send([UInt8](repeating: 65, count: 5_000_000))
        #expect(client.answer()?.text == "not read")
        client.send(Self.hello)
        #expect(client.answer()?.text == "hello")
    }

    @Test(arguments: [
        ("/broken", "the value of 'X-Bad' holds a control character"),
        ("/framing", "'Content-Length' is set by the server"),
        ("/folder", "'/' is not a file"),
    ])
    func aMistakeOfOursIsA500AndALogLine(path: String, reason: String) throws {
        let site = TestSite()
        let server = try Server.start(site)
        let answer = try #require(server.answer(to: FramingProbes.get(path)))
        #expect(answer.status == 500)
        #expect(answer.header("Set-Cookie") == nil)
        #expect(!answer.text.contains(reason))
        #expect(site.notes.withLock { $0 }.contains { $0.description == "1 \(reason)" })
    }

    @Test func everyRequestLeavesOneNote() async throws {
        let site = TestSite()
        let server = try Server.start(site)
        let answer = server.answer(to: FramingProbes.get("/about/x?secret=1"))
        await server.stop(grace: Patience.duration)
        let notes = site.notes.withLock { $0 }.compactMap { note in
            if case .request(let exchange) = note { exchange } else { nil }
        }
        let note = try #require(notes.first)
        #expect(notes.count == 1)
        #expect((note.id, note.method, note.target) == ("1", "GET", "/about/x"))
        #expect((note.status, note.remoteAddress) == (200, "127.0.0.1"))
        #expect(note.bytes == answer?.body.count)
        #expect(note.milliseconds > 0)
    }

    // MARK: Who it is

    @Test(arguments: [
        // The chain is read from the right, past our own proxies.
        ("203.0.113.9", "203.0.113.9"),
        ("6.6.6.6, 203.0.113.9", "203.0.113.9"),
        ("6.6.6.6, 203.0.113.9, 10.1.2.3", "203.0.113.9"),
        ("2001:db8::1", "2001:db8::1"),
        ("nonsense", "127.0.0.1"),
        ("6.6.6.6, nonsense, 10.1.2.3", "10.1.2.3"),
    ])
    func aTrustedProxyIsBelieved(forwarded: String, address: String) throws {
        let server = try Server.start(TestSite()) {
            $0.trustedProxies = ["127.0.0.1", "10.0.0.0/8"]
        }
        let lines = "X-Forwarded-For: \(forwarded)\r\nX-Forwarded-Proto: https\r\n"
        let answer = server.answer(to: FramingProbes.get("/about", lines))
        #expect(answer?.text == "about\n\n\(address)\nhttps\n\(forwarded)")
    }

    @Test func nobodyElseIsBelieved() throws {
        let server = try Server.start(TestSite()) { $0.trustedProxies = ["10.0.0.0/8"] }
        let lines = "X-Forwarded-For: 10.1.1.1\r\nX-Forwarded-Proto: https\r\nForwarded: for=a\r\n"
        let answer = server.answer(to: FramingProbes.get("/about", lines))
        #expect(answer?.text == "about\n\n127.0.0.1\nhttp\n-")
    }

    // MARK: Addresses

    @Test(arguments: [("127.0.0.1", "127.0.0.1"), ("::1", "[::1]"), ("0.0.0.0", "0.0.0.0")])
    func listensOnBothFamilies(address: String, host: String) throws {
        let server = try Server.start(TestSite()) {
            $0.address = address
            $0.hostNames = []
        }
        let client = Client(
            port: server.port, address: address == "0.0.0.0" ? "127.0.0.1" : address)
        for host in [host, "\(host):\(server.port)", "localhost"] {
            client.send("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n")
            #expect(client.answer()?.text == "hello")
        }
    }

    @Test func anIPv4ClientOfAnIPv6ServerHasItsIPv4Address() throws {
        let server = try Server.start(TestSite()) { $0.address = "::" }
        let answer = server.answer(to: FramingProbes.get("/about"))
        #expect(answer?.text == "about\n\n127.0.0.1\nhttp\n-")
    }

    @Test func aPortInUseIsNamed() throws {
        let first = try Server.start(TestSite())
        let failure = #expect(throws: ServerFailure.self) {
            _ = try Server.start(TestSite()) { $0.port = first.port }
        }
        #expect(failure == .portInUse(address: "127.0.0.1", port: first.port))
        #expect(
            failure?.description == "Port \(first.port) at '127.0.0.1' is in use. Stop the program"
                + " that has it (ss -ltnp 'sport = :\(first.port)' names it), or choose another"
                + " port.")
    }

    @Test(arguments: [
        ("203.0.113.7", [], ServerFailure.addressNotAvailable("203.0.113.7")),
        ("example.org", [], .malformedAddress("example.org")),
        ("127.0.0.1", ["10.0.0.0/33"], .malformedProxy("10.0.0.0/33")),
        ("127.0.0.1", ["proxy"], .malformedProxy("proxy")),
    ])
    func aServerThatCannotStartSaysWhy(address: String, proxies: [String], failure: ServerFailure) {
        #expect(throws: failure) {
            _ = try Server.start(TestSite()) {
                $0.address = address
                $0.trustedProxies = proxies
            }
        }
    }
}
