import Foundation
import TestSupport
import Testing
import Transfer

/// The header fields that every answer has.
@Suite(.runningStation) struct HeaderTests {
    private func expectFields(
        _ fields: [String: String], _ what: String, cache: String = "no-store",
        policy: String = "default-src 'none'", _ location: SourceLocation = #_sourceLocation
    ) {
        let expected = [
            "x-content-type-options": "nosniff", "referrer-policy": "no-referrer",
            "cross-origin-opener-policy": "same-origin",
            "cross-origin-resource-policy": "same-origin", "x-frame-options": "DENY",
            "cache-control": cache,
        ]
        for (name, value) in expected {
            #expect(fields[name] == value, "\(what): \(name)", sourceLocation: location)
        }
        #expect(
            fields["content-security-policy"]?.contains(policy) == true, "\(what)",
            sourceLocation: location)
        #expect(fields["server"] == nil, "\(what)", sourceLocation: location)
    }

    private func expectFields(
        _ answer: Answer, _ what: String, cache: String = "no-store",
        policy: String = "default-src 'none'", _ location: SourceLocation = #_sourceLocation
    ) {
        let names = answer.headers.map { $0.0.lowercased() }
        #expect(Set(names).count == names.count, "\(what): \(names)", sourceLocation: location)
        expectFields(
            Dictionary(
                answer.headers.map { ($0.0.lowercased(), $0.1) }, uniquingKeysWith: { $1 }),
            what, cache: cache, policy: policy, location)
    }

    @Test func everyAnswerCarriesThem() throws {
        let floor = try Floor.here()
        let order = try floor.register()
        let picture = try Pictures.jpeg()
        let taken = try floor.post("/api/v1/devices/\(order.devices[0])/photos", picture: picture)
        expectFields(taken, "photo taken")
        let photo = try #require(taken.header("Location"))
        for path in [
            "/orders", "/intake", "/signin", "/healthz", "/readyz", order.linkPath,
            "\(order.linkPath)/slips/\(order.parcels[0])", "/api/v1/me", "/api/v1/orders",
            "/api/v1/orders/\(order.order)", "/api/v1/orders/\(order.order)/events",
            "/api/v1/parcels/\(order.parcels[0])/slip",
        ] {
            let answer = try floor.get(path)
            #expect(answer.status == 200, "\(path)")
            expectFields(answer, path)
        }
        for path in [photo, "\(photo)/480"] {
            expectFields(try floor.get(path), path, policy: "sandbox; default-src 'none'")
        }
        expectFields(try floor.get("/assets/style.css"), "style", cache: "max-age=300")
    }

    @Test func refusalsCarryThemToo() throws {
        let floor = try Floor.here()
        let signIn = "application/x-www-form-urlencoded"
        for (status, answer) in [
            (303, try floor.send("GET", "/", headers: [])),
            (400, try floor.post("/api/v1/orders", Sample.order(), key: nil)),
            (400, try floor.get("/%2e%2e/x")), (401, try floor.signIn("nobody", "nothing at all")),
            (401, try floor.send("GET", "/api/v1/me", headers: [])),
            (403, try floor.send("POST", "/signin", type: signIn, body: [], headers: [])),
            (404, try floor.get("/nonsense")), (404, try floor.get("/api/v1/nonsense")),
            (404, try floor.get("/o/nonsense")), (404, try floor.get("/assets/nonsense")),
            (405, try floor.send("DELETE", "/signin")),
            (413, try floor.post("/api/v1/orders", String(repeating: "x", count: 300_000))),
            (414, try floor.get("/" + String(repeating: "x", count: 9000))),
            (415, try floor.post("/api/v1/readings", "{}")),
            (422, try floor.post("/api/v1/orders", "{}")),
            (
                431,
                try floor.send(
                    "GET", "/", headers: [("X-Long", String(repeating: "x", count: 40_000))])
            ),
        ] {
            #expect(answer.status == status, "\(answer.text.prefix(200))")
            expectFields(answer, "\(status)")
        }
    }

    @Test(arguments: [
        "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n", "BREW / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: 127.0.0.1\r\n\r\n",
        "POST /signin HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n",
    ])
    func whatIsNoProperRequestIsRefusedWithThemToo(request: String) throws {
        let connection = try Connection(port: try Floor.here().station.port)
        try connection.write(request)
        let head = try connection.read(until: "\r\n\r\n").components(separatedBy: "\r\n")
        #expect(head[0].wholeMatch(of: /HTTP\/1\.1 (4\d\d|501) .+/) != nil, "\(head[0])")
        let fields = head.dropFirst().filter { $0.contains(": ") }.map { line in
            let parts = line.components(separatedBy: ": ")
            return (parts[0].lowercased(), parts.dropFirst().joined(separator: ": "))
        }
        expectFields(Dictionary(fields, uniquingKeysWith: { $1 }), head[0])
    }
}
