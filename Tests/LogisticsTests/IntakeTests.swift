import Logistics
import Testing
import TrackingNumbers

@Suite struct IntakeTests {
    @Test func theOnlyParcelReceivesAllDevices() throws {
        var floor = Sample()
        let code = floor.order(parcels: [1], loose: 2)
        let parcel = try #require(floor.orders[code]?.parcels.first)
        let verdict = try floor.scan(.parcel(parcel, of: code), at: .intake)
        #expect(verdict.outcome == .matched)
        #expect(verdict.next == .openAndCheck)
        #expect(verdict.unverified)
        let order = try #require(floor.orders[code])
        #expect(order.devices.allSatisfy { $0.stage == .received })
        #expect(order.parcels[0].receipt?.station == "Desk 1")
    }

    @Test func ofSeveralParcelsEachReceivesItsOwnDevices() throws {
        var floor = Sample()
        let code = floor.order(parcels: [1, 1, 1], loose: 1)
        let parcels = try #require(floor.orders[code]).parcels
        let first = try floor.scan(.parcel(parcels[1], of: code), at: .intake)
        #expect(first.ordinal == 2)
        #expect(first.parcelCount == 3)
        #expect(first.arrivedCount == 1)
        #expect(first.next == .waitForOtherParcels)
        #expect(
            floor.orders[code]?.devices.map(\.stage)
                == [.registered, .received, .registered, .registered])
        _ = try floor.scan(.parcel(parcels[0], of: code), at: .intake)
        let last = try floor.scan(.parcel(parcels[2], of: code), at: .intake)
        #expect(last.next == .openAndCheck)
        #expect(last.arrivedCount == 3)
    }

    @Test func theSecondScanSaysWhenWhereAndByWhomAndChangesNothing() throws {
        var floor = Sample()
        let code = floor.order(parcels: [1])
        let parcel = try #require(floor.orders[code]?.parcels.first)
        _ = try floor.scan(.parcel(parcel, of: code), at: .intake)
        let before = floor.orders[code]
        let verdict = try floor.scan(.parcel(parcel, of: code), at: .intake)
        #expect(verdict.outcome == .already)
        #expect(verdict.earlier?.by == Sample.caretaker)
        #expect(verdict.earlier?.at == Instant(milliseconds: 1000))
        #expect(verdict.earlier?.station == "Desk 1")
        #expect(floor.orders[code] == before)
    }

    @Test func anOrderCodeReceivesTheOneOutstandingParcel() throws {
        var floor = Sample()
        let code = floor.order(parcels: [1, 1])
        let asked = try floor.scan(.order(code), at: .intake)
        #expect(asked.outcome == .ambiguous)
        #expect(asked.choices.compactMap(\.parcel) == floor.orders[code]?.parcels.map(\.code))
        let first = try #require(floor.orders[code]?.parcels.first)
        _ = try floor.scan(.parcel(first, of: code), at: .intake)
        let verdict = try floor.scan(.order(code), at: .intake)
        #expect(verdict.outcome == .matched)
        #expect(verdict.ordinal == 2)
        #expect(try floor.scan(.order(code), at: .intake).outcome == .already)
    }

    @Test func aDeviceCodeFindsAndReceivesNothing() throws {
        var floor = Sample()
        let code = floor.order(parcels: [1])
        let device = try #require(floor.orders[code]?.devices.first)
        let verdict = try floor.scan(.device(device, of: code), at: .intake)
        #expect(verdict.outcome == .matched)
        #expect(verdict.next == .scanParcel)
        #expect(floor.orders[code]?.devices.first?.stage == .registered)
        #expect(floor.events.count == 1)
    }

    @Test func anAnnouncedNumberReceivesItsParcel() throws {
        var floor = Sample()
        let code = floor.order(parcels: [1, 1], announced: try TrackingNumber("RR473124829PL"))
        let parcel = try #require(floor.orders[code]?.parcels.first)
        #expect(try floor.scan(.number(parcel, of: code), at: .intake).outcome == .matched)
        #expect(floor.orders[code]?.parcels.map(\.stage) == [.received, .announced])
    }

    @Test func aVerifiedOrderIsNotMarked() throws {
        var floor = Sample()
        let code = floor.order(parcels: [1])
        floor.happen(try #require(floor.orders[code]?.verify()))
        #expect(floor.orders[code]?.verify() == nil)
        #expect(floor.orders[code]?.devices.first?.stage == .verified)
        let parcel = try #require(floor.orders[code]?.parcels.first)
        #expect(try floor.scan(.parcel(parcel, of: code), at: .intake).unverified == false)
    }
}

@Suite struct OtherPlacesTests {
    @Test func theBoothWantsADeviceThatHasArrived() throws {
        var floor = Sample()
        let code = floor.order(parcels: [2])
        let order = try #require(floor.orders[code])
        let early = try floor.scan(.device(order.devices[0], of: code), at: .booth)
        #expect(early.outcome == .wrongPlace)
        #expect(early.next == .receiveFirst)
        _ = try floor.scan(.parcel(order.parcels[0], of: code), at: .intake)
        let verdict = try floor.scan(.device(order.devices[0], of: code), at: .booth)
        #expect(verdict.outcome == .matched)
        #expect(verdict.next == .takePhotos)
        #expect(try floor.scan(.order(code), at: .booth).outcome == .ambiguous)
    }

    @Test func dispatchTakesReadyDevicesOnly() throws {
        var floor = Sample()
        let code = floor.order(parcels: [1])
        let device = try #require(floor.orders[code]?.devices.first)
        #expect(try floor.scan(.device(device, of: code), at: .dispatch).outcome == .wrongPlace)
        for stage: DeviceStage in [
            .received, .checked, .assigned, .quoted, .declined, .ready,
        ] {
            let order = try #require(floor.orders[code])
            floor.happen(try order.move(order.devices[0], to: stage, in: .standard))
        }
        let ready = try floor.scan(.device(device, of: code), at: .dispatch)
        #expect(ready.outcome == .matched)
        #expect(ready.next == .pack)
        let order = try #require(floor.orders[code])
        floor.happen(try order.move(order.devices[0], to: .packed, in: .standard))
        let twice = try floor.scan(.device(device, of: code), at: .dispatch)
        #expect(twice.outcome == .already)
        #expect(twice.earlierStage?.stage == .packed)
    }
}

@Suite struct StageTests {
    @Test func aDeviceMovesOnlyToWhatComesNext() throws {
        var floor = Sample()
        let code = floor.order(parcels: [1])
        let order = try #require(floor.orders[code])
        for stage in DeviceStage.allCases {
            if Flow.standard[.registered].next.contains(stage) {
                _ = try order.move(order.devices[0], to: stage, in: .standard)
            } else {
                let refusal = #expect(throws: Refusal.self) {
                    try order.move(order.devices[0], to: stage, in: .standard)
                }
                let step = WrongStage.Step<DeviceStage>(
                    from: .registered, to: stage, possible: [.verified, .received, .cancelled])
                #expect(refusal == .wrongStage(.device(order.devices[0].code, step)))
            }
        }
    }

    @Test func theOrderShowsTheDeviceFurthestBehindAndIgnoresLostOnes() throws {
        var floor = Sample()
        let code = floor.order(parcels: [2])
        let parcel = try #require(floor.orders[code]?.parcels.first)
        _ = try floor.scan(.parcel(parcel, of: code), at: .intake)
        var order = try #require(floor.orders[code])
        floor.happen(try order.move(order.devices[0], to: .checked, in: .standard))
        #expect(floor.orders[code]?.stage == .received)
        order = try #require(floor.orders[code])
        floor.happen(try order.move(order.devices[1], to: .lost, in: .standard))
        #expect(floor.orders[code]?.stage == .checked)
    }
}
