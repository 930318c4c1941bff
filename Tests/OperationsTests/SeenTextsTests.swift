import Logistics
import Operations
import Testing
import TrackingNumbers

/// Every row of the table of outcomes, for all that one action may see.
@Suite struct SeenTextsTests {
    private let floor: TestShop

    init() throws { floor = try TestShop() }

    private func scan(
        _ texts: [String], at place: Place = .intake, key: String = "\(#line)"
    ) async throws -> ScanAnswer {
        let key = texts.joined(separator: "|") + place.rawValue + key
        let readable = String(key.unicodeScalars.filter { (0x21...0x7E).contains($0.value) })
        return try await floor.shop.scans.take(
            ScanRequest(texts: texts, place: place),
            by: try floor.write(String(readable.prefix(120)), by: TestShop.ana, at: "Desk 1")
        ).answer
    }

    private func kinds(_ answer: ScanAnswer) -> [SeenCode.Kind] {
        (answer.verdict.codes ?? []).map(\.kind)
    }

    @Test func ourCodeDecidesAndTheOthersAreNamed() async throws {
        let made = try await floor.register(3)  // announced under a UPS number
        let answer = try await scan([
            "50823007028005", "1Z999AA10123456784", made.parcels[0].symbols, "5CD2301XYZ", "hello",
        ])
        #expect(answer.word == "OK")
        #expect(answer.verdict.text == made.parcels[0].symbols)
        let codes = try #require(answer.verdict.codes)
        #expect(
            codes.map(\.kind) == [.own, .routingCode, .trackingNumber, .serialNumber, .unknown])
        #expect(codes.map(\.isDecisive) == [true, false, false, false, false])
        #expect(codes[0].code == made.parcels[0])
        #expect(codes[1].couriers == ["DHL"])
        #expect(codes[1].meaning?.contains("Leitcode") == true)
        #expect(codes[2].couriers.first == "UPS")
        #expect(codes[2].orders == [made.order])
        #expect(codes[3].orders == [made.order])
    }

    @Test func theAnnouncedNumberInsideALabelsBarcodeReceivesTheParcel() async throws {
        let announced = "9400109104250532908587"
        var order = DemoShop.orders[0]
        order.parcels = [NewOrder.Parcel(trackingNumber: announced)]
        let made = try await floor.shop.orders.register(
            order, by: try floor.write("usps", by: TestShop.manager)
        ).answer
        let label = try await scan(["420787459400109104250532908587"])
        #expect(label.word == "OK")
        #expect(label.verdict.parcel == made.parcels[0])
        #expect(kinds(label) == [.labelBarcode])
        #expect(label.verdict.codes?.first?.number?.text == announced)
        #expect(try await scan([announced]).word == "TWICE")
    }

    @Test func aSerialNumberFindsTheDeviceAndReceivesNothing() async throws {
        let made = try await floor.register(3)
        for text in ["5CD2301XYZ", "5cd-2301-xyz", "S/N: 5CD2301XYZ", "S5CD2301XYZ"] {
            let answer = try await scan([text])
            #expect(answer.word == "OK", "\(text)")
            #expect(answer.verdict.device == made.devices[0], "\(text)")
            #expect(answer.verdict.next == .scanParcel)
            #expect(kinds(answer) == [.serialNumber])
        }
        #expect(try await scan(["5CD2301XYZ"], at: .booth).word == "STOP")  // not received yet
        _ = try await scan([made.parcels[0].symbols])
        let booth = try await scan(["5CD2301XYZ"], at: .booth, key: "again")
        #expect(booth.word == "OK")
        #expect(booth.verdict.device == made.devices[0])
    }

    @Test func anIMEIFindsItsPhoneInEachOfItsLengths() async throws {
        var order = DemoShop.orders[2]
        order.devices[0].serial = "35-209900-176148-1"
        let made = try await floor.shop.orders.register(
            order, by: try floor.write("imei", by: TestShop.manager)
        ).answer
        for text in [
            "352099001761481", "IMEI: 352099001761481", "3520990017614823",
            "]d2\u{1D}8002352099001761481",
        ] {
            let answer = try await scan([text])
            #expect(answer.verdict.device == made.devices[0], "\(text)")
        }
        #expect(kinds(try await scan(["352099001761481"], key: "kind")) == [.imei])
        let other = try await scan(["490154203237518"])
        #expect(other.word == "UNKNOWN")
        #expect(kinds(other) == [.imei])
    }

    @Test func oneSerialNumberOnTwoOrdersIsAQuestion() async throws {
        let first = try await floor.register(3)
        let again = try await floor.shop.orders.register(
            DemoShop.orders[3], by: try floor.write("again", by: TestShop.manager)
        ).answer
        let both = try await scan(["R9WT1234ABC"])
        #expect(both.word == "WHICH ONE?")
        #expect(Set(both.verdict.choices.map(\.order)) == [first.order, again.order])
        // Our own code of one of them settles it.
        let settled = try await scan(["R9WT1234ABC", again.parcels[0].symbols])
        #expect(settled.word == "OK")
        #expect(settled.verdict.order == again.order)
    }

    @Test func codesThatContradictEachOtherStopTheLine() async throws {
        let one = try await floor.register(0)
        let other = try await floor.register(3)
        for (texts, why) in [
            ([one.parcels[0].symbols, other.parcels[0].symbols], "two parcels"),
            ([one.parcels[0].symbols, "1Z999AA10123456784"], "a number of another order"),
            ([one.order.symbols, "5CD2301XYZ"], "a serial number of another order"),
            (["7QXK2F3", "1Z999AA10123456784"], "a serial number and a number"),
            ([one.devices[0].symbols, other.devices[0].symbols], "two devices"),
        ] {
            let answer = try await scan(texts)
            #expect(answer.word == "STOP", "\(why)")
            #expect(answer.verdict.outcome == .contradiction, "\(why)")
            #expect(Set(answer.verdict.choices.map(\.order)) == [one.order, other.order], "\(why)")
        }
        let order = try floor.shop.orders.view(of: one.order, for: .link(to: one.order))
        #expect(order.parcels[0].stage == .announced)
    }

    @Test func aDeviceThatHasLeftNamesNothingButToWhoeverLooks() async throws {
        let made = try await floor.register(0)
        for (index, stage) in [
            DeviceStage.received, .checked, .assigned, .quoted, .declined,
            .ready, .packed, .collected,
        ].enumerated() where ![.packed, .collected].contains(stage) {
            _ = try await floor.shop.devices.move(
                made.devices[0], to: stage,
                by: try floor.write("move-\(index)", payload: stage.rawValue, by: TestShop.manager))
        }
        #expect(try await scan(["7QXK2F3"]).word == "OK")
        let box = try await floor.shop.boxes.open(
            for: made.order, by: try floor.write("open", by: TestShop.manager)
        ).answer.box
        _ = try await floor.shop.boxes.pack(
            made.devices[0], into: box, by: try floor.write("pack", by: TestShop.manager))
        _ = try await floor.shop.boxes.close(
            box, isPartial: true, by: try floor.write("close", by: TestShop.manager))
        _ = try await floor.shop.boxes.label(
            box, with: ["1Z999AA10123456784"], by: try floor.write("label", by: TestShop.manager))
        _ = try await floor.shop.boxes.collect(
            box, by: try floor.write("collect", by: TestShop.manager))
        #expect(try await scan(["7QXK2F3"], key: "gone").word == "UNKNOWN")
        let found = try await scan(["7QXK2F3"], at: .find)
        #expect(found.word == "OK")
        #expect(found.verdict.order == made.order)
    }

    @Test func aCouriersNumberWithAWrongCheckDigitIsToldAsSuch() async throws {
        let wrong = try await scan(["1Z 999 AA1 01 2345 6785"])
        #expect(wrong.word == "AGAIN")
        #expect(wrong.verdict.text == "1Z 999 AA1 01 2345 6785")
        #expect(
            wrong.verdict.refusal
                == .misreadNumber(text: "1Z999AA10123456785", courier: "UPS", suggestion: nil))
        #expect(kinds(wrong) == [.misread])
        let typed = try await scan(["1Z999AA1O123456784"])
        #expect(
            typed.verdict.refusal
                == .misreadNumber(
                    text: "1Z999AA1O123456784", courier: "UPS",
                    suggestion: "1Z99 9AA1 0123 4567 84"))
        // Beside a number that is right it is one barcode too many, and no more.
        let beside = try await scan(["1Z999AA10123456785", "RR473124829PL"])
        #expect(beside.word == "UNKNOWN")
    }

    @Test func aRoutingCodeWhereANumberIsWantedStopsTheLine() async throws {
        for text in ["]C142078745", "50823007028005", "2LDE53113+48000001"] {
            let answer = try await scan([text])
            #expect(answer.word == "STOP", "\(text)")
            guard case .routingCode(let seen, _)? = answer.verdict.refusal else {
                Issue.record("\(String(describing: answer.verdict.refusal))")
                continue
            }
            #expect(seen == text)
            #expect(kinds(answer) == [.routingCode])
        }
        #expect(try await scan(["50823007028005"], at: .booth).word == "UNKNOWN")
        // Together with the number the parcel is only unknown.
        #expect(try await scan(["50823007028005", "00340434292135100124"]).word == "UNKNOWN")
    }

    @Test func whatTheStationHasSeenBeforeGoesFirstAmongEquals() async throws {
        // PostNL and DHL Parcel have the same form; ES settles neither.
        let numbers = ["3SMYPA0683437"]
        let before = try await scan(numbers)
        #expect(before.verdict.codes?.first?.couriers == ["DHL", "PostNL"])
        let made = try await floor.register(0)
        for (index, stage) in [
            DeviceStage.received, .checked, .assigned, .quoted, .declined, .ready,
        ]
        .enumerated() {
            _ = try await floor.shop.devices.move(
                made.devices[0], to: stage,
                by: try floor.write("m\(index)", payload: stage.rawValue, by: TestShop.manager))
        }
        let box = try await floor.shop.boxes.open(
            for: made.order, by: try floor.write("o", by: TestShop.manager)
        ).answer.box
        _ = try await floor.shop.boxes.pack(
            made.devices[0], into: box, by: try floor.write("p", by: TestShop.manager))
        _ = try await floor.shop.boxes.close(
            box, isPartial: true, by: try floor.write("c", by: TestShop.manager))
        _ = try await floor.shop.boxes.label(
            box, with: numbers, courier: "PostNL", by: try floor.write("l", by: TestShop.manager))
        let after = try await scan(numbers, key: "after")
        #expect(after.verdict.codes?.first?.couriers == ["PostNL", "DHL"])
        // It is counted again from the tables as well.
        floor.pass(.seconds(700))
        let later = try await scan(numbers, key: "later")
        #expect(later.verdict.codes?.first?.couriers == ["PostNL", "DHL"])
    }
}
