import Foundation
import Glibc
import TestSupport
import Testing
import Transfer

@Suite struct FullDiskTests {
    /// A file size limit of a megabyte simulates a full disk: the database's log cannot grow.
    @Test func nothingAcknowledgedIsLostWhenTheDatabaseCannotGrow() throws {
        let folder = try TemporaryFolder()
        var kept: [String: String] = [:]
        var refused: String?
        do {
            // In blocks of 512 bytes.
            let station = try RunningStation(folder: folder.path, limits: "ulimit -f 2000")
            let floor = try Floor(station)
            for number in 0..<2000 {
                let key = "order-\(number)"
                let answer = try floor.post("/api/v1/orders", Self.largeOrder, key: key)
                guard answer.status == 201 else {
                    #expect(answer.header("Retry-After") != nil)
                    let problem = try answer.problem(503)
                    #expect(problem.detail.hasPrefix("Nothing can be kept at present"))
                    refused = key
                    break
                }
                kept[key] = answer.text
            }
            try #require(refused != nil, "the limit was not reached")
            #expect(try floor.orders().count == min(200, kept.count))
            #expect(try floor.get("/api/v1/me").status == 200)
            #expect(station.terminate() == 0)
        }
        let floor = try Floor(RunningStation(folder: folder.path))
        for (key, first) in kept {
            let again = try floor.post("/api/v1/orders", Self.largeOrder, key: key)
            #expect(again.text == first)
            #expect(again.header("Idempotent-Replay") == "true", "\(key)")
        }
        let late = try floor.post("/api/v1/orders", Self.largeOrder, key: refused ?? "")
        #expect(late.status == 201)
        #expect(late.header("Idempotent-Replay") == nil)
        try floor.expectWhole()
    }

    /// An order of some 50 kB.
    private static let largeOrder: String = {
        let device = "{\"name\": \"Laptop\", \"fault\": \"\(String(repeating: "x", count: 1900))\"}"
        let devices = Array(repeating: device, count: 25).joined(separator: ", ")
        return """
            {"customer": {"name": "Anna", "returnAddress": "Here"}, "devices": [\(devices)]}
            """
    }()

    @Test func aPhotoLargerThanAFileMayBeIsRefusedAndASmallerOneTaken() throws {
        let floor = try Floor(RunningStation(limits: "ulimit -f 1500"))
        let path = "/api/v1/devices/\(try floor.register().devices[0])/photos"
        let large = try Pictures.jpeg(1, width: 1200, height: 1000)
        try #require(large.count > 1500 * 512)
        let problem = try floor.post(path, picture: large).problem(503)
        #expect(problem.detail.hasPrefix("Nothing can be kept at present"))
        #expect(try floor.post(path, picture: Pictures.jpeg()).status == 201)
        try floor.expectNoStrangePhotos()
        try floor.expectWhole()
    }

    @Test func belowThePhotoReserveOnlyPhotosAreRefused() throws {
        let floor = try Floor(flags: ["--photo-reserve-mb", "1000000000"])
        let order = try floor.register()
        let answer = try floor.post(
            "/api/v1/devices/\(order.devices[0])/photos", picture: Pictures.jpeg())
        #expect(answer.header("Retry-After") != nil)
        let problem = try answer.problem(503)
        #expect(problem.detail.contains("kept in reserve. Free some space"))
        let scan = try floor.post("/api/v1/scans", Sample.scan(order.parcels[0]))
        #expect(try scan.json(Verdict.self).outcome == "matched")
        try floor.expectNoStrangePhotos()
        try floor.expectWhole()
    }

    @Test func belowTheReserveTheStationSaysSoInsteadOfStarting() throws {
        let folder = try TemporaryFolder()
        let outcome = try RunningStation.rampa(
            ["serve", "--port", "0", "--reserve-mb", "1000000000"], folder: folder.path)
        #expect(outcome.code == 4)
        #expect(outcome.complaint.contains("kept in reserve. Free some space"))
    }

    /// Whether a small disk can be made here; without it the tests above still run.
    private static let mayMount = geteuid() == 0 && SmallDisk.isPossible

    @Test(.enabled(if: mayMount, "a disk of its own needs root"))
    func onAFullDiskReadsGoOnAndWritesComeBackByThemselves() throws {
        let disk = try SmallDisk(megabytes: 24)
        defer { withExtendedLifetime(disk) {} }
        let station = try RunningStation(
            folder: "\(disk.path)/data",
            flags: ["--photo-reserve-mb", "0", "--reserve-mb", "0"])
        let floor = try Floor(station)
        let order = try floor.register()
        let path = "/api/v1/devices/\(order.devices[0])/photos"
        var kept: [String: Answer] = [:]
        var refused: (key: String, picture: [UInt8])?
        for number in 0..<60 {
            let picture = try Pictures.jpeg(number, width: 1400, height: 1000)
            let answer = try floor.post(path, picture: picture, key: "photo-\(number)")
            guard answer.status == 201 else {
                let problem = try answer.problem(503)
                // The disk itself says no, or the reserve does just before.
                #expect(
                    problem.detail.contains("full. Free some space")
                        || problem.detail.contains("are kept in reserve. Free some space"),
                    "\(problem.detail)")
                refused = ("photo-\(number)", picture)
                break
            }
            kept["photo-\(number)"] = answer
        }
        let late = try #require(refused)
        #expect(!kept.isEmpty)
        let filler = try disk.fill()
        let write = try floor.post("/api/v1/orders", Sample.order(), key: "late")
        #expect(write.status == 503, "\(write.text)")
        #expect(try floor.get("/api/v1/orders/\(order.order)").status == 200)
        for answer in kept.values {
            #expect(try floor.get(#require(answer.header("Location"))).status == 200)
        }
        try FileManager.default.removeItem(atPath: filler)
        try disk.removeViews()
        // By itself, that is without a restart; a watchdog's question is enough.
        #expect(try Patience.until { try floor.get("/readyz").status == 200 })
        #expect(try floor.post("/api/v1/orders", Sample.order(), key: "late").status == 201)
        #expect(try floor.post(path, picture: late.picture, key: late.key).status == 201)
        try floor.expectWhole()
        let shown: ShownOrder = try floor.get("/api/v1/orders/\(order.order)").json()
        #expect(shown.photos.count == kept.count + 1)
        #expect(station.terminate() == 0)
    }
}

/// A disk of a few megabytes in memory.
private final class SmallDisk {
    let path: String
    private let folder: TemporaryFolder

    /// Containers often forbid mounting even to root.
    static let isPossible: Bool = (try? SmallDisk(megabytes: 1)) != nil

    init(megabytes: Int) throws {
        folder = try TemporaryFolder()
        path = folder.file("disk")
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700])
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m,mode=700") == 0 else {
            throw StationFailure("no disk can be mounted: \(String(cString: strerror(errno)))")
        }
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }

    /// Writes a file that takes every byte that is left.
    func fill() throws -> String {
        let name = "\(path)/filler"
        let file = open(name, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw StationFailure("\(name): \(String(cString: strerror(errno)))")
        }
        defer { close(file) }
        let chunk = [UInt8](repeating: 1, count: 4096)
        while write(file, chunk, chunk.count) > 0 {}
        return name
    }

    /// Views may be deleted at any time.
    func removeViews() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: "\(path)/data/views") {
            try FileManager.default.removeItem(atPath: "\(path)/data/views/\(name)")
        }
    }
}
