import LabelRendering
import Logistics
import Operations
import Scanning
import Storage
import TestSupport
import Threads

/// A shop inside this process, for measurements without HTTP.
enum ShopInside {
    /// Opens a station on a folder; close it afterwards.
    static func open(_ folder: String, _ options: Options, workers: Int = 1) throws -> Shop {
        let labels = options["--labels"] ?? "Labels"
        return try Shop(
            ledger: try Ledger(DataFolder.open(folder)),
            pictures: PictureReader(
                executable: "/proc/self/exe", arguments: [Bench.workerCommand], count: workers),
            papers: try Disk.papers(in: labels), world: world,
            settings: DemoShop.settings)
    }

    static let manager = Person(
        code: SyntheticOrder.code(.staffBadge, 1), login: "eva", name: "Eva", role: .manager)

    /// Time advances, chance comes from a seed: what is made may be the same on every run.
    private static var world: World {
        let chance = Lock(FixedNumbers(4711))
        return World(
            now: {
                Instant(milliseconds: 1_795_256_100_000 + Int64(Machine.seconds * 1000))
            },
            uptime: { Int64(Machine.seconds * 1000) },
            local: { _ in LocalTime(year: 2026, month: 11, day: 21, hour: 9, minute: 35) },
            random: { count in
                chance.withLock { chance in
                    (0..<count).map { _ in UInt8(truncatingIfNeeded: chance.next() >> 32) }
                }
            },
            below: { bound in
                chance.withLock { Int($0.next() % UInt64(bound)) }
            })
    }
}
