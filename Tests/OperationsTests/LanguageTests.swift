import Logistics
import Testing

@testable import Operations

/// Who speaks which Portuguese.
@Suite struct LanguageTests {
    @Test(
        arguments: [
            ("pt", "Rua Augusta 9\n01310-100 São Paulo", .brazilianPortuguese),
            ("pt", "Rua Augusta 9\nSão Paulo\nBrasil", .brazilianPortuguese),
            ("pt", "Rua das Flores 18\n1200-192 Lisboa\nPortugal", .europeanPortuguese),
            ("pt", "Street 1", .europeanPortuguese),
            ("pt-BR", "Rua das Flores 18\n1200-192 Lisboa\nPortugal", .brazilianPortuguese),
            ("pt-PT", "Rua Augusta 9\n01310-100 São Paulo", .europeanPortuguese),
            ("es-MX", "Street 1", .spanish), (nil, "Street 1", .english),
        ] as [(String?, String, Language)])
    func aCustomerIsToldInTheirOwn(tag: String?, address: String, language: Language) async throws {
        let floor = try TestShop()
        let new = NewOrder(
            customer: .init(name: "Ana", returnAddress: address, mail: nil, phone: nil),
            language: tag,
            devices: [.init(name: "Laptop", serial: nil, fault: "x", accessories: nil, parcel: nil)]
        )
        let order = try await floor.shop.orders.register(new, by: try floor.write("order"))
            .answer.order
        let view = try floor.shop.orders.view(of: order, for: .link(to: order))
        #expect(view.language == language)
    }
}
