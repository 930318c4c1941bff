import Foundation
import Synchronization
import TestSupport
import Testing
import Threads
import Transfer

@Suite struct KillTests {
    /// Twenty writes at once, and the power fails after some were acknowledged: five times on
    /// one folder.
    @Test func everyAcknowledgedWriteOutlivesAKillExactlyOnce() throws {
        let station = try RunningStation()
        var known = 0
        for (round, limit) in [1, 4, 7, 11, 16].enumerated() {
            let round = try Round(round, on: Floor(station))
            known += 6
            let acknowledged = try round.writeUntilKilled(after: limit)
            #expect(acknowledged.count >= limit)
            // At the last limit all of the rest may be on its way when the power goes.
            #expect(acknowledged.count < 20 || limit == 16)
            try Floor(station).expectWhole()
            try station.restart()
            let floor = try Floor(station)
            try floor.expectWhole()
            try floor.expectNoStrangePhotos()
            try round.expectKept(acknowledged, on: floor)
            try round.sendAll(on: floor)
            known += 8
            #expect(try floor.orders().count == known)
            try round.expectEachOnce(on: floor)
            try floor.expectWhole()
            try floor.expectNoStrangePhotos()
        }
        #expect(station.terminate() == 0)
    }

    @Test func whatAnInterruptedStartLeftBehindStopsNoStart() throws {
        let folder = try TemporaryFolder()
        for name in ["secret.key.new", "token.new", "server.new", "server"] {
            try Data("half".utf8).write(to: URL(fileURLWithPath: folder.file(name)))
        }
        let station = try RunningStation(folder: folder.path)
        #expect(try Floor(station).get("/api/v1/me").status == 200)
    }

    @Test func theCommandLineSaysThatAKilledStationDoesNotAnswer() throws {
        let station = try RunningStation()
        let before = try station.rampa(["scan", "x", "--at", "intake"])
        #expect(before.code == 1)
        station.kill9()
        let outcome = try station.rampa(["scan", "x", "--at", "intake"])
        #expect(outcome.code == 3)
        #expect(outcome.complaint.contains("rampa serve"))
    }
}

/// Twenty writes with their keys: eight registrations, six scans, six photos.
private struct Round: Sendable {
    struct Write: Sendable {
        let key: String
        let path: String
        let type: String
        let body: [UInt8]
    }

    let writes: [Write]
    let targets: [Registered]
    private let floor: Floor

    init(_ round: Int, on floor: Floor) throws {
        self.floor = floor
        targets = try (0..<6).map { try floor.register("Target \(round) \($0)") }
        var writes: [Write] = []
        for (index, target) in targets.enumerated() {
            writes.append(
                Write(
                    key: "scan-\(round)-\(index)", path: "/api/v1/scans", type: "application/json",
                    body: Array(Sample.scan(target.parcels[0]).utf8)))
            writes.append(
                Write(
                    key: "photo-\(round)-\(index)",
                    path: "/api/v1/devices/\(target.devices[0])/photos", type: "image/jpeg",
                    body: try Pictures.jpeg(round * 10 + index)))
        }
        for index in 0..<8 {
            writes.insert(
                Write(
                    key: "order-\(round)-\(index)", path: "/api/v1/orders",
                    type: "application/json",
                    body: Array(Sample.order("Customer \(round) \(index)").utf8)),
                at: index * 2)
        }
        self.writes = writes
    }

    func send(_ write: Write, on floor: Floor) throws -> Answer {
        try floor.send(
            "POST", write.path, key: write.key, type: write.type, body: write.body)
    }

    /// Sends all writes on seven connections and kills the station with the `limit`th answer.
    func writeUntilKilled(after limit: Int) throws -> [String: Answer] {
        let acknowledged = Mutex<[String: Answer]>([:])
        let waiting = Mutex(writes)
        // By its number: the station's own lock would hold the others back until it is gone.
        let process = floor.station.processID
        let threads = (0..<7).map { number in
            Threads.Thread("test-writer-\(number)") {
                while let write = waiting.withLock({ $0.popFirst() }) {
                    guard let answer = try? send(write, on: floor) else { return }  // it is dead
                    let count = acknowledged.withLock { answers in
                        answers[write.key] = answer
                        return answers.count
                    }
                    if count == limit { kill(process, SIGKILL) }
                }
            }
        }
        for thread in threads { thread.join() }
        return acknowledged.withLock { $0 }
    }

    /// Every acknowledged write gives its first answer again.
    func expectKept(_ acknowledged: [String: Answer], on floor: Floor) throws {
        for write in writes {
            guard let first = acknowledged[write.key] else { continue }
            #expect((200...201).contains(first.status), "\(write.key): \(first.text)")
            let again = try send(write, on: floor)
            #expect(again.status == first.status, "\(write.key): \(again.text)")
            #expect(again.text == first.text, "\(write.key)")
            #expect(again.header("Idempotent-Replay") == "true", "\(write.key)")
        }
    }

    func sendAll(on floor: Floor) throws {
        for write in writes {
            let answer = try send(write, on: floor)
            #expect((200...201).contains(answer.status), "\(write.key): \(answer.text)")
            if write.path == "/api/v1/scans" {
                let verdict: Verdict = try answer.json()
                #expect(verdict.outcome == "matched", "\(write.key): \(answer.text)")
            }
        }
    }

    func expectEachOnce(on floor: Floor) throws {
        for target in targets {
            let shown: ShownOrder = try floor.get("/api/v1/orders/\(target.order)").json()
            #expect(shown.parcels[0].steps.map(\.stage) == ["announced", "received"])
            #expect(shown.photos.map(\.subject) == [target.devices[0]])
        }
    }
}

extension [Round.Write] {
    fileprivate mutating func popFirst() -> Round.Write? { isEmpty ? nil : removeFirst() }
}

extension Floor {
    /// Every file in `photos/` belongs to a photo of an order, and every photo has its file.
    func expectNoStrangePhotos(_ location: SourceLocation = #_sourceLocation) throws {
        var known: Set<String> = []
        for code in try orders() {
            let order: ShownOrder = try get("/api/v1/orders/\(code)").json()
            known.formUnion(order.photos.map(\.digest))
        }
        let files = try #require(FileManager.default.enumerator(atPath: station.folder + "/photos"))
        let names = files.compactMap { $0 as? String }.filter { $0.hasSuffix(".jpg") }
            .map { String($0.split(separator: "/").last?.dropLast(4) ?? "") }
        #expect(Set(names) == known, sourceLocation: location)
    }
}
