import Foundation
import Testing
import TrackingNumbers

@Suite struct CourierTests {
    @Test func aCourierIsKeptByItsIdAlone() throws {
        let courier = Courier(id: "post_br")
        #expect(courier.name == "Correios")
        #expect(courier.countries == ["BR"])
        let data = try JSONEncoder().encode([courier, .inpost])
        #expect(String(decoding: data, as: UTF8.self) == #"["post_br","inpost"]"#)
        #expect(try JSONDecoder().decode([Courier].self, from: data) == [courier, .inpost])
    }

    @Test func aCourierThatIsNoLongerKnownIsNamedByItsId() {
        #expect(Courier(id: "pony_express").name == "pony_express")
        #expect(Courier(id: "post_xx").name == "post_xx")
    }

    @Test func postsWithParcelsOfTheirOwnAreOneCourier() {
        #expect(PostalOperator(country: "PL")?.courier == .pocztaPolska)
        #expect(PostalOperator(country: "US")?.courier == .usps)
        #expect(PostalOperator(country: "BR")?.courier.id == "post_br")
        #expect(PostalOperator(country: "XX") == nil)
    }
}
