import Logistics
import Operations
import Storage
import Testing
import TrackingNumbers

/// Which number goes on which box, with the desk's memory of what was scanned before.
@Suite struct LabellingTests {
    private static let ups = "1Z999AA10123456784"
    private static let other = "1Z5R89390357567127"

    /// An order with two closed boxes.
    private func twoBoxes(_ desk: Desk) async throws -> (order: Registered, boxes: [Code]) {
        let order = try await desk.order(0)
        var boxes: [Code] = []
        for (place, device) in order.devices.enumerated() {
            let box = try #require(
                try await desk.scan(device.symbols, packing: order).verdict.box)
            _ = try await desk.close(box, isPartial: place == 0)
            boxes.append(box)
        }
        return (order, boxes)
    }

    private func numbers(_ desk: Desk, _ order: Registered) throws -> [String?] {
        try desk.view(order).boxes.map { $0.label?.trackingNumber.text }
    }

    // MARK: A label that is on stays on

    @Test(arguments: [
        "012345678905", "HELLO123", "LOT12345", "1234567890", "999999999999", "PZ1234567",
        "CN-0T7T0Y-70163-85K-0123-A00", "INV-2024-0012345", "SG20240012345",
        "CNPL12345678901234", "9780132350884", other, "520113017830399002575123",
        "12345678901234", "8L20524752032",
    ])
    func noScanReplacesALabel(text: String) async throws {
        let desk = try await Desk()
        let order = try await desk.packed(2)
        let box = try desk.view(order).boxes[0].code
        _ = try await desk.scan(Self.ups, packing: order)
        for _ in 1...2 {
            let answer = try await desk.scan(text, packing: order)
            #expect(answer.word != "OK", "\(answer.verdict)")
            #expect(answer.verdict.labels == nil)
        }
        #expect(try numbers(desk, order) == [Self.ups])
        if text == Self.other {
            let answer = try await desk.scan(text, packing: order)
            let label = try #require(try desk.view(order).boxes[0].label)
            #expect(answer.verdict.refusal == .labelled(box: box, label))
        }
    }

    @Test(arguments: [
        "012345678905", "LOT12345", "CN-0T7T0Y-70163-85K-0123-A00", "INV-2024-0012345",
        "9780132350884",
    ])
    func whatIsNoParcelsIsSaidToBeWhatItIs(text: String) async throws {
        let desk = try await Desk()
        let order = try await desk.packed(2)
        let answer = try await desk.scan(text, packing: order)
        #expect(answer.word == "STOP")
        guard case .otherNumber(let told, _) = answer.verdict.refusal else {
            Issue.record("\(String(describing: answer.verdict.refusal))")
            return
        }
        #expect(told == text)
        #expect(answer.verdict.codes?.first?.kind != .unknown)
        #expect(try numbers(desk, order) == [nil])
    }

    @Test func aLabelIsReplacedOnPurposeWithBothInTheLog() async throws {
        let desk = try await Desk()
        let order = try await desk.packed(2)
        let box = try desk.view(order).boxes[0].code
        let write = { try desk.write(by: TestShop.ana, at: "Dock") }
        #expect(throws: Refusal.nothingToReplace(box: box)) {
            try desk.shop.boxes.beginReplacing(box, by: try write())
        }
        _ = try await desk.scan(Self.ups, packing: order)
        try desk.shop.boxes.beginReplacing(box, by: try write())
        let chosen = desk.shop.boxes.chosen(in: order.order, at: "Dock", for: TestShop.ana)
        #expect(chosen?.isReplacing == true)
        // Both are shown, and nothing is changed until a reason is given.
        let asked = try await desk.scan(Self.other, packing: order)
        #expect(asked.word == "WHICH ONE?")
        #expect(asked.verdict.box == box)
        #expect(asked.verdict.labels?.map(\.trackingNumber.text) == [Self.other])
        #expect(try numbers(desk, order) == [Self.ups])
        await #expect(throws: Refusal.self) {
            try await desk.shop.boxes.label(box, with: [Self.other], by: try write())
        }
        await #expect(throws: Refusal.self) {
            try await desk.shop.boxes.label(
                box, with: [Self.other], replacingBecause: "  ", by: try write())
        }
        let answer = try await desk.shop.boxes.label(
            box, with: [Self.other], replacingBecause: "printed twice, Anna called",
            by: try write())
        #expect(answer.answer.label?.trackingNumber.text == Self.other)
        #expect(try numbers(desk, order) == [Self.other])
        #expect(desk.shop.boxes.chosen(in: order.order, at: "Dock", for: TestShop.ana) == nil)
        #expect(try desk.view(order).boxes[0].steps.map(\.stage).last == "labelled")
        #expect(try Inspection(desk.shop.folder) { _ in }.damage == [])
    }

    // MARK: What is only likely is confirmed

    @Test func anotherCodeOfTheLabelConfirmsIt() async throws {
        let desk = try await Desk()
        let order = try await desk.packed(2)
        #expect(try await desk.scan("516879521113", packing: order).word == "WHICH ONE?")
        // Something else between does not; the same code again does not.
        #expect(try await desk.scan("516879521113", packing: order).word == "WHICH ONE?")
        #expect(try await desk.scan("5901234123457", packing: order).word == "STOP")
        #expect(try numbers(desk, order) == [nil])
        let answer = try await desk.scan("51687952111", packing: order)
        #expect(answer.word == "OK")
        #expect(answer.verdict.label?.courier == "GLS")
    }

    @Test func anotherCodeAfterFiveMinutesAsksAgain() async throws {
        let desk = try await Desk()
        let order = try await desk.packed(2)
        _ = try await desk.scan("516879521113", packing: order)
        desk.floor.pass(.seconds(301))
        #expect(try await desk.scan("51687952111", packing: order).word == "WHICH ONE?")
        #expect(try numbers(desk, order) == [nil])
    }

    @Test func bothCodesInOneLookConfirmIt() async throws {
        let desk = try await Desk()
        let order = try await desk.packed(2)
        let answer = try await desk.shop.scans.take(
            ScanRequest(
                texts: ["563102430313", "50823007028005"], place: .dispatch,
                packing: order.order, isPicture: true),
            by: try desk.write(by: TestShop.ana, at: "Dock")
        ).answer
        #expect(answer.word == "OK")
        #expect(answer.verdict.label?.trackingNumber.text == "563102430313")
    }

    @Test func aPhotoOfTheLabelConfirmsWhatWasAsked() async throws {
        let desk = try await Desk()
        let order = try await desk.packed(2)
        func photo(_ text: String) async throws -> String {
            try await desk.shop.scans.take(
                ScanRequest(
                    texts: [text], place: .dispatch, packing: order.order, isPicture: true),
                by: try desk.write(by: TestShop.ana, at: "Dock")
            ).answer.word
        }
        // A photo alone is a scan like any other; what it shows may be another thing's.
        #expect(try await photo("8L20524752032") == "WHICH ONE?")
        #expect(try numbers(desk, order) == [nil])
        #expect(try await photo("8L20524752032") == "OK")
        #expect(try numbers(desk, order) == ["8L20524752032"])
    }

    // MARK: The right box

    @Test func aScanOfABoxChoosesIt() async throws {
        let desk = try await Desk()
        let (order, boxes) = try await twoBoxes(desk)
        let chosen = try await desk.scan(boxes[1].symbols, packing: order)
        #expect(chosen.word == "OK")
        #expect(chosen.verdict.box == boxes[1])
        #expect(chosen.verdict.next == .scanLabel)
        #expect(try await desk.scan(Self.ups, packing: order).word == "OK")
        #expect(try numbers(desk, order) == [nil, Self.ups])
        // Then only one waits, and is meant.
        #expect(try await desk.scan(Self.other, packing: order).word == "OK")
        #expect(try numbers(desk, order) == [Self.other, Self.ups])
    }

    @Test func withTwoThatWaitTheDeskAsksWhich() async throws {
        let desk = try await Desk()
        let (order, boxes) = try await twoBoxes(desk)
        let asked = try await desk.scan(Self.ups, packing: order)
        #expect(asked.word == "WHICH ONE?")
        #expect(asked.verdict.boxes == boxes)
        #expect(try numbers(desk, order) == [nil, nil])
        // The box's own code answers the question.
        let answer = try await desk.scan(boxes[1].printed, packing: order)
        #expect(answer.word == "OK")
        #expect(answer.verdict.label?.trackingNumber.text == Self.ups)
        #expect(try numbers(desk, order) == [nil, Self.ups])
    }

    @Test func aBoxThatIsChosenBeforeItsOrderIsInHandStaysChosen() async throws {
        let desk = try await Desk()
        let (order, boxes) = try await twoBoxes(desk)
        let found = try await desk.shop.scans.take(
            ScanRequest(texts: [boxes[1].symbols], place: .dispatch),
            by: try desk.write(by: TestShop.ana, at: "Dock")
        ).answer
        #expect(found.verdict.order == order.order)
        #expect(try await desk.scan(Self.ups, packing: order).word == "OK")
        #expect(try numbers(desk, order) == [nil, Self.ups])
    }

    @Test func anotherPersonsChoiceIsNotMine() async throws {
        let desk = try await Desk()
        let (order, boxes) = try await twoBoxes(desk)
        _ = try await desk.scan(boxes[1].symbols, packing: order)
        let elsewhere = try await desk.shop.scans.take(
            ScanRequest(texts: [Self.ups], place: .dispatch, packing: order.order),
            by: try desk.write(by: TestShop.ana, at: "Another dock")
        ).answer
        #expect(elsewhere.word == "WHICH ONE?")
    }
}
