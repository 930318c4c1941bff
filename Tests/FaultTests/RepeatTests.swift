import Foundation
import TestSupport
import Testing
import Transfer

@Suite struct RepeatTests {
    /// A write, and the same with another payload.
    fileprivate struct Write {
        let path: String
        let type: String
        let body: [UInt8]
        let other: [UInt8]

        static func json(_ path: String, _ body: String, _ other: String) -> Write {
            Write(
                path: path, type: "application/json", body: Array(body.utf8),
                other: Array(other.utf8))
        }
    }

    private func writes(_ floor: Floor) throws -> [Write] {
        let order = try floor.register()
        return [
            .json("/api/v1/orders", Sample.order("Anna"), Sample.order("Maria")),
            .json("/api/v1/orders/\(order.order)/verified", "{}", "{\"station\": \"Desk\"}"),
            .json(
                "/api/v1/scans", Sample.scan(order.parcels[0]),
                Sample.scan(order.parcels[0], at: "find")),
            .json("/api/v1/parcels/\(order.parcels[0])/checked", "{}", "{\"station\": \"Desk\"}"),
            .json(
                "/api/v1/devices/\(order.devices[0])/stage", "{\"stage\": \"checked\"}",
                "{\"stage\": \"lost\"}"),
            Write(
                path: "/api/v1/devices/\(order.devices[0])/photos", type: "image/jpeg",
                body: try Pictures.jpeg(1), other: try Pictures.jpeg(2)),
        ]
    }

    /// Sends, sends again, starts again and sends once more; then counts what happened.
    @Test func aRepeatedWriteHasOneEffectAndOneAnswerAlsoAfterARestart() throws {
        var floor = try Floor()
        let writes = try writes(floor)
        var answers: [Answer] = []
        for (index, write) in writes.enumerated() {
            let key = "key-\(index)"
            func send(_ body: [UInt8], key: String? = key) throws -> Answer {
                try floor.send("POST", write.path, key: key, type: write.type, body: body)
            }
            #expect(try send(write.body, key: nil).problem(400).detail.contains("Idempotency-Key"))
            let first = try send(write.body)
            #expect((200...201).contains(first.status), "\(write.path): \(first.text)")
            #expect(first.header("Idempotent-Replay") == nil)
            expectReplay(try send(write.body), of: first, write.path)
            #expect(try send(write.other).problem(422).detail.contains("'\(key)'"))
            answers.append(first)
        }
        floor.station.terminate()
        try floor.station.restart()
        floor = try Floor(floor.station)
        for (index, write) in writes.enumerated() {
            let again = try floor.send(
                "POST", write.path, key: "key-\(index)", type: write.type, body: write.body)
            expectReplay(again, of: answers[index], write.path)
        }
        let shown: ShownOrder = try floor.get(
            "/api/v1/orders/\(writes[2].order(in: answers[2]))"
        ).json()
        #expect(shown.photos.count == 1)
        #expect(shown.parcels[0].steps.map(\.stage) == ["announced", "received", "checked"])
        #expect(try floor.orders().count == 2)
        try floor.expectWhole()
    }

    private func expectReplay(_ answer: Answer, of first: Answer, _ path: String) {
        #expect(answer.status == first.status, "\(path): \(answer.text)")
        #expect(answer.text == first.text, "\(path)")
        #expect(answer.header("Idempotent-Replay") == "true", "\(path)")
        #expect(answer.header("Location") == first.header("Location"), "\(path)")
    }

    @Test func aRefusedWriteIsRefusedAgainWithTheSameKey() throws {
        let floor = try Floor()
        let order = try floor.register()
        let path = "/api/v1/devices/\(order.devices[0])/stage"
        let body = "{\"stage\": \"ready\"}"
        let first = try floor.post(path, body, key: "k").problem(409)
        #expect(try floor.post(path, body, key: "k").problem(409).detail == first.detail)
        #expect(
            try floor.post(path, "{\"stage\": \"received\"}", key: "k").problem(422).status == 422)
    }

    @Test(arguments: ["", " ", "a b", String(repeating: "k", count: 129), "ключ"])
    func aKeyThatIsNoneIsRefused(key: String) throws {
        let floor = try Floor()
        let answer = try floor.post("/api/v1/orders", Sample.order(), key: key)
        #expect((400...422).contains(answer.status), "\(answer.status)")
        #expect(answer.text.contains("Idempotency-Key"))
        #expect(try floor.orders().isEmpty)
    }

    /// The same write from several connections at once, as an impatient browser sends it.
    @Test func oneWriteSentManyTimesAtOnceHappensOnce() async throws {
        let floor = try Floor()
        let bodies = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    let answer = try floor.post("/api/v1/orders", Sample.order(), key: "same")
                    #expect(answer.status == 201, "\(answer.text)")
                    return answer.text
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(bodies.count == 1)
        #expect(try floor.orders().count == 1)
    }
}

extension RepeatTests.Write {
    /// The order in an answer to this write.
    fileprivate func order(in answer: Answer) throws -> String {
        struct Body: Decodable { let order: String }
        let body: Body = try answer.json()
        return body.order
    }
}

extension Floor {
    /// The codes of all orders, newest first.
    func orders() throws -> [String] {
        struct Page: Decodable {
            struct Line: Decodable { let code: String }
            let orders: [Line]
        }
        let page: Page = try get("/api/v1/orders?limit=200").json()
        return page.orders.map(\.code)
    }
}
