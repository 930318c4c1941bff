@testable import HTTP
import Threads

/// A site that does a little of everything and remembers what it was asked.
final class TestSite: Site {
    private let seen = Lock<[String]>([])
    let notes = Lock<[ServerNote]>([])
    /// `/gate` says here that it runs, and answers when it is let through.
    let entered = Signal()
    let gate = Signal()
    /// A handler or stream was cancelled.
    let cancelled = Signal()
    let filePath: String

    init(filePath: String = "") {
        self.filePath = filePath
    }

    /// Method and target of each request that reached the site.
    var requests: [String] { seen.withLock { $0 } }

    func bodyLimit(for head: RequestHead) -> Int {
        head.path.first == "small" ? 1000 : 64 << 20
    }

    func respond(to request: Request) async -> Response {
        seen.withLock { $0.append("\(request.method.rawValue) \(request.target)") }
        switch request.path.first {
        case "echo", "small": return await echo(request)
        case "count": return await count(request)
        case "ignore": return .text("not read")
        case "gate": return await passGate()
        case "file":
            return Response(
                headers: ["Content-Type": "image/jpeg", "ETag": "\"v1\""],
                body: .file(path: filePath))
        case "missing": return Response(body: .file(path: "/nonexistent/file"))
        case "folder": return Response(body: .file(path: "/"))
        case "broken": return Response(headers: ["X-Bad": "a\r\nSet-Cookie: evil=1"])
        case "framing": return Response(headers: ["Content-Length": "5"])
        case "about": return about(request)
        case "big": return .text(String(repeating: "x", count: 5_000_000))
        case "events": return events()
        case "heartbeat": return heartbeat()
        case "flood": return flood()
        case "halves": return halves()
        default: return .text("hello")
        }
    }

    private func echo(_ request: Request) async -> Response {
        do {
            return Response(
                type: "application/octet-stream", try await request.body(upTo: 64 << 20))
        } catch { return .text(error.description, status: error.status) }
    }

    private func count(_ request: Request) async -> Response {
        var total = 0
        var largest = 0
        do {
            while let part = try await request.nextPart() {
                total += part.count
                largest = max(largest, part.count)
            }
        } catch { return .text(error.description, status: error.status) }
        return .text("\(total) \(largest)")
    }

    private func passGate() async -> Response {
        entered.send()
        await withTaskCancellationHandler {
            await gate.wait()
        } onCancel: {
            cancelled.send()
        }
        return .text("through")
    }

    private func about(_ request: Request) -> Response {
        let query = request.query.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
        return .text(
            [
                request.path.joined(separator: "|"), query, request.remoteAddress,
                request.isEncrypted ? "https" : "http",
                request.headers["X-Forwarded-For"] ?? "-",
            ].joined(separator: "\n"))
    }

    private func events() -> Response {
        .events { [self] writer in
            try await writer.event("scan", data: "one\ntwo", id: "1")
            try await writer.event(data: "three")
            entered.send()
            await withTaskCancellationHandler {
                await gate.wait()
            } onCancel: {
                cancelled.send()
                gate.send()
            }
        }
    }

    private func heartbeat() -> Response {
        .events(heartbeat: .milliseconds(20)) { [self] _ in await gate.wait() }
    }

    /// More than any buffer between here and the client.
    private func flood() -> Response {
        Response(
            body: .stream(
                Stream { [self] writer in
                    let block = [UInt8](repeating: 7, count: 1 << 20)
                    do { for _ in 0..<24 { try await writer.write(block) } } catch {
                        cancelled.send()
                    }
                    entered.send()
                }))
    }

    private func halves() -> Response {
        struct Broken: Error {}
        return Response(
            body: .stream(
                Stream { writer in
                    try await writer.write(Array("half".utf8))
                    throw Broken()
                }))
    }
}

/// Lets one side wait for the other; each `send` lets one `wait` through.
final class Signal: Sendable {
    private let state = Lock((sent: 0, waiting: [CheckedContinuation<Void, Never>]()))

    func send() {
        let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
            if state.waiting.isEmpty {
                state.sent += 1
                return nil
            }
            return state.waiting.removeFirst()
        }
        waiter?.resume()
    }

    func wait() async {
        await withCheckedContinuation { waiter in
            let isSent = state.withLock { state in
                if state.sent > 0 {
                    state.sent -= 1
                    return true
                }
                state.waiting.append(waiter)
                return false
            }
            if isSent { waiter.resume() }
        }
    }
}

let everyHeader = [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer")]

extension Server {
    /// A server for one test on any free port.
    static func start(
        _ site: TestSite, _ change: (inout ServerSettings) -> Void = { _ in }
    ) throws -> Server {
        var settings = ServerSettings()
        settings.everyHeader = everyHeader
        settings.hostNames = ["localhost", "station.example:8443"]
        change(&settings)
        return try Server(
            settings, site: site, pool: ThreadPool("test-http", threads: 4),
            log: { note in site.notes.withLock { $0.append(note) } })
    }

    func client() -> Client { Client(port: port) }

    /// Sends `text` on a connection of its own.
    func answer(to text: String) -> Client.Answer? {
        let client = client()
        client.send(text)
        return client.answer()
    }
}
