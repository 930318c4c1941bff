import Logistics
import Operations
import Testing
import TrackingNumbers

@Suite struct DispatchTests {
    private static let ups = "1Z999AA10123456784"

    @Test func anOrderIsPackedLabelledAndHandedOver() async throws {
        let desk = try await Desk()
        let order = try await desk.order(0)
        #expect(try await desk.find(order.order.symbols).verdict.next == .pack)
        let first = try await desk.scan(order.devices[0].symbols, packing: order)
        #expect(first.word == "OK")
        #expect(first.verdict.next == .pack)
        let last = try await desk.scan(order.devices[1].symbols, packing: order)
        #expect(last.verdict.next == .closeBox)
        let box = try #require(last.verdict.box)
        #expect(try await desk.close(box).stage == .packed)
        let labelled = try await desk.scan("1Z 999 AA1 01 2345 6784", packing: order)
        #expect(labelled.word == "OK")
        #expect(labelled.verdict.label?.courier == "UPS")
        #expect(labelled.verdict.label?.trackingNumber.grouped == "1Z99 9AA1 0123 4567 84")
        #expect(try desk.view(order).boxes[0].label?.trackingPage?.contains(Self.ups) == true)
        #expect(try await desk.scan(Self.ups, packing: order).word == "TWICE")
        let collected = try await desk.shop.boxes.collect(
            box, by: try desk.write(by: TestShop.ana, at: "Dock"))
        #expect(collected.answer.stage == .collected)
        let view = try desk.view(order)
        #expect(view.devices.map(\.stage) == [.collected, .collected])
        #expect(view.boxes[0].steps.map(\.stage) == ["open", "packed", "labelled", "collected"])
        #expect(try desk.queue() == [])
    }

    @Test func aForeignDeviceAndOneThatIsNotReadyStopTheLine() async throws {
        let desk = try await Desk()
        let order = try await desk.order(0, ready: 1)
        let other = try await desk.order(2)
        for code in [other.devices[0], other.order, other.parcels[0]] {
            let stopped = try await desk.scan(code.symbols, packing: order)
            #expect(stopped.word == "STOP")
            #expect(stopped.why.contains(other.order.printed))
            #expect(stopped.why.contains("Set it aside"))
        }
        let early = try await desk.scan(order.devices[1].symbols, packing: order)
        #expect(early.word == "STOP")
        #expect(early.verdict.stage == .received)
        #expect(try await desk.scan(order.parcels[0].symbols, packing: order).word == "STOP")
        #expect(try await desk.scan("RUBBISH", packing: order).word == "STOP")
        #expect(try desk.view(order).boxes.isEmpty)
        #expect(try desk.view(other).devices[0].stage == .ready)
    }

    @Test func aMissingDeviceBlocksTheBoxUnlessAnotherFollows() async throws {
        let desk = try await Desk()
        let order = try await desk.order(3)
        let box = try #require(
            try await desk.scan(order.devices[0].symbols, packing: order).verdict.box)
        let missing = Array(order.devices.dropFirst())
        await #expect(throws: Refusal.missing(devices: missing)) { try await desk.close(box) }
        #expect(try desk.view(order).boxes[0].stage == .open)
        let partial = try await desk.close(box, isPartial: true)
        #expect(partial.stage == .packed)
        #expect(partial.missing == missing)
    }

    @Test func twoBoxesOfAnOrderHaveEachTheirOwnNumber() async throws {
        let desk = try await Desk()
        let order = try await desk.order(0)
        let one = try #require(
            try await desk.scan(order.devices[0].symbols, packing: order).verdict.box)
        _ = try await desk.close(one, isPartial: true)
        #expect(try await desk.scan(Self.ups, packing: order).verdict.box == one)
        let two = try #require(
            try await desk.scan(order.devices[1].symbols, packing: order).verdict.box)
        #expect(two != one)
        // The second box was forgotten open: its label must not replace the first one's.
        let early = try await desk.scan("RR473124829PL", packing: order)
        #expect(early.verdict.refusal == .boxOpen(box: two))
        _ = try await desk.close(two)
        // The first box's label on the second.
        let wrong = try await desk.scan(Self.ups, packing: order)
        #expect(wrong.word == "STOP")
        #expect(wrong.why.contains(one.printed))
        #expect(try await desk.scan("RR473124829PL", packing: order).verdict.box == two)
        #expect(
            try desk.view(order).boxes.map { $0.label?.trackingNumber.text }
                == [Self.ups, "RR473124829PL"])
    }

    @Test func whatIsNoLabelSaysWhy() async throws {
        let desk = try await Desk()
        let order = try await desk.packed(2)
        for (text, words) in [
            (order.order.symbols, "is our own code. Scan the courier's label."),
            (order.parcels[0].symbols, "is our own code. Scan the courier's label."),
            ("https://st.example/q/\(order.parcels[0])", "is our own code"),
            ("42010001", "routing code of"), ("RUBBISH", "No courier that we know"),
            ("", "no code was seen"),
        ] {
            let answer = try await desk.scan(text, packing: order)
            #expect(answer.word == "STOP", "\(text)")
            #expect(answer.why.contains(words), "\(text): \(answer.why)")
        }
        #expect(try desk.view(order).boxes[0].label == nil)
    }

    @Test func aMisreadLabelAsksForAnotherScanAndIsNotKept() async throws {
        let desk = try await Desk()
        let order = try await desk.packed(2)
        let answer = try await desk.scan("1Z999AA1O123456784", packing: order)
        #expect(answer.word == "AGAIN")
        #expect(answer.verdict.order == order.order)
        #expect(answer.why.contains("looks like a number of UPS, but its check digit is wrong"))
        #expect(answer.why.contains("'1Z99 9AA1 0123 4567 84'"))
        let box = try #require(try desk.view(order).boxes.first)
        #expect(box.label == nil)
        await #expect(
            throws: Refusal.misreadNumber(
                text: "1Z999AA10123456785", courier: "UPS", suggestion: nil)
        ) {
            try await desk.shop.boxes.label(
                box.code, with: ["1Z999AA10123456785"], by: try desk.write(by: TestShop.ana))
        }
    }

    /// The texts on the labels of the couriers that a shop meets most, with what the barcode
    /// holds beside the number: courier and number are kept as people read them.
    @Test(arguments: [
        ("RR473124829PL", "Poczta Polska", "RR473124829PL"),
        ("1Z999AA10123456784", "UPS", "1Z999AA10123456784"),
        ("008182709980000020033350276C", "DPD", "09980000020033"),
        ("JVGL0999999990", "DHL", "JVGL0999999990"),
        ("00340434161094042557", "DHL", "00340434161094042557"),
        ("]C100340434161094042557", "DHL", "00340434161094042557"),
    ])
    func theLabelsOfEverydayAreTaken(text: String, courier: String, number: String) async throws {
        let desk = try await Desk()
        let order = try await desk.packed(2)
        let answer = try await desk.scan(text, packing: order)
        let label = try #require(try desk.view(order).boxes[0].label, "\(answer.why)")
        #expect(label.courier.contains(courier), "\(label)")
        #expect(label.trackingNumber.text == number)
    }

    /// A check digit alone, or the length that only a courier of the country has, is asked about;
    /// what a length alone says, too. The press names the courier.
    @Test(arguments: [
        ("520113017830399002575123", "InPost"), ("8L20524752032", "Colissimo (La Poste)"),
        ("18109001907268", "Jadlog"),
    ])
    func whatIsNotCertainIsAskedAndNeverTakenByAScan(text: String, courier: String) async throws {
        let desk = try await Desk()
        let order = try await desk.packed(2)
        for _ in 1...2 {
            let answer = try await desk.scan(text, packing: order)
            #expect(answer.word == "WHICH ONE?")
            #expect(answer.verdict.labels?.map(\.courier).contains(courier) == true)
        }
        let box = try desk.view(order).boxes[0]
        #expect(box.label == nil)
        await #expect(throws: Refusal.self) {
            try await desk.shop.boxes.label(
                box.code, with: [text], by: try desk.write(by: TestShop.ana))
        }
        _ = try await desk.shop.boxes.label(
            box.code, with: [text], courier: courier, by: try desk.write(by: TestShop.ana))
        #expect(try desk.view(order).boxes[0].label?.courier == courier)
    }

    @Test func aNumberNamesOneBoxOnly() async throws {
        let desk = try await Desk()
        let first = try await desk.packed(2)
        let second = try await desk.packed(4)
        _ = try await desk.scan(Self.ups, packing: first)
        let taken = try await desk.scan(Self.ups, packing: second)
        #expect(taken.word == "STOP")
        #expect(taken.why.contains("of order \(first.order.printed) already"))
        let box = try desk.view(second).boxes[0].code
        await #expect(throws: Refusal.self) {
            try await desk.shop.boxes.label(
                box, with: [Self.ups], by: try desk.write(by: TestShop.ana))
        }
        #expect(try desk.view(second).boxes[0].label == nil)
    }

    @Test func severalCouriersAreAQuestionThatOnePersonAnswers() async throws {
        let desk = try await Desk()
        let order = try await desk.packed(2)
        let box = try desk.view(order).boxes[0].code
        let asked = try await desk.scan("12345678901234", packing: order)
        #expect(asked.word == "WHICH ONE?")
        let choices = try #require(asked.verdict.labels)
        #expect(choices.count > 1)
        #expect(try desk.view(order).boxes[0].label == nil)
        await #expect(throws: Refusal.self) {
            try await desk.shop.boxes.label(
                box, with: ["12345678901234"], by: try desk.write(by: TestShop.ana))
        }
        let chosen = try #require(choices.last)
        let answered = try await desk.shop.boxes.label(
            box, with: ["12345678901234"], courier: chosen.courier, number: chosen.trackingNumber,
            by: try desk.write(by: TestShop.ana))
        #expect(answered.answer.label == chosen)
    }

    /// The second box was forgotten open: a number that several couriers use asks for no courier,
    /// for the only button that there could be would replace the first box's label.
    @Test func aNumberOfSeveralCouriersDoesNotReachALabelledBoxWhileAnotherIsFilled() async throws {
        let desk = try await Desk()
        let order = try await desk.order(0)
        let one = try #require(
            try await desk.scan(order.devices[0].symbols, packing: order).verdict.box)
        _ = try await desk.close(one, isPartial: true)
        _ = try await desk.scan(Self.ups, packing: order)
        let two = try #require(
            try await desk.scan(order.devices[1].symbols, packing: order).verdict.box)
        let early = try await desk.scan("12345678901234", packing: order)
        #expect(early.verdict.refusal == .boxOpen(box: two))
        #expect(early.verdict.labels == nil)
        _ = try await desk.close(two)
        let asked = try await desk.scan("12345678901234", packing: order)
        #expect(asked.word == "WHICH ONE?")
        #expect(asked.verdict.box == two)
        #expect(
            try desk.view(order).boxes.map { $0.label?.trackingNumber.text } == [Self.ups, nil])
    }

    @Test func twoLabelsOfOneCourierInAPhotoAreAQuestionToo() async throws {
        let desk = try await Desk()
        let order = try await desk.packed(2)
        let box = try desk.view(order).boxes[0].code
        let texts = ["1Z999AA10123456784", "1Z999AA10123456793"]
        let refusal = await #expect(throws: Refusal.self) {
            try await desk.shop.boxes.label(
                box, with: texts, courier: "UPS", by: try desk.write(by: TestShop.ana))
        }
        guard case .severalCouriers(_, let choices) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(choices.count == 2)
        let answered = try await desk.shop.boxes.label(
            box, with: texts, courier: "UPS", number: try TrackingNumber(texts[1]),
            by: try desk.write(by: TestShop.ana))
        #expect(answered.answer.label?.trackingNumber.text == texts[1])
    }

    @Test func aReadingByKeysIsTakenWhereTheOneByPositionSaysNothing() async throws {
        let desk = try await Desk()
        let order = try await desk.order(2)
        let answer = try await desk.shop.scans.take(
            ScanRequest(
                texts: ["D-garbled", order.devices[0].symbols], place: .dispatch,
                packing: order.order, areAlternatives: true), by: try desk.write(by: TestShop.ana)
        ).answer
        #expect(answer.word == "OK")
    }

    @Test func aRepeatedKeyPacksOnce() async throws {
        let desk = try await Desk()
        let order = try await desk.order(0)
        let code = order.devices[0].symbols
        let first = try await desk.scan(code, packing: order, key: "k")
        let again = try await desk.scan(code, packing: order, key: "k")
        #expect(first.word == "OK")
        #expect(again.verdict == first.verdict)
        #expect(try await desk.scan(code, packing: order).word == "TWICE")
        let box = try #require(first.verdict.box)
        let write = try desk.write(by: TestShop.ana)
        let closed = try await desk.shop.boxes.close(box, isPartial: true, by: write)
        let repeated = try await desk.shop.boxes.close(box, isPartial: true, by: write)
        #expect(!closed.isReplay)
        #expect(repeated.isReplay)
        #expect(
            try desk.view(order).boxes.map { $0.steps.map(\.stage) } == [["open", "packed"]])
    }

    @Test func theListHoldsWhatIsToBeSentForThoseWhoPack() async throws {
        let desk = try await Desk()
        #expect(try desk.queue() == [])
        let ready = try await desk.order(0, ready: 1)
        let packed = try await desk.packed(2)
        _ = try await desk.order(4, ready: 0)
        #expect(Set(try desk.queue()) == [ready.order, packed.order])
        let lines = try desk.shop.orders.toDispatch(limit: 10, for: desk.viewer)
        let line = try #require(lines.first { $0.order == packed.order })
        #expect(line.customer == "João Conceição")
        #expect((line.ready, line.packed, line.devices) == (0, 1, 1))
        #expect(line.boxes == [.packed])
        #expect(line.waitsForLabel)
        let technician = Asker.person(try await desk.person(.technician))
        for viewer in [technician, .link(to: ready.order)] {
            #expect(throws: Refusal.self) {
                try desk.shop.orders.toDispatch(limit: 10, for: viewer)
            }
        }
        await #expect(throws: Refusal.self) {
            try await desk.floor.shop.scans.take(
                ScanRequest(texts: ["x"], place: .dispatch, packing: ready.order),
                by: try desk.write(by: TestShop.person(.technician)))
        }
    }
}

/// A station at whose dispatch one works.
struct Desk {
    let floor: TestShop
    let viewer: Asker
    var shop: Shop { floor.shop }

    init() async throws {
        floor = try TestShop()
        viewer = .person(
            try await floor.shop.people.add(
                login: "ana", name: "Ana", role: .warehouse, password: nil,
                by: TestShop.manager))
    }

    func person(_ role: Role) async throws -> Person {
        try await shop.people.add(
            login: "other", name: "Other", role: role, password: nil, by: TestShop.manager)
    }

    /// A write by somebody at a desk; a key of its own makes it another one.
    func write(
        _ key: String? = nil, by asker: Asker, at station: String? = nil
    ) throws -> Write {
        try floor.write(key ?? shop.newKey(), by: asker, at: station)
    }

    /// An order of the demo shop whose first devices, or all, are ready; the others only came.
    func order(_ index: Int, ready: Int? = nil) async throws -> Registered {
        let made = try await floor.register(index)
        for (place, device) in made.devices.enumerated() {
            for stage: DeviceStage in [
                .received, .checked, .assigned, .quoted, .declined, .ready,
            ] where place < ready ?? made.devices.count || stage == .received {
                _ = try await shop.devices.move(
                    device, to: stage, by: try write(by: TestShop.manager))
            }
        }
        return made
    }

    /// An order whose devices are all in one closed box.
    func packed(_ index: Int) async throws -> Registered {
        let made = try await order(index)
        for device in made.devices { _ = try await scan(device.symbols, packing: made) }
        _ = try await close(try #require(try view(made).boxes.first).code)
        return made
    }

    func find(_ text: String) async throws -> ScanAnswer {
        try await shop.scans.take(
            ScanRequest(texts: [text], place: .dispatch), by: try write(by: TestShop.ana)
        ).answer
    }

    func scan(_ text: String, packing order: Registered, key: String? = nil) async throws
        -> ScanAnswer
    {
        try await shop.scans.take(
            ScanRequest(
                texts: [text], place: .dispatch, packing: order.order, areAlternatives: true),
            by: try write(key, by: TestShop.ana, at: "Dock")
        ).answer
    }

    @discardableResult
    func close(_ box: Code, isPartial: Bool = false) async throws -> BoxAnswer {
        try await shop.boxes.close(
            box, isPartial: isPartial, by: try write(by: TestShop.ana, at: "Dock")
        ).answer
    }

    func view(_ order: Registered) throws -> OrderView {
        try shop.orders.view(of: order.order, for: viewer)
    }

    func queue() throws -> [Code] {
        try shop.orders.toDispatch(limit: 50, for: viewer).map(\.order)
    }
}

extension ScanAnswer {
    /// Why the line stopped, in words.
    fileprivate var why: String { verdict.refusal?.english ?? "" }
}
