import Glibc
import HTTP
import TestSupport
import Testing
import Threads

@Suite struct StreamTests {
    @Test func eventsArriveWhileTheStreamIsOpen() async throws {
        let site = TestSite()
        let server = try Server.start(site)
        let client = server.client()
        client.send(FramingProbes.get("/events"))
        let head = try #require(client.readUntil("\r\n\r\n"))
        #expect(head.contains("Content-Type: text/event-stream"))
        #expect(
            client.readUntil("data: two\n\n")?.hasSuffix(
                "id: 1\nevent: scan\ndata: one\ndata: two\n\n") == true)
        #expect(client.readUntil("data: three\n\n") != nil)
        await site.entered.wait()
        site.gate.send()
        #expect(client.readUntil("0\r\n\r\n") != nil)
        client.send(ServerTests.hello)
        #expect(client.answer()?.text == "hello")
    }

    @Test func aSilentStreamHasAHeartbeat() throws {
        let site = TestSite()
        let server = try Server.start(site)
        let client = server.client()
        client.send(FramingProbes.get("/heartbeat"))
        #expect(client.readUntil(":\n\n") != nil)
        #expect(client.readUntil(":\n\n") != nil)
        site.gate.send()
        #expect(client.readUntil("0\r\n\r\n") != nil)
    }

    @Test func aClientThatLeavesEndsTheStream() async throws {
        let site = TestSite()
        let server = try Server.start(site)
        do {
            let client = server.client()
            client.send(FramingProbes.get("/events"))
            await site.entered.wait()
            _ = client
        }
        await site.cancelled.wait()
    }

    @Test func aStreamWaitsForASlowClientAndArrivesWhole() async throws {
        let site = TestSite()
        // A busy machine may keep the reader waiting for longer than a client would be given.
        let server = try Server.start(site) { $0.idleTimeout = .seconds(600) }
        let client = server.client()
        client.send(FramingProbes.get("/flood"))
        let answer = await Task.detached { client.answer() }.value
        #expect(answer?.body.count == 24 << 20)
        await site.entered.wait()
    }

    @Test func aStreamToAClientThatLeftStops() async throws {
        let site = TestSite()
        let server = try Server.start(site)
        do {
            let client = server.client()
            client.send(FramingProbes.get("/flood"))
            #expect(client.readUntil("\r\n\r\n") != nil)
        }
        await site.cancelled.wait()
        await site.entered.wait()
    }

    @Test func aStreamThatBreaksOffIsNotTakenForWhole() throws {
        let site = TestSite()
        let server = try Server.start(site)
        let client = server.client()
        client.send(FramingProbes.get("/halves"))
        #expect(client.answer() == nil)
        #expect(site.notes.withLock { $0 }.contains { $0.description.contains("broke off") })
    }

    @Test func eventsEndWhenTheServerIsStopped() async throws {
        let site = TestSite()
        let server = try Server.start(site)
        let client = server.client()
        client.send(FramingProbes.get("/events"))
        await site.entered.wait()
        await server.stop(grace: Patience.duration)
        #expect(client.readUntil("0\r\n\r\n") != nil)
        #expect(client.isClosedByServer)
    }
}

@Suite struct StopTests {
    @Test func aRequestInFlightIsAnswered() async throws {
        let site = TestSite()
        let server = try Server.start(site)
        let client = server.client()
        client.send(FramingProbes.get("/gate"))
        await site.entered.wait()
        async let stopped: Void = server.stop(grace: Patience.duration)
        // The listening socket is closed at once: nobody can connect any more.
        while let answer = server.answer(to: ServerTests.hello) { #expect(answer.status == 200) }
        site.gate.send()
        let answer = client.answer()
        #expect(answer?.text == "through")
        #expect(answer?.header("Connection")?.lowercased() == "close")
        await stopped
        #expect(client.isClosedByServer)
    }

    @Test func aRequestThatOutlastsTheGraceIsTold() async throws {
        let site = TestSite()
        let server = try Server.start(site)
        let client = server.client()
        client.send(FramingProbes.get("/gate"))
        await site.entered.wait()
        await server.stop(grace: .milliseconds(1))
        #expect(client.answer()?.status == 503)
        await site.cancelled.wait()
        site.gate.send()
    }

    @Test func anIdleServerStopsAndAnswersNobody() async throws {
        let server = try Server.start(TestSite())
        let client = server.client()
        client.send(ServerTests.hello)
        #expect(client.answer()?.text == "hello")
        await server.stop(grace: Patience.duration)
        await server.stop(grace: Patience.duration)
        #expect(client.isClosedByServer)
        #expect(server.answer(to: ServerTests.hello) == nil)
    }

    @Test func aHalfSentBodyDoesNotHoldTheStop() async throws {
        let site = TestSite()
        let server = try Server.start(site)
        let client = server.client()
        client.send(FramingProbes.post("Content-Length: 100\r\n", "half"))
        await server.stop(grace: .milliseconds(1))
        #expect(client.answer() == nil)
    }

    @Test func aServerThatIsForgottenEnds() throws {
        var server: Server? = try Server.start(TestSite())
        let client = try #require(server?.client())
        client.send(ServerTests.hello)
        #expect(client.answer()?.text == "hello")
        server = nil
        #expect(client.isClosedByServer)
    }

    @Test func thePortIsFreeAfterwards() async throws {
        let first = try Server.start(TestSite())
        #expect(first.answer(to: ServerTests.hello)?.text == "hello")
        await first.stop(grace: Patience.duration)
        let second = try Server.start(TestSite()) { $0.port = first.port }
        #expect(second.answer(to: ServerTests.hello)?.text == "hello")
    }
}

@Suite struct FileTests {
    private let path = "/tmp/rampa-http-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    private let content = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

    private func withFile(_ body: (Server) throws -> Void) throws {
        let file = open(path, O_CREAT | O_WRONLY | O_EXCL, 0o600)
        try #require(file >= 0)
        #expect(write(file, content, content.count) == content.count)
        close(file)
        defer { unlink(path) }
        try body(try Server.start(TestSite(filePath: path)))
    }

    @Test(arguments: [
        ("", 200, 0..<100_000),
        ("bytes=0-0", 206, 0..<1),
        ("bytes=10-19", 206, 10..<20),
        ("bytes=99990-", 206, 99_990..<100_000),
        ("bytes=99990-200000", 206, 99_990..<100_000),
        ("bytes=-10", 206, 99_990..<100_000),
        ("bytes=-200000", 206, 0..<100_000),
        ("Bytes=10-19", 206, 10..<20),
        ("bytes=1-2,4-5", 200, 0..<100_000),
        ("bytes=5-1", 200, 0..<100_000),
        ("bytes=a-b", 200, 0..<100_000),
        ("bytes=--1", 200, 0..<100_000),
        ("bytes=99999999999999999999-", 200, 0..<100_000),
        ("lines=1-2", 200, 0..<100_000),
    ])
    func aPartIsTheBytesAskedFor(range: String, status: Int, expected: Range<Int>) throws {
        try withFile { server in
            let lines = range.isEmpty ? "" : "Range: \(range)\r\n"
            let answer = try #require(server.answer(to: FramingProbes.get("/file", lines)))
            #expect(answer.status == status)
            #expect(answer.body == Array(content[expected]))
            #expect(answer.header("Content-Type") == "image/jpeg")
            #expect(answer.header("Accept-Ranges") == "bytes")
            #expect(
                answer.header("Content-Range")
                    == (status == 206
                        ? "bytes \(expected.lowerBound)-\(expected.upperBound - 1)/100000" : nil))
        }
    }

    @Test(arguments: ["bytes=100000-", "bytes=100000-100001", "bytes=-0"])
    func aPartBehindTheEndIsRefused(range: String) throws {
        try withFile { server in
            let client = server.client()
            client.send(FramingProbes.get("/file", "Range: \(range)\r\n"))
            let answer = client.answer()
            #expect(answer?.status == 416)
            #expect(answer?.header("Content-Range") == "bytes */100000")
            client.send(ServerTests.hello)
            #expect(client.answer()?.text == "hello")
        }
    }

    @Test(arguments: [("\"v1\"", 206), ("\"v2\"", 200), ("W/\"v1\"", 200)])
    func aPartOfAnotherVersionIsNotGiven(version: String, status: Int) throws {
        try withFile { server in
            let lines = "Range: bytes=0-9\r\nIf-Range: \(version)\r\n"
            #expect(server.answer(to: FramingProbes.get("/file", lines))?.status == status)
        }
    }

    @Test func headTellsTheSize() throws {
        try withFile { server in
            let client = server.client()
            client.send("HEAD /file HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-9\r\n\r\n")
            let answer = client.answer(toHead: true)
            #expect(answer?.status == 200)
            #expect(answer?.header("Content-Length") == "100000")
        }
    }

    @Test func whatIsNotThereIsA404() throws {
        let server = try Server.start(TestSite())
        #expect(server.answer(to: FramingProbes.get("/missing"))?.status == 404)
    }
}
