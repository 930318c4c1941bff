import Foundation
import TestSupport
import Testing
import Transfer

/// A body of a registration that cannot be taken, and the field that the answer names.
struct BadOrder: Sendable, CustomTestStringConvertible {
    let json: String
    let field: String

    var testDescription: String { "\(field): \(json.prefix(60))" }

    init(_ json: String, _ field: String) {
        self.json = json
        self.field = field
    }

    /// A registration with one value replaced.
    private static func with(_ old: String, _ new: String, _ field: String) -> BadOrder {
        BadOrder(Sample.order().replacingOccurrences(of: old, with: new), field)
    }

    static let all =
        [
            BadOrder("", "body"), BadOrder("{", "body"), BadOrder("[]", "body"),
            BadOrder("\u{FEFF}nonsense", "body"), BadOrder("{}", "customer"),
            BadOrder("{\"customer\": {\"name\": \"A\", \"returnAddress\": \"B\"}}", "devices"),
            with("\"name\": \"Anna Nowak\"", "\"name\": 7", "customer.name"),
            with("\"name\": \"Anna Nowak\"", "\"name\": null", "customer.name"),
            with("\"name\": \"Anna Nowak\",", "", "customer.name"),
            with("[{\"name\": \"Laptop\"", "[{\"serial\": \"1\"", "devices[0].name"),
            with(
                "[{\"name\": \"Laptop\"", "[{\"parcel\": \"1\", \"name\": \"L\"",
                "devices[0].parcel"),
            with("[{\"name\": \"Laptop\"", "[{\"parcel\": 2, \"name\": \"L\"", "devices[0].parcel"),
            with("\"devices\": [", "\"language\": \"xx\", \"devices\": [", "language"),
            with("\"devices\": [", "\"parcels\": [], \"devices\": [", "parcels"),
            with("\"devices\": [", "\"devices\": [], \"other\": [", "devices"),
            with("Laptop", String(repeating: "x", count: 201), "devices[0].name"),
            with("does not charge", String(repeating: "x", count: 2001), "devices[0].fault"),
            with("does not charge", "  ", "devices[0].fault"),
            with(
                "\"devices\": [", "\"parcels\": [{\"trackingNumber\": \"?\"}], \"devices\": [",
                "parcels[0].trackingNumber"),
        ]
        // Control characters, and what turns the direction of reading around.
        + ["\\u0000", "\\u0007", "\\u001b", "\\u007f", "\\u0085", "\\u202e", "\\u2066", "\\ufeff"]
        .map { with("Anna Nowak", "Anna\($0)Nowak", "customer.name") }
        + [with("Laptop", "Lap\\ntop", "devices[0].name")]
}

@Suite(.runningStation) struct TextFaultTests {
    @Test(arguments: BadOrder.all)
    func aWrongRegistrationIsRefusedAndItsFieldNamed(order: BadOrder) throws {
        let problem = try Floor.here().post("/api/v1/orders", order.json).problem(422)
        #expect(problem.detail.hasPrefix(order.field), "\(problem.detail)")
        #expect(problem.detail.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
    }

    @Test func aWrongRegistrationOnTheCommandLineIsRefusedOnStandardError() throws {
        let station = try Floor.here().station
        let outcome = try station.rampa(["order", "new", "-"], input: Array("{}".utf8))
        #expect(outcome.code == 1)
        #expect(outcome.complaint.hasPrefix("rampa: customer: it is missing"))
        #expect(outcome.output.isEmpty)
        let missing = try station.rampa(["order", "new", "/nowhere/order.json"])
        #expect(missing.code == 4)
        #expect(missing.complaint.contains("'/nowhere/order.json' cannot be opened"))
    }

    @Test(arguments: [
        ("{\"text\": \"a\"}", "place"), ("{\"text\": \"a\", \"place\": \"roof\"}", "place"),
        ("{\"place\": \"intake\"}", "text"), ("{\"text\": 7, \"place\": \"intake\"}", "text"),
        ("{\"texts\": \"a\", \"place\": \"intake\"}", "texts"),
        ("{\"text\": \"a\", \"place\": \"intake\", \"station\": \"a\\u0007\"}", "station"),
    ])
    func aWrongScanIsRefusedAndItsFieldNamed(json: String, field: String) throws {
        let problem = try Floor.here().post("/api/v1/scans", json).problem(422)
        #expect(problem.detail.hasPrefix(field), "\(problem.detail)")
    }

    @Test func aWrongPlaceOrWayInTheQueryIsRefusedWithTheChoices() throws {
        let floor = try Floor.here()
        let picture = try Pictures.jpeg()
        let place = try floor.post("/api/v1/scans?place=roof", picture: picture).problem(422)
        #expect(place.detail.contains("intake") && place.detail.contains("'roof'"))
        let device = try floor.register().devices[0]
        let way = try floor.post("/api/v1/devices/\(device)/photos?way=up", picture: picture)
            .problem(422)
        #expect(way.detail.contains("outbound") && way.detail.contains("'up'"))
    }

    /// Every wrong symbol and every swap of neighbours in one code.
    @Test func aCodeWithAWrongSymbolIsScannedAgainAndNeverMatched() throws {
        let floor = try Floor.here()
        let right = Array(try floor.register().parcels[0])
        var wrong: [(index: Int, text: String)] = []
        for index in 1..<8 {
            var text = right
            text[index] = right[index] == "5" ? "S" : "5"
            wrong.append((index, String(text)))
            guard index < 7, right[index] != right[index + 1] else { continue }
            text = right
            text.swapAt(index, index + 1)
            wrong.append((index, String(text)))
        }
        for (_, text) in wrong {
            let verdict: Verdict = try floor.post("/api/v1/scans", Sample.scan(text)).json()
            #expect(verdict.outcome == "misread")
            #expect(verdict.word == "AGAIN")
            #expect(verdict.say.contains("'\(text)' is misread"), "\(verdict.say)")
            #expect(verdict.order == nil)
        }
        let outcome = try floor.station.rampa(["scan", wrong[0].text, "--at", "intake"])
        #expect(outcome.code == 1)
        #expect(outcome.output.hasPrefix("AGAIN  '\(wrong[0].text)' is misread"))
        let good: Verdict = try floor.post("/api/v1/scans", Sample.scan(String(right))).json()
        #expect(good.outcome == "matched")
    }

    @Test(arguments: ["4006381333931", "hello", "1Z999AA10123456784", "🙂", "a\\u0000b"])
    func aTextThatNobodyKnowsIsOfferedTheHoldingLane(text: String) throws {
        let floor = try Floor.here()
        let verdict: Verdict = try floor.post("/api/v1/scans", Sample.scan(text)).json()
        #expect(verdict.outcome == "unknown")
        #expect(verdict.word == "UNKNOWN")
        #expect(verdict.say.contains("holding lane"))
        try floor.expectWhole()
    }

    @Test func theSlipOfAParcelThatIsNotThereIsNotFound() throws {
        let floor = try Floor.here()
        let order = try floor.register()
        for code in ["P2345678", "nonsense"] {
            #expect(
                try floor.get("/api/v1/parcels/\(code)/slip").problem(404).detail.contains(code))
        }
        #expect(try floor.get("/api/v1/parcels/\(order.order)/slip").status == 422)
        let size = try floor.get("/api/v1/parcels/\(order.parcels[0])/slip?page=A0").problem(422)
        #expect(size.detail.contains("A4"))
        let folder = try TemporaryFolder()
        let file = folder.file("slip.pdf")
        let outcome = try floor.station.rampa(["slip", "P2345678", "-o", file])
        #expect(outcome.code == 1)
        #expect(outcome.complaint.contains("P2345678"))
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test(arguments: [
        ("/api/v1/orders?limit=0", 422), ("/api/v1/orders?limit=x", 422),
        ("/api/v1/orders?after=x", 422), ("/api/v1/orders/R2345678", 404),
        ("/api/v1/orders/x/events", 404), ("/api/v1/photos/x", 404),
        ("/api/v1/photos/x/../../secret.key", 404), ("/api/v1/photos/..%2F..%2Fsecret.key", 400),
        ("/api/v1/nonsense", 404), ("/api/v1/scans", 405),
    ])
    func whatIsNotThereIsToldAsAProblem(path: String, status: Int) throws {
        _ = try Floor.here().get(path).problem(status)
    }

    @Test func anUnknownAddressIsNotFoundEvenWithABody() throws {
        let floor = try Floor.here()
        _ = try floor.post("/api/v1/nonsense", "{}").problem(404)
        let wrong = try floor.post("/api/v1/me", "{}")
        _ = try wrong.problem(405)
        #expect(wrong.header("Allow")?.contains("GET") == true)
    }

    @Test func aBodyOverTheLimitIsRefusedAndTheNextRequestIsAnswered() throws {
        let floor = try Floor.here()
        let device = try floor.register().devices[0]
        for (path, type, bytes) in [
            ("/api/v1/orders", "application/json", 256 * 1024 + 1),
            ("/api/v1/devices/\(device)/photos", "image/jpeg", 25_000_001),
            ("/signin", "application/x-www-form-urlencoded", 64 * 1024 + 1),
        ] {
            let answer = try floor.send(
                "POST", path, key: "large", type: type,
                body: [UInt8](repeating: UInt8(ascii: "a"), count: bytes))
            #expect(answer.status == 413, "\(path)")
            #expect(!answer.body.isEmpty)
        }
        #expect(try floor.get("/api/v1/me").status == 200)
    }
}

/// A verdict as the API gives it, as far as these tests look.
struct Verdict: Decodable {
    let outcome: String
    let word: String
    let say: String
    let order: String?
}
