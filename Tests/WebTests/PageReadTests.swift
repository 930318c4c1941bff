import HTTP
import Logistics
import Operations
import Storage
import Testing

/// What a page shows belongs together: it is read in one transaction, beside that of the session
/// and that of a customer's link.
@Suite struct PageReadTests {
    @Test func everyPageReadsOnce() async throws {
        let site = try TestSite()
        let order = try #require(try await DemoShop.load(into: site.shop).first)
        let parcel = try #require(order.parcels.first)
        let device = try #require(order.devices.first)
        let cookie = try await site.signIn("maria")
        let pages = [
            "/orders", "/orders?q=a", "/orders?stage=received", "/orders/new",
            "/orders/\(order.order)",
            "/intake", "/booth", "/booth/\(device)", "/booth/\(parcel)", "/dispatch",
            "/dispatch/\(order.order)", "/printers", "/papers", "/papers/device-sticker",
            "/station",
        ]
        for page in pages {
            let reads = try await reads(of: page, [("Cookie", cookie)], site)
            #expect(reads <= 2, "\(page): \(reads) reads")
        }
    }

    @Test func aCustomersPageReadsOnceBesideItsLink() async throws {
        let site = try TestSite()
        let order = try #require(try await DemoShop.load(into: site.shop).first)
        let parcel = try #require(order.parcels.first)
        let link = try #require(
            try site.shop.links.address(of: order.order, for: .service).split(separator: "/").last)
        #expect(try await reads(of: "/o/\(link)", [], site) == 2)
        #expect(try await reads(of: "/q/\(parcel)", [], site) == 1)
    }

    private func reads(
        of page: String, _ headers: [(String, String)], _ site: TestSite
    ) async throws -> Int {
        let before = site.ledger.readCount
        let answer = try await site.send(.get, page, headers)
        #expect(answer.status == 200, "\(page): \(answer.text)")
        return site.ledger.readCount - before
    }
}
