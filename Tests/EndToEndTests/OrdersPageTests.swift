import Foundation
import TestSupport
import Testing
import Transfer

/// The pages about orders as a browser without scripts uses them, through the built program.
@Suite struct OrdersPageTests {
    private let station: RunningStation
    private let cookie: (String, String)

    init() throws {
        station = try RunningStation(flags: ["--base-url", "https://st.example"])
        cookie = try Self.signIn("manager", at: station)
    }

    private static func signIn(
        _ role: String, at station: RunningStation
    ) throws -> (String, String) {
        let login = role.replacingOccurrences(of: " ", with: "-")
        let password = "correct horse battery"
        let made = try station.rampa(
            ["person", "new", login, "--role", role], input: Array("\(password)\n".utf8))
        try #require(made.code == 0, "\(made.complaint)")
        let answer = try Transfer.send(
            HTTPCall(
                method: "POST", url: station.base + "/signin",
                headers: [
                    ("Origin", station.base),
                    ("Content-Type", "application/x-www-form-urlencoded"),
                ], body: Array(encoded([("login", login), ("password", password)]).utf8)))
        let set = try #require(answer.header("Set-Cookie"))
        return ("Cookie", String(set.prefix { $0 != ";" }))
    }

    private static func encoded(_ fields: [(String, String)]) -> String {
        fields.map { name, value in
            let allowed = CharacterSet.alphanumerics
            return [name, value].map {
                $0.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
            }.joined(separator: "=")
        }.joined(separator: "&")
    }

    private func get(_ path: String, language: String = "en") throws -> Answer {
        try Transfer.send(
            HTTPCall(
                method: "GET", url: station.base + path,
                headers: [cookie, ("Accept-Language", language)], body: nil))
    }

    private func page(_ path: String, language: String = "en") throws -> String {
        let answer = try get(path, language: language)
        try #require(answer.status == 200, "\(path)")
        return String(decoding: answer.body, as: UTF8.self)
    }

    /// Sends a form with the hidden fields of its page.
    private func post(
        _ path: String, from source: String, _ fields: [(String, String)],
        as cookie: (String, String)? = nil
    ) throws -> (status: Int, location: String?, text: String) {
        let hidden = try ["form", "key"].map { ($0, try value(of: $0, in: source)) }
        let answer = try Transfer.send(
            HTTPCall(
                method: "POST", url: station.base + path,
                headers: [
                    cookie ?? self.cookie, ("Origin", station.base),
                    ("Content-Type", "application/x-www-form-urlencoded"),
                ], body: Array(Self.encoded(hidden + fields).utf8)))
        return (
            answer.status, answer.header("Location"), String(decoding: answer.body, as: UTF8.self)
        )
    }

    private func value(of name: String, in page: String) throws -> String {
        let mark = "name=\"\(name)\" value=\""
        let start = try #require(page.range(of: mark)?.upperBound, "no field \(name)")
        return String(page[start...].prefix { $0 != "\"" })
    }

    private func customer(_ name: String, mail: String = "") -> [(String, String)] {
        [
            ("customer.name", name), ("customer.returnAddress", "ul. Długa 7\r\n00-238 Warszawa"),
            ("customer.mail", mail), ("customer.phone", "+48 22 555 01 00"), ("language", "pl"),
        ]
    }

    private func device(_ name: String, fault: String, parcel: String = "") -> [(String, String)] {
        [
            ("device.name", name), ("device.serial", ""), ("device.fault", fault),
            ("device.accessories", ""), ("device.parcel", parcel),
        ]
    }

    private func register(_ name: String) throws -> String {
        let made = try post(
            "/orders", from: try page("/orders/new"),
            customer(name) + device("Laptop", fault: "dead", parcel: "1")
                + [("parcel.trackingNumber", "RR473124829PL")])
        try #require(made.status == 303, "\(made.text)")
        return try #require(made.location)
    }

    @Test func anOrderIsRegisteredFoundMovedAndReadInOneGo() throws {
        let location = try register("Zażółć Gęślą")
        let path = String(location.prefix { $0 != "?" })
        let made = try page(location)
        let slip = try #require(made.range(of: "/slip\""))
        let heading = try #require(made.range(of: "<h1"))
        #expect(slip.lowerBound < heading.lowerBound, "the slips come first")
        #expect(made.contains("https://st.example/o/"))
        for text in ["gesla", "RR 473 124 829 PL", "225550100"] {
            let query = text.replacingOccurrences(of: " ", with: "%20")
            #expect(try page("/orders?q=\(query)").contains("Zażółć Gęślą"), "\(text)")
        }
        #expect(
            try page("/orders?q=nobody").contains("Nothing found for &#39;nobody&#39;")
                || page("/orders?q=nobody").contains("Nothing found for 'nobody'"))
        let code = try #require(made.range(of: "/devices/"))
        let device = String(made[code.upperBound...].prefix(8))
        let verified = try post("\(path)/verified", from: made, [])
        #expect(verified.status == 303)
        let cancelled = try post(
            "\(path)/devices/\(device)/stage", from: try page(path), [("stage", "received")])
        #expect(cancelled.status == 303)
        #expect(cancelled.location == path)
        let polish = try page(path, language: "pl")
        #expect(polish.contains("Historia"))
        #expect(polish.contains("Urządzenie: Paczka dotarła"))
        #expect(polish.contains("Zweryfikowano zgłoszenie"))
        #expect(try get("/orders/\(device)").header("Location") == path)
        let listed = try station.rampa(["orders", "gesla"])
        #expect(listed.code == 0)
        #expect(listed.output.contains("Zażółć Gęślą"))
        #expect(try station.rampa(["orders", "nobody"]).code == 1)
    }

    @Test func aStageThatDoesNotComeNextIsRefusedOnTheOrdersOwnPage() throws {
        let path = String(try register("Anna Nowak").prefix { $0 != "?" })
        let before = try page(path)
        let code = try #require(before.range(of: "/devices/"))
        let device = String(before[code.upperBound...].prefix(8))
        let refused = try post(
            "\(path)/devices/\(device)/stage", from: before, [("stage", "delivered")])
        #expect(refused.status == 409)
        #expect(refused.text.contains("Not done"))
        #expect(refused.text.contains("Anna Nowak"))
        let odd = try post(
            "\(path)/devices/\(device)/stage", from: before, [("stage", "sold")])
        #expect(odd.status == 422)
        #expect(odd.text.contains("Anna Nowak"))
        // The address of the form leads back when it is read again.
        #expect(try get("\(path)/devices/\(device)/stage").header("Location") == path)
        let technician = try Self.signIn("technician", at: station)
        let shown = try Transfer.send(
            HTTPCall(
                method: "GET", url: station.base + path, headers: [technician], body: nil))
        let theirs = String(decoding: shown.body, as: UTF8.self)
        #expect(!theirs.contains("https://st.example/o/"))
        #expect(!theirs.contains("History"))
        #expect(!theirs.contains("/devices/"), "no button for what the role may not do")
    }

    @Test func oneMoreDeviceKeepsWhatWasTyped() throws {
        let typed =
            customer("Anna <b>", mail: "no mail") + device("Laptop \"X\"", fault: "dead")
            + [("parcel.trackingNumber", "12")]
        let more = try post(
            "/orders", from: try page("/orders/new"), typed + [("add", "device")])
        #expect(more.status == 200)
        for text in ["Anna &lt;b&gt;", "no mail", "Laptop &quot;X&quot;", "dead", "Device 2"] {
            #expect(more.text.contains(text), "\(text)")
        }
        #expect(!more.text.contains("Device 3"))
        #expect(try page("/orders").contains("No orders yet"))
    }

    @Test(arguments: [
        ("customer.mail", "no mail", "customer.mail.error"),
        ("customer.name", "", "customer.name.error"),
        ("device.fault", "", "devices[1].fault.error"),
        ("parcel.trackingNumber", "12", "parcels[0].trackingNumber.error"),
    ])
    func anErrorStandsBesideItsFieldAndTheTextStays(
        field: String, value: String, error: String
    ) throws {
        // The row between is empty and does not count; the error is still at the second row.
        var typed =
            device("", fault: "") + device("Phone", fault: "cracked")
            + customer("Anna Nowak", mail: "anna@example.com")
            + [("parcel.trackingNumber", "RR473124829PL")]
        let index = try #require(typed.lastIndex { $0.0 == field })
        typed[index].1 = value
        let refused = try post("/orders", from: try page("/orders/new"), typed)
        #expect(refused.status == 422)
        #expect(refused.text.contains("id=\"\(error)\""), "\(refused.text)")
        #expect(refused.text.contains("value=\"Phone\""))
        #expect(try page("/orders").contains("No orders yet"))
    }

    @Test func theSameFormSentTwiceRegistersOneOrder() throws {
        let source = try page("/orders/new")
        let fields = customer("Anna Nowak") + device("Laptop", fault: "dead")
        let first = try post("/orders", from: source, fields)
        let second = try post("/orders", from: source, fields)
        #expect(first.status == 303)
        #expect(first.location == second.location)
    }

    @Test func theFirstPageLeadsToTheOrders() throws {
        #expect(try get("/").header("Location") == "/orders")
    }
}
