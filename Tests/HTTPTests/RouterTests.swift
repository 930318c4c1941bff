import HTTP
import Testing

@Suite struct RouterTests {
    private var router: Router<String> {
        var router = Router<String>()
        router.add(.get, "/", "home")
        router.add(.get, "/orders", "orders")
        router.add(.post, "/orders", "register")
        router.add(.get, "/orders/new", "form")
        router.add(.get, "/orders/{code}", "order")
        router.add(.delete, "/orders/{code}", "cancel")
        router.add(.get, "/orders/{code}/devices/{device}", "device")
        router.add(.get, "/orders/{order}/photos", "photos")
        router.add(.get, "/orders/new/help", "help")
        return router
    }

    @Test(arguments: [
        (Method.get, "", "home", [:]),
        (.get, "orders", "orders", [:]),
        (.head, "orders", "orders", [:]),
        (.post, "orders", "register", [:]),
        (.get, "orders/new", "form", [:]),
        (.get, "orders/R7K4J2X7", "order", ["code": "R7K4J2X7"]),
        (.delete, "orders/R7K4J2X7", "cancel", ["code": "R7K4J2X7"]),
        (.get, "orders/R7/devices/D2", "device", ["code": "R7", "device": "D2"]),
        (.get, "orders/new/help", "help", [:]),
        // The literal wins only where it leads somewhere.
        (.get, "orders/new/photos", "photos", ["order": "new"]),
        (.delete, "orders/new", "cancel", ["code": "new"]),
    ])
    func finds(method: Method, path: String, endpoint: String, values: [String: String]) {
        let segments = path.split(separator: "/").map(String.init)
        guard case .found(let found, let parameters) = router.match(method, segments) else {
            Issue.record("'\(path)' was not found")
            return
        }
        #expect(found == endpoint)
        #expect(parameters == values)
    }

    @Test(arguments: [
        (["orders"], [Method.get, .head, .post]),
        (["orders", "R7"], [.get, .head, .delete]),
        ([], [.get, .head]),
    ])
    func namesTheMethodsThatThereAre(path: [String], allowed: [Method]) {
        guard case .wrongMethod(let found) = router.match(.patch, path) else {
            Issue.record("a method was wrong")
            return
        }
        #expect(found == allowed)
    }

    @Test(arguments: [
        ["order"], ["orders", ""], ["orders", "R7", "x"], [""], ["orders", "R7", "devices"],
    ])
    func whatIsNotThereIsUnknown(path: [String]) {
        guard case .unknown = router.match(.get, path) else {
            Issue.record("\(path) was found")
            return
        }
    }

    @Test func listsEveryEndpoint() {
        #expect(router.endpoints.count == 9)
    }

    @Test func twoRoutesForTheSameStopTheProgram() async {
        await #expect(processExitsWith: .failure) {
            var router = Router<Int>()
            router.add(.get, "/orders/{code}", 1)
            router.add(.get, "/orders/{id}", 2)
        }
    }

    @Test func aSegmentNamedTwiceStopsTheProgram() async {
        await #expect(processExitsWith: .failure) {
            var router = Router<Int>()
            router.add(.get, "/orders/{code}/devices/{code}", 1)
        }
    }
}
