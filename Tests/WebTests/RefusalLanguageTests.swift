import HTTP
import Logistics
import Operations
import Testing

/// Refusals over HTTP, in the language that was asked for.
@Suite struct RefusalLanguageTests {
    private func shop() async throws -> (site: TestSite, cookie: String) {
        let site = try TestSite()
        _ = try await DemoShop.load(into: site.shop)
        return (site, try await site.signIn("maria"))
    }

    @Test func staffReadTheirOwnLanguageWhenADeviceIsNotThere() async throws {
        let (site, cookie) = try await shop()
        let order = try #require(
            try site.shop.orders.search("", limit: 1, after: nil, for: .service).first)
        let headers = [("Accept-Language", "pl"), ("Cookie", cookie)]
        let page = try await site.send(.get, "/station", headers).text
        let token = try #require(page.firstMatch(of: /name="form" value="([0-9a-f]+)"/)?.1)
        let answer = try await site.send(
            .post, "/orders/\(order.code)/devices/D2222222/stage",
            headers + [("Content-Type", TestSite.form)],
            TestSite.encoded([("form", String(token)), ("key", "k"), ("stage", "received")]))
        #expect(answer.status == 404)
        #expect(answer.text.contains("Nie ma takiej pozycji: "), "\(answer.text)")
        #expect(answer.text.contains("Nie wykonano") || answer.text.contains("Nie znaleziono"))
        #expect(!answer.text.contains("There is no"))
    }

    @Test(arguments: [
        ("pl", "limit '0': podaj liczbę od 1 do 200."),
        ("pt-BR", "limit '0': use um número de 1 a 200."),
        ("en", "limit '0': it must be a number from 1 to 200."),
    ])
    func aProgramHearsTheNameOfItsFieldInItsLanguage(language: String, detail: String) async throws
    {
        let (site, cookie) = try await shop()
        let answer = try await site.send(
            .get, "/api/v1/orders?limit=0", [("Accept-Language", language), ("Cookie", cookie)])
        #expect(answer.status == 422)
        #expect(answer.text.contains(#""detail":"\#(detail)""#), "\(answer.text)")
    }

    @Test(arguments: [
        ("pl", "password: liczba znaków to 5; użyj od 15 do 128."),
        ("es", "password: tiene 5 caracteres; use de 15 a 128."),
    ])
    func aShortPasswordIsRefusedWithItsLength(language: String, words: String) async throws {
        let (site, cookie) = try await shop()
        let answer = try await site.send(
            .post, "/api/v1/people",
            [
                ("Accept-Language", language), ("Cookie", cookie),
                ("Content-Type", "application/json"), ("Idempotency-Key", "k"),
            ], #"{"login": "ewa", "name": "Ewa", "role": "technician", "password": "12345"}"#)
        #expect(answer.status == 422)
        #expect(answer.text.contains(words), "\(answer.text)")
    }

    @Test(arguments: Language.allCases) func nothingCalledByItsNameInSwiftIsSaid(
        language: Language
    ) async throws {
        let (site, cookie) = try await shop()
        let answer = try await site.send(
            .get, "/api/v1/papers/holding-label",
            [("Accept-Language", language.tag), ("Cookie", cookie)])
        #expect(answer.status == 422)
        #expect(answer.text.contains(#""detail":"code: "#), "\(answer.text)")
        #expect(!answer.text.contains("holdingLabel"))
    }
}
