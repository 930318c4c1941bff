import Foundation
import TestSupport
import Testing
import Transfer

/// Who may do what, written down once more and independently of the program's own table.
@Suite(.runningStation) struct RightsTests {
    private static let staff = "warehouse caretaker technician quality-control manager"

    /// An operation and the roles that may do it.
    struct Operation: Sendable {
        let method: String
        /// `R`, `P`, `D` and `PHOTO` are placeholders for an order's codes and a photo's id.
        let path: String
        let body: String?
        let roles: String

        init(_ method: String, _ path: String, _ body: String? = nil, for roles: String) {
            self.method = method
            self.path = path
            self.body = body
            self.roles = roles
        }
    }

    private static let operations =
        [
            Operation("GET", "/api/v1/me", for: "\(staff) customer"),
            Operation("GET", "/api/v1/orders", for: staff),
            Operation("GET", "/api/v1/orders/R", for: staff),
            Operation("GET", "/api/v1/orders/R/events", for: "warehouse caretaker manager"),
            Operation("POST", "/api/v1/undo", "{}", for: staff),
            Operation(
                "POST", "/api/v1/orders/R/steps/2/undo", #"{"reason": "mistake"}"#,
                for: "caretaker manager"),
            Operation("GET", "/api/v1/parcels/P/slip", for: staff),
            Operation("GET", "/api/v1/photos/PHOTO", for: staff),
            Operation("GET", "/api/v1/photos/PHOTO/480", for: staff),
            Operation("GET", "/orders", for: staff),
            Operation("GET", "/orders/R", for: staff),
            Operation("GET", "/orders/new", for: "caretaker manager"),
            Operation(
                "POST", "/api/v1/people",
                """
                {"login": "NEW", "name": "N", "role": "customer",
                 "password": "a sentence that is long"}
                """, for: "manager"),
            Operation("POST", "/api/v1/orders", Sample.order(), for: "caretaker manager"),
            Operation("POST", "/api/v1/orders/R/verified", "{}", for: "caretaker manager"),
            Operation("POST", "/api/v1/scans", Sample.scan("P", at: "find"), for: staff),
            Operation("POST", "/api/v1/scans?place=find", "picture", for: staff),
            Operation("POST", "/api/v1/readings", "picture", for: staff),
            Operation(
                "POST", "/api/v1/parcels/P/checked", "{}", for: "warehouse caretaker manager"),
            Operation("POST", "/api/v1/parcels/P/photos", "picture", for: staff),
            Operation("POST", "/api/v1/devices/D/photos", "picture", for: staff),
            Operation("GET", "/api/v1/couriers", for: "warehouse caretaker manager"),
            Operation(
                "POST", "/api/v1/couriers", #"{"name": "NEW", "forms": ["VAN######"]}"#,
                for: "manager"),
            Operation("GET", "/api/v1/printers", for: staff),
            Operation("GET", "/api/v1/printers/sticker/check", for: staff),
            Operation("GET", "/api/v1/print-jobs", for: staff),
            Operation("GET", "/printers", for: staff),
            Operation("POST", "/api/v1/print-jobs", #"{"code": "D"}"#, for: staff),
            Operation("POST", "/api/v1/printers/sticker/calibration-page", "{}", for: staff),
            Operation(
                "POST", "/api/v1/printers/sticker/calibration", #"{"left": 5000, "top": 5000}"#,
                for: "warehouse caretaker manager"),
        ]
        + [
            ("received", "warehouse caretaker manager"), ("checked", "warehouse caretaker manager"),
            ("packed", "warehouse caretaker manager"), ("collected", "warehouse caretaker manager"),
            ("delivered", "warehouse caretaker manager"), ("verified", "caretaker manager"),
            ("assigned", "caretaker manager"), ("quoted", "caretaker technician manager"),
            ("accepted", "caretaker manager"), ("declined", "caretaker manager"),
            ("cancelled", "caretaker manager"), ("lost", "caretaker manager"),
            ("ready", "caretaker quality-control manager"),
            ("in repair", "technician quality-control manager"),
            ("quality control", "technician manager"), ("registered", "manager"),
        ].map {
            Operation("POST", "/api/v1/devices/D/stage", "{\"stage\": \"\($0)\"}", for: $1)
        }

    @Test(arguments: [
        "warehouse", "caretaker", "technician", "quality control", "manager", "customer",
    ])
    func eachRoleMayDoWhatItsRowSaysAndNothingElse(role: String) throws {
        let floor = try Floor.here()
        let order = try floor.register()
        let picture = try Pictures.jpeg()
        let photo = try #require(
            try floor.post("/api/v1/devices/\(order.devices[0])/photos", picture: picture)
                .header("Location")?.split(separator: "/").last)
        let person = try floor.signedIn(role)
        for operation in Self.operations {
            func filled(_ text: String) -> String {
                text.replacingOccurrences(of: "/R", with: "/\(order.order)")
                    .replacingOccurrences(of: "/P/", with: "/\(order.parcels[0])/")
                    .replacingOccurrences(of: "\"P\"", with: "\"\(order.parcels[0])\"")
                    .replacingOccurrences(of: "\"D\"", with: "\"\(order.devices[0])\"")
                    .replacingOccurrences(of: "/D/", with: "/\(order.devices[0])/")
                    .replacingOccurrences(of: "PHOTO", with: photo)
                    .replacingOccurrences(of: "NEW", with: UUID().uuidString)
            }
            let isPicture = operation.body == "picture"
            let answer = try floor.send(
                operation.method, filled(operation.path),
                key: operation.body == nil ? nil : UUID().uuidString,
                type: operation.body.map { _ in isPicture ? "image/jpeg" : "application/json" },
                body: operation.body.map { isPicture ? picture : Array(filled($0).utf8) },
                headers: person.headers)
            let name = role.replacingOccurrences(of: " ", with: "-")
            let isAllowed = operation.roles.split(separator: " ").contains { $0 == name }
            // Allowed and not possible at this stage is allowed all the same. Customers do not
            // even hear that there is something.
            let expected = isAllowed ? [200, 201, 409] : [role == "customer" ? 404 : 403]
            let what = "\(role): \(operation.method) \(operation.path) \(operation.body ?? "")"
            #expect(expected.contains(answer.status), "\(what): \(answer.text.prefix(200))")
            if answer.status == 403 {
                if operation.path.hasPrefix("/api/") {
                    #expect(try answer.problem(403).detail.contains("Ask the manager"), "\(what)")
                } else {
                    #expect(answer.text.contains("Ask the manager"), "\(what)")
                }
            }
        }
    }

    @Test func whoeverIsNotSignedInHearsThatAndNothingElse() throws {
        let floor = try Floor.here()
        for headers in [
            [], [("Authorization", "Bearer nonsense")], [("Authorization", "Basic YTpi")],
            [("Authorization", "Bearer")], [("Cookie", "__Host-rampa=nonsense")],
            [("Cookie", "__Host-rampa=" + String(repeating: "0", count: 32))],
        ] {
            for operation in Self.operations where operation.path.hasPrefix("/api/") {
                let answer = try floor.send(
                    operation.method, operation.path, key: "k", type: "application/json",
                    body: operation.body.map { Array($0.utf8) }, headers: headers)
                let problem = try answer.problem(401)
                #expect(problem.detail == "Sign in first.")
                #expect(answer.header("WWW-Authenticate") == "Bearer")
            }
            let page = try floor.send("GET", "/", headers: headers)
            #expect(page.status == 303)
            #expect(page.header("Location") == "/signin")
        }
    }

    @Test(arguments: [
        [("Origin", "http://evil.example")], [("Origin", "null")], [],
        [("Origin", "http://127.0.0.1:1")], [("Sec-Fetch-Site", "cross-site")],
        [("Sec-Fetch-Site", "same-site"), ("Origin", "BASE")],
        [("Sec-Fetch-Site", "none"), ("Origin", "BASE")],
    ])
    func aWriteFromAForeignPageIsRefused(headers: [(String, String)]) throws {
        let floor = try Floor.here()
        let manager = try floor.signedIn("manager")
        let fields = headers.map { ($0.0, $0.1 == "BASE" ? floor.base : $0.1) }
        let before = try floor.orders().count
        let answer = try floor.send(
            "POST", "/api/v1/orders", key: UUID().uuidString, type: "application/json",
            body: Array(Sample.order().utf8), headers: [manager.cookie] + fields)
        #expect(try answer.problem(403).detail.contains("our own pages"))
        #expect(try floor.orders().count == before)
        let signIn = try floor.signIn("somebody", "some long password", headers: fields)
        #expect(signIn.status == 403)
        #expect(signIn.header("Set-Cookie") == nil)
    }

    @Test(arguments: [[("Sec-Fetch-Site", "same-origin")], [("Origin", "BASE")]])
    func aWriteFromAnOwnPageIsTaken(headers: [(String, String)]) throws {
        let floor = try Floor.here()
        let manager = try floor.signedIn("manager")
        let fields = headers.map { ($0.0, $0.1 == "BASE" ? floor.base : $0.1) }
        let answer = try floor.send(
            "POST", "/api/v1/orders", key: UUID().uuidString, type: "application/json",
            body: Array(Sample.order().utf8), headers: [manager.cookie] + fields)
        #expect(answer.status == 201)
    }
}
