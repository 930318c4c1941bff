import Foundation
import TestSupport
import Testing
import Transfer

/// A running station and a client of it that writes as the command line does.
struct Floor: Sendable {
    /// The floor of the suite that runs, see ``FloorTrait``.
    @TaskLocal static var current: Floor?

    let station: RunningStation
    let base: String
    let token: String

    init(_ station: RunningStation) throws {
        self.station = station
        base = station.base
        token = try station.token()
    }

    init(flags: [String] = []) throws { try self.init(RunningStation(flags: flags)) }

    /// The suite's floor.
    static func here() throws -> Floor { try #require(current) }

    /// Sends a request as the manager; `key` goes as `Idempotency-Key`.
    func send(
        _ method: String, _ path: String, key: String? = nil, type: String? = nil,
        body: [UInt8]? = nil, headers: [(String, String)]? = nil
    ) throws -> Answer {
        var fields = headers ?? [("Authorization", "Bearer \(token)")]
        if let key { fields.append(("Idempotency-Key", key)) }
        if let type { fields.append(("Content-Type", type)) }
        return try Transfer.send(
            HTTPCall(method: method, url: base + path, headers: fields, body: body))
    }

    func get(_ path: String) throws -> Answer { try send("GET", path) }

    /// Posts JSON under a key of its own, unless one is given.
    func post(_ path: String, _ json: String, key: String? = UUID().uuidString) throws -> Answer {
        try send("POST", path, key: key, type: "application/json", body: Array(json.utf8))
    }

    /// Posts a picture under a key of its own, unless one is given.
    func post(
        _ path: String, picture: [UInt8], type: String = "image/jpeg",
        key: String? = UUID().uuidString
    ) throws -> Answer {
        try send("POST", path, key: key, type: type, body: picture)
    }

    /// Registers an order of one parcel and one device.
    func register(_ name: String = "Anna Nowak") throws -> Registered {
        let answer = try post("/api/v1/orders", Sample.order(name))
        try #require(answer.status == 201, "\(answer.text)")
        return try answer.json()
    }

    /// Whether `rampa check` is content with the folder.
    func expectWhole(_ location: SourceLocation = #_sourceLocation) throws {
        let check = try station.rampa(["check"])
        #expect(
            check.code == 0, "\(check.output)\(check.complaint)", sourceLocation: location)
    }
}

/// Gives a suite one running station, which goes when the suite is over.
struct FloorTrait: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        // A printer that is not there is enough: who may print is asked before.
        let folder = try TemporaryFolder()
        let printers = folder.file("printers.conf")
        try Data(
            """
            [printer sticker]
            address = tcp://127.0.0.1:1
            size = 50x25
            papers = device-sticker
            """.utf8
        ).write(to: URL(fileURLWithPath: printers))
        let floor = try Floor(flags: ["--printers", printers])
        defer { floor.station.terminate() }
        try await Floor.$current.withValue(floor, operation: function)
    }
}

extension Trait where Self == FloorTrait {
    static var runningStation: Self { FloorTrait() }
}

/// The answer to a registration.
struct Registered: Decodable {
    let order: String
    let parcels: [String]
    let devices: [String]
    let link: String

    /// Path of the customer's link.
    var linkPath: String { "/o/" + (link.components(separatedBy: "/o/").last ?? "") }
}

/// An order as the API shows it, as far as these tests look.
struct ShownOrder: Decodable {
    struct Step: Decodable { let stage: String }
    struct Parcel: Decodable {
        let code: String
        let steps: [Step]
    }
    struct Photo: Decodable {
        let id: String
        let subject: String
        let digest: String
    }
    let parcels: [Parcel]
    let photos: [Photo]
}

/// An RFC 9457 problem.
struct Problem: Decodable {
    let title: String
    let status: Int
    let detail: String
}

enum Sample {
    static func order(_ name: String = "Anna Nowak") -> String {
        """
        {"customer": {"name": "\(name)", "returnAddress": "ul. Długa 7\\n00-238 Warszawa"},
         "devices": [{"name": "Laptop", "fault": "does not charge"}]}
        """
    }

    static func scan(_ text: String, at place: String = "intake") -> String {
        "{\"text\": \"\(text)\", \"place\": \"\(place)\"}"
    }
}

extension Answer {
    var text: String { String(decoding: body, as: UTF8.self) }

    func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(type, from: Data(body))
    }

    /// The problem that this answer is, which names `status` once more and has words.
    func problem(
        _ expected: Int, _ location: SourceLocation = #_sourceLocation
    ) throws -> Problem {
        #expect(status == expected, "\(text.prefix(300))", sourceLocation: location)
        try #require(
            header("Content-Type") == "application/problem+json", "\(text.prefix(300))",
            sourceLocation: location)
        let problem: Problem = try json()
        #expect(problem.status == status, sourceLocation: location)
        #expect(!problem.detail.isEmpty, sourceLocation: location)
        return problem
    }
}
