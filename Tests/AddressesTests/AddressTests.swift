import Testing

@testable import Addresses

@Suite struct AddressTests {
    @Test func aLinkAndItsRouteComeFromOnePlace() {
        #expect(Address.order(.code).pattern == "/orders/{code}")
        #expect("\(Address.order("R7K4J2X7"))" == "/orders/R7K4J2X7")
        #expect(
            Address.removal(of: .device, from: .box, of: .order).pattern
                == "/dispatch/{order}/boxes/{box}/devices/{device}/removal")
        #expect(Address.api.photos(of: .boxes, .code).pattern == "/api/v1/boxes/{code}/photos")
        #expect(Address.api.retry(of: .job).slots == [.job])
    }

    @Test func theFirstPageIsASlash() {
        #expect("\(Address.home)" == "/")
        #expect(Address.home.pattern == "/")
        #expect(Address.home.section == nil)
        #expect(Address.dispatch("R7K4J2X7").section == "dispatch")
    }

    @Test(arguments: [
        ("in repair", "in%20repair"), ("a&b=c+d", "a%26b%3Dc%2Bd"), ("Długa", "D%C5%82uga"),
        ("../../etc", "..%2F..%2Fetc"), ("-._~aZ9", "-._~aZ9"), ("50%", "50%25"), ("", ""),
    ])
    func textIsEncodedWhereverItStands(text: String, encoded: String) {
        #expect(text.percentEncoded == encoded)
        #expect("\(Address.api.check(text))" == "/api/v1/printers/\(encoded)/check")
        #expect("\(Address.orders.with("q", text))" == "/orders?q=\(encoded)")
    }

    @Test func whatIsNotAskedForIsNotInTheQuery() {
        #expect("\(Address.orders.with("q", nil))" == "/orders")
        #expect(
            "\(Address.orders.with("after", "R1").with("q", nil).with("stage", "ready"))"
                == "/orders?after=R1&stage=ready")
    }

    @Test func anAddressLiesBelowTheShopsOwn() {
        #expect(
            Address.customer("c0ffee").below("https://repairs.example")
                == "https://repairs.example/o/c0ffee")
    }

    @Test(arguments: [
        ("/o/c0ffee", "/o/…"), ("/o/c0ffee/live?since=1", "/o/…/live?since=1"),
        ("/orders/R7K4J2X7", "/orders/R7K4J2X7"),
    ])
    func aCustomersSecretIsNotLogged(target: String, logged: String) {
        #expect(Address.withoutSecret(target) == logged)
    }
}
