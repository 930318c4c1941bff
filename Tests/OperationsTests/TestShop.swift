import Foundation
import LabelRendering
import Logistics
import Operations
import Scanning
import Storage
import TestSupport
import Threads

/// A station on a temporary folder, in a world whose clock only moves when it is told to.
struct TestShop {
    let shop: Shop
    let folder: TemporaryFolder
    let clock: Lock<Int64>
    static let manager = person(.manager)
    static let ana = person(.warehouse)

    /// Somebody of the shop who has no account yet.
    static func person(_ role: Role) -> Asker {
        let number = Role.allCases.firstIndex(of: role) ?? 0
        return .person(
            Person(
                code: Code.draw(.staffBadge) { min(number, $0 - 1) }, login: "\(role)",
                name: "\(role)", role: role))
    }

    /// - Parameters:
    ///   - printers: the shop's printers.
    ///   - flow: the shop's flow.
    ///   - folder: a folder that another station left; an empty one if left out.
    init(
        printers: Printers = Printers(), flow: Flow = .standard, in folder: TemporaryFolder? = nil
    ) throws {
        var settings = DemoShop.settings
        settings.flow = flow
        settings.otherHosts = ["older.example"]
        let folder = try folder ?? TemporaryFolder()
        self.folder = folder
        let clock = Lock<Int64>(1_790_000_000_000)
        self.clock = clock
        let numbers = Lock(FixedNumbers(1))
        let world = World(
            now: { Instant(milliseconds: clock.withLock { $0 }) },
            uptime: { clock.withLock { $0 } },
            local: { _ in LocalTime(year: 2026, month: 9, day: 21, hour: 14, minute: 13) },
            random: { count in
                numbers.withLock { numbers in
                    (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
                }
            },
            below: { bound in
                numbers.withLock { Int.random(in: 0..<bound, using: &$0) }
            })
        let labels = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Labels")
        shop = try Shop(
            ledger: Ledger(DataFolder.open(folder.file("data"))),
            pictures: PictureReader(
                executable: RunningStation.executable(), arguments: ["picture-worker"], count: 1),
            papers: PaperTemplates { name in
                (Array(try Data(contentsOf: labels.appendingPathComponent(name))), name)
            },
            world: world, settings: settings, printers: printers)
    }

    /// Changes the database as somebody with the sqlite3 program would.
    func sqlite(_ sql: String) throws {
        try ToolRunner.output(of: "sqlite3", ["-bail", folder.file("data/station.db"), sql])
    }

    func pass(_ duration: Duration) {
        clock.withLock { $0 += duration.components.seconds * 1000 }
    }

    /// A write by somebody at a desk; the same key is the same write.
    func write(
        _ key: String, payload: String = "", by asker: Asker = manager, at station: String? = nil
    ) throws -> Write {
        try Write(
            by: asker, at: station,
            once: Once(key: key, route: "test", payload: Array(payload.utf8)))
    }

    /// Registers one of the demo shop's orders.
    func register(_ index: Int = 0) async throws -> Registered {
        try await shop.orders.register(
            DemoShop.orders[index], by: try write("order-\(index)", by: Self.manager)
        ).answer
    }

    func scan(
        _ text: String, at place: Place = .intake, key: String = UUID().uuidString,
        by asker: Asker = ana
    ) async throws -> Answered<ScanAnswer> {
        try await shop.scans.take(
            ScanRequest(texts: [text], place: place),
            by: try write(key, payload: text, by: asker, at: "Desk 1"))
    }
}
