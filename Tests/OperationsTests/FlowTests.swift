import Foundation
import Logistics
import Operations
import Testing

/// A shop with a flow of its own, and the shop's lists held against the rules of the floor.
@Suite struct FlowTests {
    private func move(
        _ device: Code, to stage: DeviceStage, by asker: Asker = TestShop.manager, _ floor: TestShop
    ) async throws {
        _ = try await floor.shop.devices.move(
            device, to: stage, by: try floor.write(floor.shop.newKey(), by: asker))
    }

    @Test func whoMaySetAStageAndWhatComesNextAreTheShops() async throws {
        var steps = Flow.standard.steps.filter { $0.stage != .assigned }
        for index in steps.indices {
            if steps[index].stage == .checked { steps[index].next = [.quoted, .lost] }
            if steps[index].stage == .quoted { steps[index].roles = [.warehouse] }
        }
        let floor = try TestShop(flow: try Flow(steps))
        let made = try await floor.register()
        let device = made.devices[0]
        try await move(device, to: .received, floor)
        try await move(device, to: .checked, floor)
        await #expect(
            throws: Refusal.notAllowed(role: .manager, doing: .set(.quoted))
        ) { try await move(device, to: .quoted, floor) }
        try await move(device, to: .quoted, by: TestShop.ana, floor)
        let view = try floor.shop.orders.view(of: made.order, for: .link(to: made.order))
        #expect(view.devices[0].stage == .quoted)
        #expect(view.devices[0].next == [.accepted, .declined, .lost])
    }

    @Test func photosThatTheFlowDemandsAreCountedOnTheDeviceAlone() async throws {
        let demand = Demand.photos(.intake, count: 1)
        var steps = Flow.standard.steps
        for index in steps.indices where steps[index].stage == .received {
            steps[index].toLeave = [demand]
        }
        let floor = try TestShop(flow: try Flow(steps))
        let made = try await floor.register()
        let device = made.devices[0]
        try await move(device, to: .received, floor)
        let picture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("SampleImages/courier-label.jpg")
        func photograph(_ subject: Code, _ way: Photo.Way) async throws {
            _ = try await floor.shop.photos.take(
                Array(try Data(contentsOf: picture)), of: subject, way: way,
                by: try floor.write(floor.shop.newKey(), by: TestShop.ana))
        }
        let missing = Refusal.demanded(device: device, stage: .checked, demand: demand)
        await #expect(throws: missing) { try await move(device, to: .checked, floor) }
        try await photograph(made.devices[1], .intake)
        try await photograph(made.parcels[0], .intake)
        try await photograph(device, .outbound)
        await #expect(throws: missing) { try await move(device, to: .checked, floor) }
        try await photograph(device, .intake)
        try await move(device, to: .checked, floor)
    }

    /// The lists of the dispatch are found by statements of their own: they hold an order exactly
    /// while there is a device to pack or a box that no courier has, and a courier while a box
    /// may be collected.
    @Test func theDispatchListsHoldWhatTheRulesSay() async throws {
        let desk = try await Desk()
        let order = try await desk.order(0, ready: 0)
        func check(_ isListed: Bool, _ what: String) throws {
            let view = try desk.view(order)
            #expect(view.isToBeSent == isListed, "\(what)")
            #expect(try desk.queue() == (isListed ? [order.order] : []), "\(what)")
            for line in try desk.shop.orders.toDispatch(limit: 1, for: desk.viewer) {
                #expect(line.ready == view.devicesToPack.count, "\(what)")
                #expect(line.waitsForLabel == (view.boxWithoutLabel != nil), "\(what)")
                let here = view.boxes.filter(\.stage.isHere)
                #expect(line.packed == here.map(\.devices.count).reduce(0, +), "\(what)")
            }
            #expect(
                try desk.shop.manifests.waiting(for: desk.viewer).map(\.boxes)
                    == (view.boxesToCollect.isEmpty ? [] : [view.boxesToCollect.count]), "\(what)")
        }
        try check(false, "received")
        for stage: DeviceStage in [.checked, .assigned, .quoted, .declined] {
            try await move(order.devices[0], to: stage, desk.floor)
            try check(false, stage.rawValue)
        }
        try await move(order.devices[0], to: .ready, desk.floor)
        try check(true, "ready")
        let box = try #require(
            try await desk.scan(order.devices[0].symbols, packing: order).verdict.box)
        try check(true, "open")
        try await desk.close(box)
        try check(true, "packed")
        _ = try await desk.scan("1Z999AA10123456784", packing: order)
        try check(true, "labelled")
        _ = try await desk.shop.boxes.collect(box, by: try desk.write(by: TestShop.ana))
        try check(false, "collected")
    }
}
