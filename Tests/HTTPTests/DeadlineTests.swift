import HTTP
import TestSupport
import Testing
import Threads

/// What takes too long, is too many, or is not wanted any more.
@Suite struct DeadlineTests {
    @Test(arguments: ["", "GET / HT", "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b"])
    func aHeadThatDoesNotComeIsCutOff(start: String) throws {
        let server = try Server.start(TestSite()) { $0.headDeadline = .milliseconds(100) }
        let client = server.client()
        client.send(start)
        let answer = try #require(client.answer())
        #expect(answer.status == 408)
        #expect(answer.header("Content-Type") == "application/problem+json")
        for (name, value) in everyHeader { #expect(answer.header(name) == value) }
        #expect(client.isClosedByServer)
    }

    @Test func aHeadThatTricklesIsCutOff() throws {
        let server = try Server.start(TestSite()) { $0.headDeadline = .milliseconds(100) }
        let client = server.client()
        // The library's own timeout restarts with each byte, so it never ends this.
        client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ")
        var bytes = 0
        while bytes < 30_000, !client.isAnsweredShortly, client.send("a") { bytes += 1 }
        #expect(client.answer()?.status == 408)
    }

    @Test func aSecondHeadHasItsDeadlineToo() throws {
        let server = try Server.start(TestSite()) {
            // Time enough for the first, which comes at once.
            $0.headDeadline = .seconds(3)
            $0.idleTimeout = Patience.duration
        }
        let client = server.client()
        client.send(ServerTests.hello + "GET / HTTP/1.1\r\nHost: ")
        #expect(client.answer()?.text == "hello")
        #expect(client.answer()?.status == 408)
        #expect(client.isClosedByServer)
    }

    @Test func anIdleConnectionMayWaitLongerThanAHeadMayTake() async throws {
        let site = TestSite()
        let server = try Server.start(site) {
            $0.headDeadline = .seconds(3)
            $0.idleTimeout = Patience.duration
        }
        let idle = server.client()
        idle.send(ServerTests.hello)
        #expect(idle.answer()?.text == "hello")
        // Another connection is cut, so more than the deadline has passed.
        #expect(server.client().answer()?.status == 408)
        idle.send(ServerTests.hello)
        #expect(idle.answer()?.text == "hello")
    }

    @Test func anIdleConnectionIsClosed() throws {
        let server = try Server.start(TestSite()) { $0.idleTimeout = .seconds(3) }
        let client = server.client()
        client.send(ServerTests.hello)
        #expect(client.answer()?.text == "hello")
        #expect(client.isClosedByServer)
    }

    @Test func aBodyThatDoesNotComeIsCutOff() async throws {
        let site = TestSite()
        let server = try Server.start(site) { $0.bodyDeadline = .milliseconds(100) }
        let client = server.client()
        client.send(FramingProbes.post("Content-Length: 5\r\n", "hel"))
        #expect(client.answer()?.status == 408)
        #expect(client.isClosedByServer)
        await server.stop(grace: Patience.duration)
        let notes = site.notes.withLock { $0 }.filter {
            if case .request = $0 { true } else { false }
        }
        #expect(notes.count == 1)
    }

    @Test func aLargeBodyHasMoreTime() throws {
        let server = try Server.start(TestSite()) {
            $0.bodyDeadline = .milliseconds(1)
            $0.bodyRate = 50
        }
        let client = server.client()
        let body = String(repeating: "a", count: 5000)
        client.send(FramingProbes.post("Content-Length: 5000\r\n", String(body.dropLast())))
        // Others are cut meanwhile; this one has a hundred seconds.
        #expect(
            server.answer(to: FramingProbes.post("Content-Length: 1\r\n"))?.status == 408)
        client.send("a")
        #expect(client.answer()?.text == body)
    }

    @Test func oneAddressHasOnlySoManyConnections() throws {
        let server = try Server.start(TestSite()) { $0.perAddressLimit = 3 }
        let clients = (1...3).map { _ in server.client() }
        for client in clients {
            client.send(ServerTests.hello)
            #expect(client.answer()?.text == "hello")
        }
        let fourth = server.client()
        let answer = try #require(fourth.answer())
        #expect(answer.status == 503)
        #expect(answer.text.contains("too many connections"))
        #expect(fourth.isClosedByServer)
        clients[0].send(ServerTests.hello)
        #expect(clients[0].answer()?.text == "hello")
    }

    @Test func connectionsThatEndedDoNotCount() throws {
        let server = try Server.start(TestSite()) { $0.perAddressLimit = 2 }
        for _ in 1...50 {
            let client = server.client()
            client.send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            #expect(client.answer()?.text == "hello")
            #expect(client.isClosedByServer)
        }
    }

    @Test func aTrustedProxyMayHaveMore() throws {
        let server = try Server.start(TestSite()) {
            $0.perAddressLimit = 1
            $0.trustedProxies = ["127.0.0.0/8"]
        }
        let clients = (1...10).map { _ in server.client() }
        for client in clients {
            client.send(ServerTests.hello)
            #expect(client.answer()?.text == "hello")
        }
    }

    @Test func aClientThatLeavesCancelsItsRequest() async throws {
        let site = TestSite()
        let server = try Server.start(site)
        do {
            let client = server.client()
            client.send(FramingProbes.get("/gate"))
            await site.entered.wait()
            _ = client
        }
        await site.cancelled.wait()
        site.gate.send()
        await server.stop(grace: Patience.duration)
    }

    @Test func aClientThatOnlyStopsSendingIsAnswered() async throws {
        let site = TestSite()
        let server = try Server.start(site)
        let client = server.client()
        client.send(FramingProbes.get("/gate"))
        await site.entered.wait()
        client.halfClose()
        site.gate.send()
        #expect(client.answer()?.text == "through")
    }

    @Test func aClientThatLeavesWithinABodyEndsIt() async throws {
        let site = TestSite()
        let server = try Server.start(site)
        do {
            let client = server.client()
            client.send(FramingProbes.post("Content-Length: 100\r\n", "half"))
        }
        await server.stop(grace: Patience.duration)
        #expect(site.requests == ["POST /echo"] || site.requests.isEmpty)
    }
}
