import Logistics
import Operations
import Storage
import Testing
import TrackingNumbers

/// Any courier: those that a person names, those that the shop lists, and none at all.
@Suite struct CouriersTests {
    private func label(
        _ desk: Desk, _ box: Code, _ text: String, _ courier: String?
    ) async throws -> CourierLabel? {
        try await desk.shop.boxes.label(
            box, with: [text], courier: courier, by: try desk.write(by: TestShop.ana, at: "Dock")
        ).answer.label
    }

    private func keep(
        _ desk: Desk, _ name: String, _ forms: [String], _ page: String? = nil,
        by asker: Asker = TestShop.manager
    ) async throws -> ListedCourier {
        try await desk.shop.courierList.keep(
            ListedCourier(name: name, forms: forms, page: page), by: try desk.write(by: asker)
        ).answer
    }

    @Test(arguments: [
        ("Z5406324353", "Packeta", "Packeta"), ("802269919937015457", "UPS", "UPS"),
        ("050212345678901234", "dpd", "DPD"), ("1234567890", "Our van", "Our van"),
        ("012345678905", "DHL", "DHL"), ("HELLO123", "gls", "GLS"),
        ("7698-1239", "Kurier Nowak", "Kurier Nowak"),
    ])
    func whatAPersonNamesIsKeptAsNamed(text: String, named: String, courier: String) async throws {
        let desk = try await Desk()
        let order = try await desk.packed(2)
        let box = try desk.view(order).boxes[0].code
        let kept = try await label(desk, box, text, named)
        #expect(kept?.courier == courier)
        #expect(kept?.trackingNumber == (try TrackingNumber(text)))
        #expect(try desk.view(order).boxes[0].stage == .labelled)
        // It waits for that courier, and is handed over as any other.
        #expect(try desk.shop.manifests.waiting(for: desk.viewer).map(\.courier) == [courier])
    }

    @Test func aNameDoesNotMakeASortingCodeOrOurOwnCodeANumber() async throws {
        let desk = try await Desk()
        let order = try await desk.packed(2)
        let box = try desk.view(order).boxes[0].code
        for (text, courier) in [
            ("50823007028005", "DHL"), (order.order.symbols, "UPS"), ("1Z999AA10123456785", "UPS"),
            ("12", "Our van"),
        ] {
            await #expect(throws: Refusal.self, "\(text)") {
                try await label(desk, box, text, courier)
            }
        }
        #expect(try desk.view(order).boxes[0].label == nil)
    }

    @Test func theShopsListIsKeptAndKnowsItsNumbers() async throws {
        let desk = try await Desk()
        let kept = try await keep(
            desk, "Our van", ["VAN-####-##", "w@######"], "https://van.example/{number}")
        #expect(kept.forms == ["VAN######", "W@######"])
        #expect(kept.page == "https://van.example/{number}")
        #expect(try desk.shop.courierList.all(for: desk.viewer) == [kept])
        let order = try await desk.packed(2)
        // Three signs that are always the same are a form that nothing else has.
        let answer = try await desk.scan("VAN123456", packing: order)
        #expect(answer.word == "OK")
        #expect(answer.verdict.label?.courier == "Our van")
        #expect(answer.verdict.label?.trackingPage == "https://van.example/VAN123456")
        // Fewer are asked about.
        let other = try await desk.packed(4)
        let asked = try await desk.scan("WK123456", packing: other)
        #expect(asked.word == "WHICH ONE?")
        #expect(asked.verdict.labels?.first?.courier == "Our van")
        let removed = try await desk.shop.courierList.remove(
            "Our van", by: try desk.write(by: TestShop.manager))
        #expect(removed.answer == kept)
        #expect(try desk.shop.courierList.all(for: desk.viewer).isEmpty)
        #expect(try await desk.scan("VAN123456", packing: other).word != "OK")
        #expect(try desk.view(order).boxes[0].label?.courier == "Our van")
        #expect(try Inspection(desk.shop.folder) { _ in }.damage == [])
    }

    @Test func whatCannotBeListedIsRefused() async throws {
        let desk = try await Desk()
        for (forms, page) in [
            (["##"], nil), (["Z#####-!"], nil), (["@@@@@@"], nil), ([], "http://van.example/{n}"),
            ([], "https://van.example/"), (Array(repeating: "Z######", count: 21), nil),
        ] as [([String], String?)] {
            await #expect(throws: Refusal.self, "\(forms) \(page ?? "")") {
                try await keep(desk, "Our van", forms, page)
            }
        }
        await #expect(throws: Refusal.self) {
            try await keep(desk, "Our van", [], by: TestShop.ana)
        }
        await #expect(throws: Refusal.unknown(what: .courier, text: "Our van")) {
            try await desk.shop.courierList.remove(
                "Our van", by: try desk.write(by: TestShop.manager))
        }
        #expect(try desk.shop.courierList.all(for: desk.viewer).isEmpty)
    }

    /// Several couriers use fourteen digits: the one that the shop uses most goes first.
    @Test func theCouriersUsedMostGoFirst() async throws {
        let desk = try await Desk()
        let number = "18109001907268"
        let first = try await desk.packed(2)
        let asked = try await desk.scan(number, packing: first)
        #expect(asked.verdict.labels?.first?.courier != "Jadlog")
        let box = try desk.view(first).boxes[0].code
        _ = try await label(desk, box, "10080155188760", "Jadlog")
        let second = try await desk.packed(4)
        let again = try await desk.scan(number, packing: second)
        #expect(again.verdict.labels?.first?.courier == "Jadlog")
    }

    @Test func aBoxThatIsFetchedNeedsNoNumber() async throws {
        let desk = try await Desk()
        let order = try await desk.packed(2)
        let box = try desk.view(order).boxes[0].code
        let write = { try desk.write(by: TestShop.ana, at: "Dock") }
        await #expect(throws: Refusal.self) {
            try await desk.shop.boxes.handOver(box, to: " ", by: try write())
        }
        let answer = try await desk.shop.boxes.handOver(
            box, to: "Anna Nowak, signed", by: try write())
        #expect(answer.answer.stage == .collected)
        #expect(answer.answer.label == nil)
        let view = try desk.view(order)
        #expect(view.devices.map(\.stage) == [.collected])
        #expect(try desk.queue().isEmpty)
        await #expect(throws: Refusal.self) {
            try await desk.shop.boxes.handOver(box, to: "Anna", by: try write())
        }
        #expect(try await desk.shop.boxes.deliver(box, by: try write()).answer.stage == .delivered)
        #expect(try Inspection(desk.shop.folder) { _ in }.damage == [])
    }

    @Test func aSecondNumberIsFoundAsTheFirst() async throws {
        let desk = try await Desk()
        let order = try await desk.packed(2)
        let box = try desk.view(order).boxes[0].code
        let (number, broker) = ("1Z999AA10123456784", "BRK-2024-778")
        _ = try await desk.scan(number, packing: order)
        _ = try await desk.shop.boxes.number(
            box, with: [broker], courier: "Broker",
            by: try desk.write(by: TestShop.ana, at: "Dock"))
        let further = try desk.view(order).boxes[0].furtherNumbers
        #expect(further?.map(\.courier) == ["Broker"])
        for text in [number, broker] {
            let found = try await desk.shop.scans.take(
                ScanRequest(texts: [text], place: .find),
                by: try desk.write(by: TestShop.ana, at: "Dock")
            ).answer
            #expect(found.word == "OK", "\(text)")
            #expect(found.verdict.order == order.order)
            let listed = try desk.shop.orders.search(text, limit: 10, for: desk.viewer)
            #expect(listed.map(\.code) == [order.order])
        }
        // No other box may carry it.
        let other = try await desk.packed(4)
        await #expect(throws: Refusal.self) {
            try await label(desk, try desk.view(other).boxes[0].code, broker, "Broker")
        }
        #expect(try Inspection(desk.shop.folder) { _ in }.damage == [])
    }
}
