import Foundation
import TestSupport
import Testing
import Transfer

/// The dispatch desk's page as a browser without scripts uses it, through the built program.
@Suite struct DispatchPageTests {
    private let station: RunningStation

    init() throws { station = try RunningStation() }

    /// Two boxes, the first labelled: the courier's buttons belong to the box that the verdict
    /// names, and there are none while the second box is open.
    @Test func theCouriersButtonsBelongToTheVerdictsBox() throws {
        let order = try readyOrder(devices: 2)
        try scan(order.devices[0], packing: order.code)
        try dispatch(order.code, "--partial", "--label", "1Z999AA10123456784")
        try scan(order.devices[1], packing: order.code)
        let boxes = try boxes(of: order.code)
        try #require(boxes.count == 2)

        let early = try page(order.code, scanning: "12345678901234")
        #expect(early.contains("data-outcome=\"stop\""))
        #expect(Self.labelActions(early) == [])

        try dispatch(order.code, "--close")
        let asked = try page(order.code, scanning: "12345678901234")
        #expect(asked.contains("data-outcome=\"which\""))
        let actions = Self.labelActions(asked)
        #expect(actions.count >= 2)
        #expect(Set(actions) == ["/dispatch/\(order.code)/boxes/\(boxes[1])/label"])
        let verdict = try scan("12345678901234", packing: order.code)
        #expect(verdict["box"] as? String == boxes[1])
    }

    @Test func aLabelIsReplacedFromTheCommandLineOnPurposeOnly() throws {
        let order = try readyOrder(devices: 1)
        try scan(order.devices[0], packing: order.code)
        try dispatch(order.code, "--close", "--label", "1Z999AA10123456784")
        let refused = try station.rampa(
            ["dispatch", order.code, "--label", "1Z5R89390357567127"])
        #expect(refused.code == 1)
        #expect(refused.complaint.contains("--replace"))
        try dispatch(order.code, "--label", "1Z5R89390357567127", "--replace", "torn")
        let shown = try station.rampa(["dispatch", order.code]).output
        #expect(shown.contains("1Z5R89390357567127"))
        #expect(!shown.contains("1Z999AA10123456784"))
        try dispatch(order.code, "--also", "BRK-1234-56", "--courier", "Broker")
        #expect(try station.rampa(["orders", "BRK123456"]).output.contains(order.code))
    }

    @Test func theShopsCouriersAreListedFromTheCommandLine() throws {
        let listed = try station.rampa([
            "couriers", "Our van", "--form", "VAN######", "--page", "https://van.example/{number}",
        ])
        #expect(listed.code == 0, "\(listed.complaint)")
        #expect(listed.output == "Our van  VAN######  https://van.example/{number}\n")
        let order = try readyOrder(devices: 1)
        try scan(order.devices[0], packing: order.code)
        try dispatch(order.code, "--close", "--fetched", "Anna Nowak")
        #expect(try station.rampa(["dispatch", order.code]).output.contains("collected, no label"))
        #expect(try station.rampa(["couriers", "Our van", "--remove"]).output.isEmpty)
    }

    /// The addresses that a page's forms send a courier's label to.
    private static func labelActions(_ page: String) -> [String] {
        page.components(separatedBy: "action=\"").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }.filter { $0.hasSuffix("/label") }
    }

    // MARK: Steps

    private func readyOrder(devices: Int) throws -> (code: String, devices: [String]) {
        let list = (1...devices).map { #"{"name": "Laptop \#($0)", "fault": "Dead."}"# }
        let made = try post(
            "/api/v1/orders",
            """
            {"customer": {"name": "Anna", "returnAddress": "Warszawa"},
             "devices": [\(list.joined(separator: ", "))]}
            """)
        let codes = try #require(made["devices"] as? [String])
        for device in codes {
            for stage in ["received", "checked", "assigned", "quoted", "declined", "ready"] {
                try post("/api/v1/devices/\(device)/stage", #"{"stage": "\#(stage)"}"#)
            }
        }
        return (try #require(made["order"] as? String), codes)
    }

    private func boxes(of order: String) throws -> [String] {
        let answer = try station.rampa(["dispatch", order, "--json"])
        let view = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
        let boxes = (view as? [String: Any])?["boxes"] as? [[String: Any]]
        return try #require(boxes).compactMap { $0["code"] as? String }
    }

    private func dispatch(_ order: String, _ words: String...) throws {
        let answer = try station.rampa(["dispatch", order] + words)
        try #require(answer.code == 0, "\(answer.complaint)")
    }

    @discardableResult
    private func scan(_ text: String, packing order: String) throws -> [String: Any] {
        try post(
            "/api/v1/scans",
            #"{"text": "\#(text)", "place": "dispatch", "packing": "\#(order)"}"#)
    }

    /// The page of an order after a scan in its form.
    private func page(_ order: String, scanning text: String) throws -> String {
        let answer = try send(
            "/dispatch/\(order)", "application/x-www-form-urlencoded",
            "text=\(text)&key=\(UUID().uuidString)")
        try #require(answer.status == 200)
        return String(decoding: answer.body, as: UTF8.self)
    }

    @discardableResult
    private func post(_ path: String, _ body: String) throws -> [String: Any] {
        let answer = try send(path, "application/json", body)
        let text = String(decoding: answer.body, as: UTF8.self)
        try #require((200...201).contains(answer.status), "\(path): \(text)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    }

    private func send(_ path: String, _ type: String, _ body: String) throws -> Answer {
        try station.post(path, body, type: type)
    }
}
