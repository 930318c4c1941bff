import Foundation
import TestSupport
import Testing
import Transfer

/// Everything that runs in a browser: one after the other, because a browser needs the machine
/// for itself. Suites of pages are extensions of this one.
@Suite(.serialized, .stage) enum Pages {}

/// A demo station and a browser before it, shared by all suites of ``Pages``.
struct Stage: Sendable {
    /// The built program with the demo shop.
    let station: RunningStation
    /// An English browser.
    let browser: Browser

    @TaskLocal private static var shared: Stage?

    /// The stage as the first visitor of a day finds it: no cookie, no page, network on.
    static func fresh() throws -> Stage {
        let stage = try #require(shared, "only suites of Pages have a stage")
        try stage.browser.reset()
        return stage
    }

    /// Puts up the stage before the suite and takes it down after.
    struct Trait: SuiteTrait, TestScoping {
        func provideScope(
            for test: Test, testCase: Test.Case?,
            performing function: @Sendable () async throws -> Void
        ) async throws {
            let stage = Stage(
                station: try RunningStation(flags: ["--demo"]), browser: try Browser())
            try await Stage.$shared.withValue(stage) { try await function() }
        }
    }

    // MARK: People

    /// Signs in on the page, as a person does, and waits for the first page after it.
    func signIn(_ login: String, password: String = "rampa demo station") throws {
        try browser.open("\(station.base)/signin")
        try browser.find("#login").type(login)
        try browser.find("#password").type(password)
        try browser.find("main button").click()
        try browser.wait(
            until: "location.pathname === '/orders' && document.readyState === 'complete'",
            "signed in as \(login)")
    }

    // MARK: API

    /// What a registered order got.
    struct Order: Sendable {
        let code: String
        let parcels: [String]
        let devices: [String]
        /// The customer's page, at the station's own address.
        let link: String
    }

    /// Registers an order through the API.
    func register(_ order: [String: Any]) throws -> Order {
        let facts = try object(
            post(
                "/api/v1/orders", "application/json",
                [UInt8](try JSONSerialization.data(withJSONObject: order))))
        let link = try #require(facts["link"] as? String)
        let path = try #require(link.firstRange(of: "/o/").map { link[$0.lowerBound...] })
        return Order(
            code: try #require(facts["order"] as? String),
            parcels: try #require(facts["parcels"] as? [String]),
            devices: try #require(facts["devices"] as? [String]), link: station.base + path)
    }

    /// Files a photo on a device: `way` is `intake` or `outbound`.
    func photograph(_ device: String, way: String, _ picture: [UInt8]) throws {
        _ = try object(
            post(
                "/api/v1/devices/\(device)/photos?way=\(way)&station=Booth%201", "image/jpeg",
                picture))
    }

    /// Scans codes at a place.
    func scan(_ texts: [String], at place: String) throws {
        let body = try JSONSerialization.data(withJSONObject: [
            "texts": texts, "place": place, "station": "Desk 1",
        ])
        _ = try object(post("/api/v1/scans", "application/json", [UInt8](body)))
    }

    /// Moves a device to a stage.
    func move(_ device: String, to stage: String) throws {
        let body = try JSONSerialization.data(withJSONObject: ["stage": stage])
        _ = try object(
            post("/api/v1/devices/\(device)/stage", "application/json", [UInt8](body)))
    }

    func post(_ path: String, _ type: String, _ body: [UInt8]) throws -> Answer {
        try station.call("POST", path, type: type, body: body)
    }

    func object(_ answer: Answer) throws -> [String: Any] {
        let text = String(decoding: answer.body, as: UTF8.self)
        try #require((200...299).contains(answer.status), "\(text)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    }
}

extension Trait where Self == Stage.Trait {
    /// A demo station and a browser for the whole suite.
    static var stage: Stage.Trait { Stage.Trait() }
}
