import Foundation
@testable import Logistics
@testable import Operations
import Storage
import TestSupport
import Testing
import Threads
import TrackingNumbers

/// Two servers that write to one database, or two requests that meet at one: what may happen once
/// happens once, and whoever comes second hears why.
@Suite struct TwoServersTests {
    private static let ups = "1Z999AA10123456784"

    /// Two servers at the folder that `desk` leaves; neither has written anything yet.
    private func servers(at desk: Desk) throws -> [TestShop] {
        try (0..<2).map { _ in
            // The lock keeps a second process out of a folder on one machine.
            try FileManager.default.removeItem(atPath: desk.floor.folder.file("data/lock"))
            return try TestShop(in: desk.floor.folder)
        }
    }

    /// What both servers say to what is asked of them at once.
    private func both<Answer: Sendable>(
        _ servers: [TestShop], _ ask: @escaping @Sendable (TestShop, Int) async throws -> Answer
    ) async -> [Result<Answer, any Error>] {
        await withTaskGroup(of: Result<Answer, any Error>.self) { group in
            for (number, server) in servers.enumerated() {
                group.addTask {
                    do {
                        return .success(try await ask(server, number))
                    } catch {
                        return .failure(error)
                    }
                }
            }
            var results: [Result<Answer, any Error>] = []
            for await result in group { results.append(result) }
            return results
        }
    }

    private func refusals<Answer>(_ results: [Result<Answer, any Error>]) -> [Refusal] {
        results.compactMap {
            if case .failure(let error) = $0 { error as? Refusal } else { nil }
        }
    }

    /// Two orders of one box each, closed and without a label.
    private func closedBoxes(_ desk: Desk) async throws -> [Code] {
        var boxes: [Code] = []
        for index in [0, 2] {
            boxes.append(try #require(try desk.view(try await desk.packed(index)).boxes.first).code)
        }
        return boxes
    }

    private func carriers(_ desk: Desk) throws -> [Code] {
        let number = try TrackingNumber(Self.ups)
        return try desk.shop.core.ledger.read { try $0.boxes(labelled: number).map(\.box) }
    }

    @Test func theSameKeyHasOneEffectAndOneAnswer() async throws {
        let desk = try await Desk()
        let box = try await closedBoxes(desk)[0]
        let results = await both(try servers(at: desk)) { server, _ in
            try await server.shop.boxes.label(
                box, with: [Self.ups], by: try server.write("one-key", by: TestShop.ana))
        }
        let answers = try results.map { try $0.get() }
        #expect(answers.map(\.isReplay).filter { $0 }.count == 1)
        #expect(answers.map(\.answer.label?.trackingNumber.text) == [Self.ups, Self.ups])
        let events = try desk.shop.core.ledger.read { try $0.events(of: box) }
        #expect(events.filter { $0.what.kind == .boxLabelled }.count == 1)
    }

    @Test func aNumberIsPutOnOneBox() async throws {
        let desk = try await Desk()
        let boxes = try await closedBoxes(desk)
        let results = await both(try servers(at: desk)) { server, number in
            try await server.shop.boxes.label(
                boxes[number], with: [Self.ups],
                by: try server.write("key-\(number)", by: TestShop.ana))
        }
        let carriers = try carriers(desk)
        #expect(carriers.count == 1)
        let refused = refusals(results)
        #expect(refused.count == 1)
        guard case .numberTaken(_, _, let box, _)? = refused.first else {
            Issue.record("\(refused)")
            return
        }
        #expect([box] == carriers)
    }

    @Test func aBoxIsOnOneManifest() async throws {
        let desk = try await Desk()
        let box = try await closedBoxes(desk)[0]
        _ = try await desk.shop.boxes.label(
            box, with: [Self.ups], by: try desk.write(by: TestShop.ana))
        let results = await both(try servers(at: desk)) { server, number in
            try await server.shop.manifests.draw(
                for: "UPS", by: try server.write("key-\(number)", by: TestShop.ana))
        }
        #expect(refusals(results) == [.nothingToCollect(courier: "UPS")])
        let drawn = try desk.shop.manifests.newest(limit: 9, for: desk.viewer)
        #expect(drawn.map { $0.boxes.map(\.box) } == [[box]])
    }

    /// One that looked before the other had written finds the constraint, looks again, and hears
    /// what everybody later hears; the same key hears it again.
    @Test func whoLookedTooEarlyIsRefusedAsIfHeHadLookedLater() async throws {
        let desk = try await Desk()
        let boxes = try await closedBoxes(desk)
        let label = CourierLabel(
            courier: "UPS", trackingNumber: try TrackingNumber(Self.ups), trackingPage: nil)
        let core = desk.shop.core
        let number = label.trackingNumber
        let early = Lock<[Code]?>(try carriers(desk))
        let order = try #require(try core.ledger.read { try $0.orderCode(of: boxes[1]) })
        _ = try await desk.shop.boxes.label(
            boxes[0], with: [Self.ups], by: try desk.write(by: TestShop.ana))
        let looks = Lock(0)
        let late = try desk.write("late", by: TestShop.ana)
        func put() async throws -> Answered<Bool> {
            try await core.once(late) { transaction, now in
                looks.withLock { $0 += 1 }
                let seen = early.withLock { early in
                    defer { early = nil }
                    return early
                }
                let others = try seen ?? transaction.boxes(labelled: number).map(\.box)
                if let other = others.first {
                    throw Refusal.numberTaken(
                        courier: "UPS", number: Self.ups, box: other, order: order)
                }
                try transaction.record(
                    BoxLabelled(order: order, box: boxes[1], label: label), by: late, at: now)
                return true
            }
        }
        let taken = Refusal.numberTaken(
            courier: "UPS", number: Self.ups, box: boxes[0], order: order)
        await #expect(throws: taken) { try await put() }
        #expect(looks.withLock { $0 } == 2)
        await #expect(throws: taken) { try await put() }
        #expect(looks.withLock { $0 } == 2)
        #expect(try carriers(desk) == [boxes[0]])
    }
}
