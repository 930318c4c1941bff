import Foundation
import Imaging
import Scanning
import Synchronization
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(10))) struct SampleImagesTests {
    /// What was found in each photo: looking takes seconds, so each is looked at once.
    private static let found = Mutex<[String: [Scan]]>([:])

    /// All that `rampa read --all` finds if it has all the time that it wants: a budget that
    /// ended on a slow machine would make another machine's floor.
    private func scans(of name: String, every: Bool = false) throws -> [Scan] {
        let key = "\(name) \(every)"
        if let known = Self.found.withLock({ $0[key] }) { return known }
        let settings = ScanSettings(
            symbologies: every ? Set(Symbology.allCases) : Symbology.intake, mode: .all,
            budget: .seconds(600))
        let scans = Scanner.scan(try JPEG.decodeGrey(Folders.photo(name)), settings)
        Self.found.withLock { $0[key] = scans }
        return scans
    }

    private func linesPrinted(on name: String) throws -> [String] {
        let file = Folders.images.appendingPathComponent("\(name).txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    @Test(arguments: Floor.all)
    func noWrongTextIsReadAndNoneLessThanYesterday(floor: Floor) throws {
        let printed = try linesPrinted(on: floor.name)
        #expect(printed == printed.sorted() && Set(printed).count == printed.count)
        #expect(Set(printed) == Floor.lines(floor.read + floor.left))
        let read = Set(
            try scans(of: floor.name).map { "\($0.symbology.name)\t\($0.text)" })
        #expect(read.subtracting(printed) == [], "read what is not there")
        let missing = Floor.lines(floor.read).subtracting(read).sorted()
        #expect(missing == [], "not read any more")
    }

    @Test func stripesThatLookLikeCodesSayNothingInAnyKind() throws {
        #expect(try scans(of: "no-code", every: true) == [])
    }

    /// By the geometry with which the photo was made, not by another reader.
    @Test func cornersLieWhereTheCodesWerePhotographed() throws {
        let places = try CodePlace.all()
        for floor in Floor.all {
            for scan in try scans(of: floor.name) {
                let line = "\(scan.symbology.name)\t\(scan.text)"
                let near = places.filter { $0.photo == floor.name && $0.line == line }
                let corners = scan.corners.map { (x: Double($0.x), y: Double($0.y)) }
                #expect(
                    near.contains { $0.isOutlined(by: corners) },
                    "\(floor.name): \(line) by \(scan.pass) is not at \(scan.corners)")
            }
        }
    }

    @Test func thePhotosFitIntoTwoAndAHalfMegabytesTogether() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Folders.images.path)
        let photos = names.filter { $0.hasSuffix(".jpg") }
        #expect(Set(photos) == Set(Floor.all.map { "\($0.name).jpg" }))
        #expect(photos.count >= 12)
        let sizes = try Floor.all.map { try Folders.photo($0.name).count }
        #expect(sizes.reduce(0, +) <= 2_500_000)
    }

    /// All of them: each shows the slips as they are printed today.
    @Test func thePhotosAreMadeAgainByteForByte() throws {
        let folder = try TemporaryFolder()
        _ = try Folders.camera(["--out", folder.path])
        for floor in Floor.all {
            for file in ["\(floor.name).jpg", "\(floor.name).txt"] {
                let again = try Data(contentsOf: URL(fileURLWithPath: folder.file(file)))
                let kept = try Data(contentsOf: Folders.images.appendingPathComponent(file))
                // As one value: two photos that differ would be told apart byte by byte.
                let isSame = again == kept
                #expect(isSame, "\(file): make it anew with make sample-images")
            }
        }
    }

    /// At the desk of the demo shop, whose slips they are.
    @Test func theDeskStopsAtTwoCustomersSlipsAndKnowsNothingOfAPictureWithoutCodes() throws {
        let station = try RunningStation(flags: ["--demo"])
        let words = { (name: String) in
            let path = Folders.images.appendingPathComponent("\(name).jpg").path
            return try station.rampa(["scan", path, "--at", "intake"]).output
        }
        #expect(try words("two-slips").hasPrefix("STOP  "))
        #expect(try words("no-code").hasPrefix("UNKNOWN  "))
        // Neither received anything.
        #expect(try words("straight").hasPrefix("OK  "))
    }
}

/// Where a code is in a photo, as `sample-images code-places` reports it.
private struct CodePlace {
    typealias Point = (x: Double, y: Double)

    let photo: String
    let line: String
    let corners: [Point]

    static func all() throws -> [CodePlace] {
        try Folders.camera(["code-places"]).split(separator: "\n").map { row in
            let parts = row.split(separator: "\t").map(String.init)
            try #require(parts.count == 5)
            let corners = try parts[4].split(separator: " ").map { corner in
                let numbers = corner.split(separator: ",").compactMap { Double($0) }
                try #require(numbers.count == 2)
                return (x: numbers[0], y: numbers[1])
            }
            try #require(corners.count == 4)
            return CodePlace(
                photo: parts[0], line: "\(parts[1])\t\(parts[2])", corners: corners)
        }
    }

    /// Whether the middle of four corners lies on the code, none far outside, and whether they
    /// take in the most of its length.
    func isOutlined(by found: [Point]) -> Bool {
        guard found.count == 4 else { return false }
        let shares = found.map(share)
        let (us, vs) = (shares.map(\.x), shares.map(\.y))
        guard let left = us.min(), let right = us.max(), let top = vs.min(), let bottom = vs.max()
        else { return false }
        return left > -0.25 && right < 1.25 && top > -0.5 && bottom < 1.5
            && right - left > 0.75 && (-0.05...1.05).contains((left + right) / 2)
            && (-0.05...1.05).contains((top + bottom) / 2)
    }

    /// A place as shares of the code's width and height, 0 to 1 on it; perspective is small
    /// enough over one code to be left out.
    private func share(_ point: Point) -> Point {
        let (across, down) = (
            (x: corners[1].x - corners[0].x, y: corners[1].y - corners[0].y),
            (x: corners[3].x - corners[0].x, y: corners[3].y - corners[0].y)
        )
        let away = (x: point.x - corners[0].x, y: point.y - corners[0].y)
        let area = across.x * down.y - across.y * down.x
        return (
            (away.x * down.y - away.y * down.x) / area,
            (across.x * away.y - across.y * away.x) / area
        )
    }
}
