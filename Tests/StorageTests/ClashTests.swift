@testable import Logistics
import Storage
import TestSupport
import Testing
import TrackingNumbers

/// What may happen only once, whoever comes first: the database says no, not only the code.
@Suite struct ClashTests {
    private let floor: Floor

    init() throws { floor = try Floor() }

    /// Expects that the database finds something there already.
    private func clashes(_ body: @escaping @Sendable (Transaction) throws -> Void) async {
        let failure = await #expect(throws: StorageFailure.self) {
            try await floor.ledger.write(body)
        }
        #expect(failure?.isClash == true)
    }

    /// Makes an order whose first box has a label with `number`.
    private func labelled(_ seed: UInt64, _ box: Code, _ number: TrackingNumber) async throws {
        let order = try await floor.register(seed, devices: 1)
        try await floor.ledger.write { transaction in
            for happening: any EventFacts in [
                BoxOpened(order: order, box: box),
                BoxPacked(order: order, box: box),
                BoxLabelled(
                    order: order, box: box,
                    label: CourierLabel(
                        courier: "UPS", trackingNumber: number, trackingPage: nil)),
            ] {
                try transaction.record(happening, at: Floor.now, actor: Floor.ana, station: nil)
            }
        }
    }

    @Test func aNumberNamesOneBox() async throws {
        let number = try TrackingNumber("1Z999AA10123456784")
        let (box, other) = (try Code("B7CPJ998"), try Code("BPB62K2H"))
        try await labelled(1, box, number)
        let order = try await floor.register(2, devices: 1)
        await clashes { transaction in
            for happening: any EventFacts in [
                BoxOpened(order: order, box: other), BoxPacked(order: order, box: other),
                BoxLabelled(
                    order: order, box: other,
                    label: CourierLabel(
                        courier: "DPD", trackingNumber: number, trackingPage: nil)),
            ] {
                try transaction.record(happening, at: Floor.now, actor: Floor.ana, station: nil)
            }
        }
        #expect(try floor.ledger.read { try $0.boxes(labelled: number).map(\.box) } == [box])
        #expect(try floor.damage() == [])
    }

    @Test func aBoxStandsOnOneManifest() async throws {
        let number = try TrackingNumber("1Z999AA10123456784")
        let box = try Code("B7CPJ998")
        try await labelled(1, box, number)
        let order = try #require(
            try floor.ledger.read { try $0.boxes(labelled: number).first?.order })
        let line = Manifest.Line(order: order, box: box, trackingNumber: number)
        let codes = [try Code("NCCHXDSP"), Code.draw(.manifest) { _ in 3 }]
        let drawn = codes.map { ManifestDrawn(manifest: $0, courier: "UPS", lines: [line]) }
        _ = try await floor.ledger.write { transaction in
            try transaction.record(drawn[0], at: Floor.now, actor: Floor.ana, station: nil)
        }
        await clashes { transaction in
            try transaction.record(drawn[1], at: Floor.now, actor: Floor.ana, station: nil)
        }
    }

    @Test func aKeyIsTakenOnce() async throws {
        let key = WriteKey(actor: "a", key: "k", route: "POST /x", payload: [1])
        let free = try await floor.ledger.write { transaction in
            let first = try transaction.claim(key, at: Floor.now)
            try transaction.keep("first answer", to: key)
            return [first, try transaction.claim(key, at: Floor.now)]
        }
        #expect(free == [true, false])
        #expect(try floor.ledger.read { try $0.answer(to: key) } == "first answer")
    }
}
