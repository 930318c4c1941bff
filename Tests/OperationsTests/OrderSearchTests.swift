import Foundation
import Logistics
import Operations
import Testing

@Suite struct OrderSearchTests {
    private static let manager = Person(
        code: Code.draw(.staffBadge) { _ in 0 }, login: "eva", name: "Eva", role: .manager)
    private let floor: TestShop
    private let nowak: Registered
    private let lopez: Registered
    private let araujo: Registered

    init() async throws {
        floor = try TestShop()
        nowak = try await Self.register(
            floor, "Żółw & Łoś Sp. z o.o. 24", "z.wrobel@łąka.example.com", "+48 22 555-01-00",
            serial: "SN-7QXK/2F3", number: "RR 473 124 829 PL")
        floor.pass(.seconds(60))
        lopez = try await Self.register(
            floor, "Íñigo López Muñoz", "inigo@example.es", "91 123 45 67",
            serial: "356938035643809",
            number: nil)
        floor.pass(.seconds(60))
        araujo = try await Self.register(
            floor, "Conceição Araújo", nil, nil, serial: nil, number: "1Z999AA10123456784")
    }

    private static func register(
        _ floor: TestShop, _ name: String, _ mail: String?, _ phone: String?, serial: String?,
        number: String?
    ) async throws -> Registered {
        let new = NewOrder(
            customer: .init(name: name, returnAddress: "Street 1", mail: mail, phone: phone),
            language: "pl",
            devices: [
                .init(
                    name: "Laptop", serial: serial, fault: "broken", accessories: nil, parcel: nil)
            ], parcels: [.init(trackingNumber: number)])
        return try await floor.shop.orders.register(
            new, by: try floor.write("order-\(name.utf8.count)", by: TestShop.manager)
        ).answer
    }

    private func found(_ text: String, stage: DeviceStage? = nil) throws -> [Code] {
        try floor.shop.orders.search(text, stage: stage, limit: 50, for: .person(Self.manager)).map(
            \.code)
    }

    @Test(arguments: [
        "żółw", "ZOLW", "zol", "łoś", "los", "los zolw", "Z\u{307}o\u{301}łw", "wrobel@",
        "@laka.example", "ŁĄKA", "+48 22 555-01-00", "225550100", "22 555 01", "555-01",
        "sn-7qxk", "SN7QXK2F3", "7qxk/2", "RR473124829PL", "rr 473 124 829 pl", "473124829",
        "4731 2482", "zolw 24", "sp. z o.o.",
    ])
    func aPolishFirmIsFoundByEachOfItsTexts(text: String) throws {
        #expect(try found(text) == [nowak.order])
    }

    @Test(arguments: [
        "íñigo", "inigo lopez", "MUNOZ", "muñoz", "lópez", "@example.es", "91 123", "911234567",
        "356938035643809", "35-693803-564380-9", "5643809",
    ])
    func aSpaniardIsFoundByEachOfHisTexts(text: String) throws {
        #expect(try found(text) == [lopez.order])
    }

    @Test(arguments: [
        "conceicao", "CONCEIÇÃO", "araujo", "Araújo Conceição", "1Z 999 AA1 01 2345 6784",
        "1z999aa1", "0123456784",
    ])
    func aPortugueseIsFoundByEachOfHerTexts(text: String) throws {
        #expect(try found(text) == [araujo.order])
    }

    @Test(arguments: [
        "nobody", "01 22 555", "zolw lopez", "%", "_", "*", "?", "[", "l*s", "z?lw", "[z]olw",
        "' OR 1=1 --", "laptop", "street",
        "5550100 24", "RR473124829GB", "\u{1F600}",
    ])
    func whatIsInNoOrderOrInSeveralApartFindsNothing(text: String) throws {
        #expect(try found(text) == [])
    }

    @Test func everyOwnCodeInAnyFormFindsItsOrderAlone() throws {
        for made in [nowak, lopez, araujo] {
            for code in [made.order] + made.parcels + made.devices {
                for text in [
                    code.symbols, code.printed, code.symbols.lowercased(), " \(code.printed) ",
                    "https://st.example/q/\(code.symbols)",
                    "HTTPS://ST.EXAMPLE/Q/\(code.symbols)",
                ] {
                    #expect(try found(text) == [made.order], "\(text)")
                }
            }
        }
    }

    @Test func aBoxAndItsLabelFindTheOrder() async throws {
        let shop = floor.shop
        let device = lopez.devices[0]
        let steps: [DeviceStage] = [
            .received, .checked, .assigned, .quoted, .accepted, .inRepair, .qualityControl, .ready,
        ]
        for stage in steps {
            _ = try await shop.devices.move(
                device, to: stage, by: try floor.write("to-\(stage)", by: TestShop.manager))
        }
        let box = try await pack(device, of: lopez.order, under: "1Z5R89390357567127")
        #expect(try found(box.printed) == [lopez.order])
        #expect(try found("1Z 5R8 939 03 5756 7127") == [lopez.order])
        #expect(try found("r893903") == [lopez.order])
        #expect(try found("lopez", stage: .registered) == [])
    }

    private func pack(_ device: Code, of order: Code, under number: String) async throws -> Code {
        let shop = floor.shop
        let asker = TestShop.manager
        let box = try await shop.boxes.open(for: order, by: try floor.write("open", by: asker))
            .answer.box
        _ = try await shop.boxes.pack(device, into: box, by: try floor.write("pack", by: asker))
        _ = try await shop.boxes.close(
            box, isPartial: false, by: try floor.write("close", by: asker))
        _ = try await shop.boxes.label(box, with: [number], by: try floor.write("label", by: asker))
        return box
    }

    @Test func nothingTypedListsAllNewestFirstAndAStageNarrowsIt() async throws {
        #expect(try found("") == [araujo.order, lopez.order, nowak.order])
        #expect(try found("  ") == [araujo.order, lopez.order, nowak.order])
        _ = try await floor.shop.orders.verify(
            lopez.order, by: try floor.write("verify", by: TestShop.manager))
        let stage = try floor.shop.orders.view(of: lopez.order, for: .person(Self.manager)).stage
        #expect(stage != .registered)
        #expect(try found("", stage: stage) == [lopez.order])
        #expect(try found("o", stage: .registered) == [araujo.order, nowak.order])
        #expect(try found(lopez.order.printed, stage: .registered) == [])
    }

    @Test(arguments: ["", "o"])
    func pagesFollowEachOtherWithoutGapsOrRepeats(text: String) throws {
        var pages: [Code] = []
        var after: Code?
        while true {
            let page = try floor.shop.orders.search(
                text, limit: 1, after: after, for: .person(Self.manager))
            guard let last = page.last else { break }
            pages += page.map(\.code)
            after = last.code
            try #require(pages.count <= 3)
        }
        #expect(pages == [araujo.order, lopez.order, nowak.order])
    }

    @Test func aCustomerSearchesNothing() {
        let customer = Person(
            code: Self.manager.code, login: "c", name: "C", role: .customer)
        #expect(throws: Refusal.self) {
            try floor.shop.orders.search("", limit: 5, for: .person(customer))
        }
    }
}
