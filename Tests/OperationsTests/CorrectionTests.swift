import Foundation
import Logistics
import Operations
import Storage
import Testing
import TrackingNumbers

/// Whatever a desk does by mistake is taken back, and the log keeps both.
@Suite struct CorrectionTests {
    private static let ups = "1Z999AA10123456784"
    private static let other = "1Z5R89390357567127"

    private func undo(
        _ desk: Desk, by asker: Asker = TestShop.ana, at station: String? = "Dock"
    ) async throws -> [EventKind] {
        try await desk.shop.corrections.undoLast(by: try desk.write(by: asker, at: station))
            .answer.steps.map(\.kind)
    }

    /// Why it was not taken back.
    private func obstacle(_ body: () async throws -> Void) async throws -> UndoObstacle {
        let refusal = await #expect(throws: Refusal.self) { try await body() }
        guard case .cannotUndo(let obstacle) = try #require(refusal) else {
            throw try #require(refusal)
        }
        return obstacle
    }

    private func expectWhole(_ desk: Desk) throws {
        let inspection = try Inspection(desk.shop.folder) { _ in }
        #expect(inspection.damage.isEmpty)
    }

    @Test func everyStepOfTheDispatchIsTakenBackOneByOne() async throws {
        let desk = try await Desk()
        let order = try await desk.order(0)
        let before = try desk.view(order)
        for device in order.devices {
            #expect(try await desk.scan(device.symbols, packing: order).word == "OK")
            desk.floor.pass(.seconds(1))
        }
        let box = try #require(try desk.view(order).boxes.first).code
        _ = try await desk.shop.boxes.close(
            box, isPartial: false, by: try desk.write(by: TestShop.ana, at: "Dock"))
        desk.floor.pass(.seconds(1))
        #expect(try await desk.scan(Self.ups, packing: order).word == "OK")
        desk.floor.pass(.seconds(1))
        _ = try await desk.shop.boxes.collect(
            box, by: try desk.write(by: TestShop.ana, at: "Dock"))
        #expect(try desk.view(order).stage == .collected)

        #expect(try await undo(desk) == [.boxCollected])
        #expect(try desk.view(order).devices.map(\.stage) == [.packed, .packed])
        #expect(try desk.view(order).boxes[0].stage == .labelled)
        #expect(try await undo(desk) == [.boxLabelled])
        #expect(try desk.view(order).boxes[0].label == nil)
        #expect(try await desk.find(Self.ups).word != "OK")
        #expect(try await undo(desk) == [.boxPacked])
        #expect(try desk.view(order).boxes[0].stage == .open)
        #expect(try await undo(desk) == [.devicePacked])
        #expect(try desk.view(order).devices.map(\.stage) == [.packed, .ready])
        #expect(try await undo(desk) == [.devicePacked])
        let after = try desk.view(order)
        #expect(after.devices.map(\.stage) == before.devices.map(\.stage))
        #expect(after.devices.map { $0.steps.count } == before.devices.map { $0.steps.count })
        #expect(after.boxes[0].devices.isEmpty)
        #expect(after.corrections.count == 5)
        try expectWhole(desk)

        // The number and the box are free again, and everything can be done once more.
        for device in order.devices {
            #expect(try await desk.scan(device.symbols, packing: order).word == "OK")
        }
        _ = try await desk.close(box)
        #expect(try await desk.scan(Self.ups, packing: order).word == "OK")
        try expectWhole(desk)
    }

    @Test func aReceiptIsTakenBackAndTheParcelComesAgain() async throws {
        let desk = try await Desk()
        let order = try await desk.floor.register()
        #expect(try await desk.floor.scan(order.parcels[0].symbols).answer.word == "OK")
        #expect(try await undo(desk, at: "Desk 1") == [.parcelReceived])
        let view = try desk.view(order)
        #expect(view.parcels[0].stage == .announced)
        #expect(view.devices.map(\.stage) == [.registered, .registered])
        #expect(view.stage == .registered)
        #expect(try await desk.floor.scan(order.parcels[0].symbols).answer.word == "OK")
        try expectWhole(desk)
    }

    @Test func theCourierTookSeveralBoxesInOneStepAndSoTheyComeBack() async throws {
        let desk = try await Desk()
        let first = try await desk.order(0)
        let second = try await desk.order(2)
        var boxes: [Code] = []
        for (order, number) in [(first, Self.ups), (second, Self.other)] {
            for device in order.devices {
                _ = try await desk.scan(device.symbols, packing: order)
            }
            let box = try #require(try desk.view(order).boxes.first).code
            boxes.append(box)
            _ = try await desk.close(box)
            _ = try await desk.scan(number, packing: order)
        }
        desk.floor.pass(.seconds(1))
        for box in boxes {
            _ = try await desk.shop.boxes.collect(
                box, by: try desk.write(by: TestShop.ana, at: "Dock"))
        }
        #expect(try await undo(desk, at: "Dock") == [.boxCollected, .boxCollected])
        #expect(try desk.view(first).stage == .packed)
        #expect(try desk.view(second).stage == .packed)
        try expectWhole(desk)
    }

    @Test func onlyTheOwnLastActionOfTheDeskAndOnlyForFiveMinutes() async throws {
        let desk = try await Desk()
        let order = try await desk.floor.register()
        let nothing = UndoObstacle.nothingDone(minutes: 5)
        #expect(try await obstacle { _ = try await undo(desk, at: "Desk 1") } == nothing)
        _ = try await desk.floor.scan(order.parcels[0].symbols)
        #expect(try await obstacle { _ = try await undo(desk, at: "Desk 2") } == nothing)
        #expect(
            try await obstacle { _ = try await undo(desk, by: TestShop.manager, at: "Desk 1") }
                == nothing)
        desk.floor.pass(.seconds(301))
        #expect(try await obstacle { _ = try await undo(desk, at: "Desk 1") } == nothing)
        #expect(try desk.view(order).parcels[0].stage == .received)
    }

    @Test func theSameKeyTakesBackOnce() async throws {
        let desk = try await Desk()
        let order = try await desk.order(0)
        for device in order.devices {
            _ = try await desk.scan(device.symbols, packing: order)
            desk.floor.pass(.seconds(1))
        }
        for _ in 1...2 {
            let write = try desk.floor.write("undo", by: TestShop.ana, at: "Dock")
            let answer = try await desk.shop.corrections.undoLast(by: write).answer
            #expect(
                answer.steps.map(\.things) == [
                    [try #require(desk.box(of: order)), order.devices[1]]
                ])
        }
        #expect(try desk.view(order).boxes[0].devices == [order.devices[0]])
    }

    @Test func whatWasDoneSinceStandsInTheWayAndIsNamed() async throws {
        let desk = try await Desk()
        let order = try await desk.floor.register()
        let device = order.devices[0]
        _ = try await desk.floor.scan(order.parcels[0].symbols)
        _ = try await desk.shop.devices.move(
            device, to: .checked, by: try desk.write(by: TestShop.manager))
        let steps = try desk.shop.orders.events(of: order.order, for: TestShop.manager)
        let received = try #require(steps.first { $0.kind == .parcelReceived })
        #expect(!received.isUndoable)
        let why = try await obstacle {
            _ = try await desk.shop.corrections.undo(
                try #require(received.step), of: order.order, reason: "wrong parcel",
                by: try desk.write(by: TestShop.manager))
        }
        #expect(why == .builtOn(by: .deviceMoved, thing: device))
        try expectWhole(desk)
    }

    @Test func aSupervisorTakesBackAnythingWithAReason() async throws {
        let desk = try await Desk()
        let order = try await desk.order(0)
        desk.floor.pass(.seconds(86_400))
        let events = try desk.shop.orders.events(of: order.order, for: TestShop.manager)
        let last = try #require(events.last { $0.kind == .deviceMoved })
        let step = try #require(last.step)
        func undo(_ step: Int64, _ reason: String?, by asker: Asker) async throws {
            _ = try await desk.shop.corrections.undo(
                step, of: order.order, reason: reason, by: try desk.write(by: asker))
        }
        for role in [Role.warehouse, .technician, .qualityControl, .customer] {
            let asker = TestShop.person(role)
            let refusal = await #expect(throws: Refusal.self) {
                try await undo(step, "mistake", by: asker)
            }
            guard case .notAllowed = try #require(refusal) else {
                Issue.record("\(role): \(String(describing: refusal))")
                continue
            }
        }
        await #expect(throws: Refusal.self) { try await undo(step, " ", by: TestShop.manager) }
        await #expect(throws: Refusal.self) { try await undo(step, nil, by: TestShop.manager) }
        try await undo(step, "the other laptop was meant", by: TestShop.manager)
        let after = try desk.shop.orders.events(of: order.order, for: TestShop.manager)
        #expect(after.first { $0.step == step }?.isUndone == true)
        let undone = try #require(after.last)
        #expect(undone.kind == .stepUndone)
        #expect(undone.undoes == step)
        #expect(undone.reason == "the other laptop was meant")
        #expect(
            try await obstacle { try await undo(step, "again", by: TestShop.manager) }
                == .undoneBefore(.deviceMoved))
        #expect(
            try await obstacle { try await undo(9_999, "none", by: TestShop.manager) }
                == .noSuchStep(9_999))
        #expect(
            try await obstacle { try await undo(1, "register", by: TestShop.manager) }
                == .isForGood(.orderRegistered))
        #expect(
            try await obstacle {
                try await undo(try #require(undone.step), "undo", by: TestShop.manager)
            } == .isForGood(.stepUndone))
        try expectWhole(desk)
    }

    @Test func aReplacedLabelComesBackUnlessAManifestListsTheNewOne() async throws {
        let desk = try await Desk()
        let order = try await desk.order(2)
        _ = try await desk.scan(order.devices[0].symbols, packing: order)
        let box = try #require(desk.box(of: order))
        _ = try await desk.close(box)
        _ = try await desk.scan(Self.ups, packing: order)
        desk.floor.pass(.seconds(1))
        _ = try await desk.shop.manifests.draw(
            for: "UPS", by: try desk.write(by: TestShop.ana, at: "Dock"))
        let why = try await obstacle { _ = try await undo(desk) }
        guard case .onManifest(box, _) = why else {
            Issue.record("\(why)")
            return
        }
        #expect(try desk.view(order).boxes[0].label?.trackingNumber.text == Self.ups)
    }
}

extension Desk {
    fileprivate func box(of order: Registered) -> Code? {
        try? view(order).boxes.first?.code
    }
}
