import Logistics
import Testing
import TrackingNumbers

@Suite struct BoxTests {
    private static let courier = CourierLabel.ups("1Z999AA10123456784")

    @Test func aBoxGoesThroughItsStagesAndTakesItsDevicesAlong() throws {
        var floor = PackingFloor()
        let order = try floor.order(ready: 2)
        let devices = try floor.now(order).devices.map(\.code)
        #expect(try floor.scan(devices[0], packing: order).next == .pack)
        #expect(try floor.scan(devices[1], packing: order).next == .closeBox)
        let box = try #require(try floor.now(order).openBox)
        #expect(box.devices == devices)
        #expect(try floor.now(order).stage == .packed)
        floor.happen(try floor.now(order).close(box.code, isPartial: false))
        let (verdict, events) = try floor.now(order).labelling("1Z…", with: .certain(Self.courier))
        #expect(verdict.next == .handOver)
        #expect(verdict.label == Self.courier)
        for event in events { floor.happen(event) }
        #expect(try floor.now(order).box(box.code)?.label == Self.courier)
        floor.happen(try floor.now(order).collect(box.code, in: .standard))
        #expect(try floor.now(order).stage == .collected)
        floor.happen(try floor.now(order).deliver(box.code, in: .standard))
        let end = try floor.now(order)
        #expect(end.stage == .delivered)
        #expect(
            end.box(box.code)?.reached.map(\.stage)
                == [.open, .packed, .labelled, .collected, .delivered])
    }

    @Test func whatDoesNotBelongStopsTheLineAndChangesNothing() throws {
        var floor = PackingFloor()
        let order = try floor.order(ready: 2, notReady: 1)
        let other = try floor.order(ready: 1)
        let foreign = try floor.now(other).devices[0].code
        let devices = try floor.now(order).devices.map(\.code)
        let before = try floor.now(order)
        #expect(throws: Refusal.boxEmpty(box: floor.box)) {
            var opened = floor
            opened.happen(try before.openBox(opened.box))
            _ = try opened.now(order).close(opened.box, isPartial: true)
        }
        let stopped = try floor.scan(foreign, packing: order)
        #expect(stopped.outcome == .wrongPlace)
        #expect(
            stopped.refusal
                == .otherOrder(text: foreign.symbols, order: other, inHand: order))
        let early = try floor.scan(devices[2], packing: order)
        #expect(early.outcome == .wrongPlace)
        #expect(early.stage == .checked)
        #expect(try floor.now(order) == before)
        _ = try floor.scan(devices[0], packing: order)
        let packed = try floor.now(order)
        let twice = try floor.scan(devices[0], packing: order)
        #expect(twice.outcome == .already)
        #expect(twice.box == packed.openBox?.code)
        #expect(throws: Refusal.inBox(device: devices[0], box: floor.box)) {
            try packed.pack(devices[0], into: floor.box, in: .standard)
        }
        #expect(throws: Refusal.boxOpen(box: floor.box)) { try packed.openBox(floor.box) }
        #expect(throws: Refusal.missing(devices: [devices[1]])) {
            try packed.close(floor.box, isPartial: false)
        }
        #expect(throws: Refusal.notInBox(device: devices[1], box: floor.box)) {
            try packed.unpack(devices[1], from: floor.box)
        }
        #expect(try floor.now(order) == packed)
    }

    @Test func aDeviceIsTakenOutOfAnOpenBoxOnly() throws {
        var floor = PackingFloor()
        let order = try floor.order(ready: 1)
        let device = try floor.now(order).devices[0].code
        _ = try floor.scan(device, packing: order)
        floor.happen(try floor.now(order).unpack(device, from: floor.box))
        #expect(try floor.now(order).devices[0].stage == .ready)
        #expect(try floor.now(order).openBox?.devices == [])
        _ = try floor.scan(device, packing: order)
        floor.happen(try floor.now(order).close(floor.box, isPartial: false))
        let refusal = #expect(throws: Refusal.self) {
            try floor.now(order).unpack(device, from: floor.box)
        }
        #expect(refusal == .wrongStage(.box(floor.box, .init(from: .packed, to: .open))))
    }

    @Test func aBoxSkipsNoStage() throws {
        var floor = PackingFloor()
        let order = try floor.order(ready: 1)
        let device = try floor.now(order).devices[0].code
        _ = try floor.scan(device, packing: order)
        let open = try floor.now(order)
        #expect(throws: Refusal.self) { try open.collect(floor.box, in: .standard) }
        #expect(throws: Refusal.self) { try open.deliver(floor.box, in: .standard) }
        #expect(throws: Refusal.self) { try open.label(floor.box, with: Self.courier) }
        let unlabelled = open.labelling("1Z…", with: .certain(Self.courier))
        #expect(unlabelled.verdict.refusal == .boxOpen(box: floor.box))
        #expect(unlabelled.events.isEmpty)
        #expect(throws: Refusal.unknown(what: .box, text: order.printed)) {
            try open.collect(order, in: .standard)
        }
    }

    @Test func theLabelGoesOnTheClosedBoxWithoutOneAndNeverOnOneThatIsForgottenOpen() throws {
        var floor = PackingFloor()
        let order = try floor.order(ready: 2)
        let devices = try floor.now(order).devices.map(\.code)
        _ = try floor.scan(devices[0], packing: order)
        let first = floor.box
        floor.happen(try floor.now(order).close(first, isPartial: true))
        floor.apply(try floor.now(order).labelling("1", with: .certain(Self.courier)))
        // The same label again is the same.
        #expect(
            try floor.now(order).labelling("1", with: .certain(Self.courier)).verdict.outcome
                == .already)
        #expect(try floor.now(order).labelTarget() == .labelled(first))
        floor.nextBox()
        _ = try floor.scan(devices[1], packing: order)
        let second = CourierLabel.ups("1Z999AA10123456793")
        let early = try floor.now(order).labelling("2", with: .certain(second))
        #expect(early.verdict.refusal == .boxOpen(box: floor.box))
        floor.happen(try floor.now(order).close(floor.box, isPartial: false))
        floor.apply(try floor.now(order).labelling("2", with: .certain(second)))
        #expect(try floor.now(order).boxes.map(\.label) == [Self.courier, second])
    }

    @Test func anOwnCodeIsNoLabelAndTheOrdersCodeSaysWhatComesNext() throws {
        var floor = PackingFloor()
        let order = try floor.order(ready: 2)
        let devices = try floor.now(order).devices.map(\.code)
        #expect(try floor.scan(order: order).next == .pack)
        for device in devices { _ = try floor.scan(device, packing: order) }
        #expect(try floor.scan(order: order).next == .closeBox)
        floor.happen(try floor.now(order).close(floor.box, isPartial: false))
        let own = try floor.scan(order: order)
        #expect(own.outcome == .wrongPlace)
        #expect(own.refusal == .ownCode(text: order.symbols))
        floor.apply(try floor.now(order).labelling("1", with: .certain(Self.courier)))
        #expect(try floor.scan(order: order).next == .handOver)
        floor.happen(try floor.now(order).collect(floor.box, in: .standard))
        #expect(try floor.scan(order: order).outcome == .already)
        let early = try floor.order(ready: 0, notReady: 2)
        #expect(try floor.scan(order: early).refusal == .nothingReady(order: early))
    }
}

/// A floor whose devices are far enough to be packed.
private struct PackingFloor {
    private var sample = Sample()
    /// The code that the next box would get.
    private(set) var box: Code

    init() { box = sample.draw(.box) }

    mutating func nextBox() { box = sample.draw(.box) }

    mutating func order(ready: Int, notReady: Int = 0) throws -> Code {
        let code = sample.order(parcels: [ready + notReady])
        for index in 0..<(ready + notReady) {
            for stage: DeviceStage in [
                .received, .checked, .assigned, .quoted, .declined, .ready,
            ] where index < ready || [.received, .checked].contains(stage) {
                let order = try now(code)
                happen(try order.move(order.devices[index], to: stage, in: .standard))
            }
        }
        return code
    }

    func now(_ order: Code) throws -> Order { try #require(sample.orders[order]) }

    mutating func happen(_ what: any EventFacts) { sample.happen(what) }

    mutating func apply(_ decided: (verdict: Verdict, events: [any OrderChange])) {
        for event in decided.events { happen(event) }
    }

    /// Scans a device, of whichever order, while `order` is packed.
    mutating func scan(_ device: Code, packing order: Code) throws -> Verdict {
        let owner = try #require(sample.orders.values.first { $0.device(device) != nil })
        let thing = try #require(owner.device(device))
        let decided = try now(order).packing(
            .device(thing, of: owner.code), newBox: box, in: .standard)
        apply(decided)
        return decided.verdict
    }

    mutating func scan(order: Code) throws -> Verdict {
        let decided = try now(order).packing(.order(order), newBox: box, in: .standard)
        apply(decided)
        return decided.verdict
    }
}

extension CourierLabel {
    fileprivate static func ups(_ number: String) -> CourierLabel {
        guard let number = try? TrackingNumber(number) else {
            preconditionFailure("'\(number)' is not a tracking number")
        }
        return CourierLabel(courier: "UPS", trackingNumber: number, trackingPage: nil)
    }
}
