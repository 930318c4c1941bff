import Logistics
import Testing
import TrackingNumbers

/// The facts of each stage, written down a second time.
@Suite struct StandardFlowTests {
    private let flow = Flow.standard

    @Test(arguments: [
        (DeviceStage.registered, [DeviceStage.verified, .received, .cancelled]),
        (.verified, [.received, .cancelled]),
        (.received, [.checked, .lost]),
        (.checked, [.assigned, .lost]),
        (.assigned, [.quoted, .lost]),
        (.quoted, [.accepted, .declined, .lost]),
        (.accepted, [.inRepair, .lost]),
        (.declined, [.ready, .lost]),
        (.inRepair, [.qualityControl, .lost]),
        (.qualityControl, [.inRepair, .ready, .lost]),
        (.ready, [.packed, .lost]),
        (.packed, [.collected, .lost]),
        (.collected, [.delivered, .lost]),
        (.delivered, []),
        (.cancelled, []),
        (.lost, [.received]),
    ])
    func aStageIsFollowedByThese(stage: DeviceStage, next: [DeviceStage]) {
        #expect(flow[stage].next == next)
    }

    @Test(arguments: [
        (Role.warehouse, [DeviceStage.received, .checked, .packed, .collected, .delivered]),
        (
            .caretaker,
            [
                .verified, .received, .checked, .assigned, .quoted, .accepted, .declined, .ready,
                .packed, .collected, .delivered, .cancelled, .lost,
            ]
        ),
        (.technician, [.quoted, .inRepair, .qualityControl]),
        (.qualityControl, [.inRepair, .ready]),
        (.manager, DeviceStage.allCases),
        (.customer, []),
    ])
    func aRoleMaySetThese(role: Role, stages: [DeviceStage]) {
        #expect(DeviceStage.allCases.filter { flow.lets(role, set: $0) } == stages)
    }

    @Test func aStageSaysWhereTheDeviceIs() {
        func stages(_ holds: (Flow.Step) -> Bool) -> [DeviceStage] {
            DeviceStage.allCases.filter { holds(flow[$0]) }
        }
        #expect(stages { $0.whereabouts == .coming } == [.registered, .verified])
        #expect(stages { $0.whereabouts == .gone } == [.collected, .delivered, .cancelled])
        #expect(stages(\.isOffPath) == [.cancelled, .lost])
        #expect(stages(\.waitsForCustomer) == [.quoted])
        #expect(stages { $0.photos == .outbound } == [.ready, .packed, .collected, .delivered])
        #expect(stages { !$0.toEnter.isEmpty || !$0.toLeave.isEmpty } == [])
        #expect(!flow.asksForFacts)
    }

    @Test(arguments: [
        (DeviceStage.registered, 12), (.verified, 11), (.received, 10), (.checked, 9),
        (.assigned, 8), (.quoted, 7), (.accepted, 6), (.inRepair, 5), (.qualityControl, 4),
        (.declined, 4), (.ready, 3), (.packed, 2), (.collected, 1), (.delivered, 0),
        (.cancelled, 0), (.lost, 0),
    ])
    func theStagesAheadAreThoseOfTheUsualWay(stage: DeviceStage, count: Int) {
        let way: [DeviceStage] = [
            .verified, .received, .checked, .assigned, .quoted, .accepted, .inRepair,
            .qualityControl, .ready, .packed, .collected, .delivered,
        ]
        #expect(flow.ahead(of: stage) == Array(way.suffix(count)))
    }

    @Test(arguments: [
        ([DeviceStage.ready, .received], DeviceStage.received),
        ([.lost, .ready], .ready),
        ([.cancelled, .lost], .cancelled),
        // Declined is at the same place as accepted; of equals the first counts.
        ([.declined, .inRepair], .declined),
        ([.declined, .accepted], .declined),
        ([.accepted, .declined], .accepted),
        ([.delivered, .collected], .collected),
    ])
    func theDeviceFurthestBehindSpeaksForAll(stages: [DeviceStage], behind: DeviceStage) {
        #expect(flow.furthestBehind(of: stages) == behind)
    }

    @Test func theStandardFlowIsOneThatMayBeUsed() throws {
        #expect(try Flow(Flow.standard.steps) == .standard)
        #expect(Flow.standard.steps.map(\.stage) == DeviceStage.allCases)
    }
}

/// Flows that would strand a device are refused, with the stage named.
@Suite struct FlowFaultTests {
    /// A change to the standard flow.
    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let make: @Sendable (inout [Flow.Step]) -> Void

        init(_ what: String, _ make: @escaping @Sendable (inout [Flow.Step]) -> Void) {
            testDescription = what
            self.make = make
        }

        static func entering(_ stage: DeviceStage, _ demand: Demand) -> Change {
            Change("\(demand) before \(stage.rawValue)") { $0[stage].toEnter = [demand] }
        }

        static func leaving(_ stage: DeviceStage, _ demand: Demand) -> Change {
            Change("\(demand) after \(stage.rawValue)") { $0[stage].toLeave = [demand] }
        }

        static func next(_ stage: DeviceStage, _ next: [DeviceStage]) -> Change {
            Change("\(stage.rawValue) → \(next.map(\.rawValue))") { $0[stage].next = next }
        }

        var steps: [Flow.Step] {
            var steps = Flow.standard.steps
            make(&steps)
            return steps
        }
    }

    @Test(arguments: [
        (Change("no received") { $0.remove(.received) }, FlowFault.missing(.received)),
        (Change("no stages") { $0 = [] }, .missing(.registered)),
        (Change("ready twice") { $0.insert($0[.ready], at: 0) }, .outOfOrder(.ready)),
        (Change("delivered first") { $0.swapAt(0, 13) }, .outOfOrder(.delivered)),
        (
            Change("no assigned") { $0.remove(.assigned) },
            .leadsOut(of: .checked, to: .assigned)
        ),
        (
            .next(.registered, [.verified, .cancelled]),
            .closedToDesk(from: .registered, to: .received)
        ),
        (.next(.ready, [.lost]), .closedToDesk(from: .ready, to: .packed)),
        (
            .next(.qualityControl, [.inRepair, .ready, .packed]),
            .pastTheBox(from: .qualityControl, to: .packed)
        ),
        (.next(.packed, [.collected, .delivered]), .pastTheBox(from: .packed, to: .delivered)),
        (.next(.checked, [.lost]), .unreachable(.assigned)),
        (.next(.quoted, [.accepted, .lost]), .unreachable(.declined)),
        (.next(.declined, []), .deadEnd(.declined)),
        (.next(.declined, [.lost]), .deadEnd(.declined)),
        (.next(.qualityControl, [.inRepair, .lost]), .deadEnd(.accepted)),
        (Change("nobody assigns") { $0[.assigned].roles = [] }, .nobodySets(.assigned)),
        (
            .entering(.received, .photos(.intake, count: 1)),
            .unmet(.photos(.intake, count: 1), before: .received)
        ),
        (.leaving(.verified, .acceptedQuote), .unmet(.acceptedQuote, before: .received)),
        (.leaving(.quoted, .acceptedQuote), .unmet(.acceptedQuote, before: .accepted)),
        (.entering(.ready, .acceptedQuote), .unmet(.acceptedQuote, before: .ready)),
        (.entering(.packed, .trackingNumber), .unmet(.trackingNumber, before: .packed)),
        (
            .entering(.delivered, .photos(.outbound, count: 2)),
            .unmet(.photos(.outbound, count: 2), before: .delivered)
        ),
        (
            .leaving(.inRepair, .checklist("Unknown")),
            .unmet(.checklist("Unknown"), before: .qualityControl)
        ),
    ])
    func aFlowThatStrandsADeviceIsRefused(change: Change, fault: FlowFault) {
        #expect(throws: fault) { try Flow(change.steps, checklists: ["Battery"]) }
        #expect(fault.description.contains("'"))
    }

    @Test(arguments: [
        Change("nothing changed") { _ in },
        Change("lost for good") { $0[.lost].next = [] },
        Change("no quote") { steps in
            steps.remove(.quoted, .accepted, .declined)
            steps[.assigned].next = [.inRepair, .lost]
        },
        Change("nothing is lost") { steps in
            steps.remove(.lost)
            for stage in steps.map(\.stage) { steps[stage].next.removeAll { $0 == .lost } }
        },
        .leaving(.received, .photos(.intake, count: 2)),
        .entering(.inRepair, .acceptedQuote),
        .entering(.ready, .photos(.outbound, count: 1)),
        .entering(.collected, .trackingNumber),
        .leaving(.inRepair, .checklist("Battery")),
        Change("what was met stays met") { steps in
            steps[.ready].toEnter = [.photos(.intake, count: 1)]
            steps[.delivered].toEnter = [.photos(.intake, count: 1)]
        },
    ])
    func aFlowThatBringsAllToTheEndIsTaken(change: Change) throws {
        #expect(try Flow(change.steps, checklists: ["Battery"]).steps == change.steps)
    }
}

/// Decisions by a shop's own flow.
@Suite struct OwnFlowTests {
    /// Without assignment and quote: what was checked goes to the bench.
    private static func short() throws -> Flow {
        var steps = Flow.standard.steps
        steps.remove(.assigned, .quoted, .accepted, .declined)
        steps[.checked].next = [.inRepair, .lost]
        steps[.inRepair].roles = [.warehouse]
        return try Flow(steps)
    }

    @Test func stagesThatAreLeftOutArePassedOver() throws {
        let flow = try Self.short()
        #expect(
            flow.ahead(of: .received)
                == [.checked, .inRepair, .qualityControl, .ready, .packed, .collected, .delivered])
        #expect(flow.lets(.warehouse, set: .inRepair))
        #expect(!flow.lets(.technician, set: .inRepair))
        // A device at such a stage still goes on to what follows there.
        #expect(flow[.assigned].next == [.inRepair, .lost, .ready])
        #expect(flow[.quoted].next == [.inRepair, .lost, .ready])
        #expect(flow[.declined].next == [.ready, .lost])
        #expect(flow.ahead(of: .quoted).first == .inRepair)
        #expect(flow[.quoted].waitsForCustomer)
    }

    @Test func aDeviceMovesAsTheFlowSays() throws {
        let flow = try Self.short()
        var floor = Sample()
        let code = floor.order(parcels: [1])
        let parcel = try #require(floor.orders[code]?.parcels.first)
        _ = try floor.scan(.parcel(parcel, of: code), at: .intake)
        func move(to stage: DeviceStage, in flow: Flow) throws -> DeviceMoved {
            let order = try #require(floor.orders[code])
            return try order.move(order.devices[0], to: stage, in: flow)
        }
        floor.happen(try move(to: .checked, in: flow))
        #expect(throws: Refusal.self) { try move(to: .inRepair, in: .standard) }
        let refusal = #expect(throws: Refusal.self) { try move(to: .assigned, in: flow) }
        #expect(refusal?.description.contains("It can become in repair, lost.") == true)
        floor.happen(try move(to: .inRepair, in: flow))
        #expect(floor.orders[code]?.stage == .inRepair)
    }

    /// A demand, the facts that do not meet it, and those that do.
    @Test(arguments: [
        (
            Demand.photos(.intake, count: 2), DeviceFacts(photos: [.intake: 1, .outbound: 5]),
            DeviceFacts(photos: [.intake: 2])
        ),
        (.checklist("Battery"), DeviceFacts(), DeviceFacts(checklists: ["Battery"])),
    ])
    func whatAStageDemandsIsDecidedByFacts(
        demand: Demand, tooLittle: DeviceFacts, enough: DeviceFacts
    ) throws {
        for isEntered in [true, false] {
            var steps = Flow.standard.steps
            if isEntered {
                steps[.checked].toEnter = [demand]
            } else {
                steps[.received].toLeave = [demand]
            }
            let flow = try Flow(steps, checklists: ["Battery"])
            #expect(flow.asksForFacts)
            var floor = Sample()
            let code = floor.order(parcels: [1])
            let parcel = try #require(floor.orders[code]?.parcels.first)
            _ = try floor.scan(.parcel(parcel, of: code), at: .intake)
            let order = try #require(floor.orders[code])
            let device = order.devices[0]
            let missing = Refusal.demanded(device: device.code, stage: .checked, demand: demand)
            #expect(throws: missing) { try order.move(device, to: .checked, in: flow) }
            #expect(throws: missing) {
                try order.move(device, to: .checked, in: flow, given: [device.code: tooLittle])
            }
            #expect(throws: Never.self) {
                try order.move(device, to: .checked, in: flow, given: [device.code: enough])
            }
            // What got lost need not be finished first.
            #expect(throws: Never.self) { try order.move(device, to: .lost, in: flow) }
        }
    }

    @Test func whatTheOrderItselfTellsNeedsNoFacts() throws {
        var steps = Flow.standard.steps
        steps[.collected].toEnter = [.trackingNumber]
        steps[.inRepair].toEnter = [.acceptedQuote]
        let flow = try Flow(steps)
        #expect(!flow.asksForFacts)
        var floor = Sample()
        let code = floor.order(parcels: [1])
        func now() throws -> Order { try #require(floor.orders[code]) }
        for stage: DeviceStage in [
            .received, .checked, .assigned, .quoted, .accepted, .inRepair, .qualityControl, .ready,
        ] {
            floor.happen(try now().move(try now().devices[0], to: stage, in: flow))
        }
        let (device, box) = (try now().devices[0].code, floor.draw(.box))
        floor.happen(try now().openBox(box))
        floor.happen(try now().pack(device, into: box, in: flow))
        let missing = Refusal.demanded(device: device, stage: .collected, demand: .trackingNumber)
        #expect(throws: missing) {
            try now().move(try now().devices[0], to: .collected, in: flow)
        }
        floor.happen(try now().close(box, isPartial: false))
        let label = CourierLabel(
            courier: "UPS", trackingNumber: try TrackingNumber("1Z999AA10123456784"),
            trackingPage: nil)
        floor.happen(try now().label(box, with: label))
        floor.happen(try now().collect(box, in: flow))
        #expect(try now().stage == .collected)
    }

    @Test func aBoxIsNotPackedCollectedOrDeliveredBeforeItsDevicesMayBe() throws {
        let photo = Demand.photos(.outbound, count: 1)
        for stage: DeviceStage in [.packed, .collected] {
            var steps = Flow.standard.steps
            steps[stage].toEnter = [photo]
            let flow = try Flow(steps)
            var floor = Sample()
            let code = floor.order(parcels: [1])
            func now() throws -> Order { try #require(floor.orders[code]) }
            for next: DeviceStage in [
                .received, .checked, .assigned, .quoted, .declined, .ready,
            ] {
                floor.happen(try now().move(try now().devices[0], to: next, in: flow))
            }
            let (device, box) = (try now().devices[0], floor.draw(.box))
            let facts = [device.code: DeviceFacts(photos: [.outbound: 1])]
            let missing = Refusal.demanded(device: device.code, stage: stage, demand: photo)
            if stage == .packed {
                let stopped = try now().packing(.device(device, of: code), newBox: box, in: flow)
                #expect(stopped.verdict.refusal == missing)
                #expect(stopped.events.isEmpty)
            }
            let packed = try now().packing(
                .device(device, of: code), newBox: box, in: flow, given: facts)
            #expect(packed.verdict.outcome == .matched)
            for event in packed.events { floor.happen(event) }
            floor.happen(try now().close(box, isPartial: false))
            let label = CourierLabel(
                courier: "UPS", trackingNumber: try TrackingNumber("1Z999AA10123456784"),
                trackingPage: nil)
            floor.happen(try now().label(box, with: label))
            if stage == .collected {
                #expect(throws: missing) { try now().collect(box, in: flow) }
            }
            floor.happen(try now().collect(box, in: flow, given: facts))
            floor.happen(try now().deliver(box, in: flow))
        }
    }
}

extension [Flow.Step] {
    fileprivate subscript(stage: DeviceStage) -> Flow.Step {
        get {
            guard let step = first(where: { $0.stage == stage }) else {
                preconditionFailure("no step '\(stage)'")
            }
            return step
        }
        set {
            for index in indices where self[index].stage == stage { self[index] = newValue }
        }
    }

    fileprivate mutating func remove(_ stages: DeviceStage...) {
        removeAll { stages.contains($0.stage) }
    }
}
