import Foundation
import Imaging
import Scanning
import TestSupport
import Testing

/// What is in the folder of sample images, and beside the program that runs the tests.
private enum Places {
    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let images = package.appendingPathComponent("SampleImages")

    static func program(_ name: String) throws -> URL {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(fileURLWithPath: tests).deletingLastPathComponent()
            .appendingPathComponent(name)
    }
}

/// A photo, and how much of it must be read. Both counts only rise.
struct Floor: CustomTestStringConvertible {
    /// Of the file, without its ending.
    let name: String
    /// The parcel whose slip it shows; its code, by bars or by QR, must be read in each.
    let parcel: String
    /// How many of the codes must be read, and how many there are.
    let read, all: Int

    var testDescription: String { name }
}

/// Left to be read: the small QR codes of all but two, the courier's routing code, and the blurred
/// device.
private let floors = [
    Floor(name: "straight", parcel: "PFBJ9D5B", read: 4, all: 4),
    Floor(name: "turned", parcel: "PCPDRJ79", read: 3, all: 4),
    Floor(name: "perspective", parcel: "P7F85BDN", read: 3, all: 4),
    Floor(name: "blurred", parcel: "PCB32GD8", read: 1, all: 3),
    Floor(name: "uneven-light", parcel: "PN42DDNT", read: 5, all: 5),
    Floor(name: "courier-label", parcel: "PRFXK57J", read: 3, all: 5),
]

@Suite(.serialized, .timeLimit(.minutes(3))) struct SampleImagesTests {
    /// The lines that `rampa read` would print if it had all the time that it wants: a budget
    /// that ended on a slow machine would make another machine's floor.
    private func linesRead(in name: String) throws -> Set<String> {
        let picture = try Data(contentsOf: Places.images.appendingPathComponent("\(name).jpg"))
        let settings = ScanSettings(mode: .all, budget: .seconds(600))
        let scans = Scanner.scan(try JPEG.decodeGrey(Array(picture)), settings)
        return Set(scans.map { "\($0.symbology.name)\t\($0.text)" })
    }

    private func linesPrinted(on name: String) throws -> [String] {
        let file = Places.images.appendingPathComponent("\(name).txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    @Test(arguments: floors)
    func noWrongTextIsReadAndNoneLessThanYesterday(floor: Floor) throws {
        let printed = try linesPrinted(on: floor.name)
        #expect(printed.count == floor.all)
        #expect(printed == printed.sorted() && Set(printed).count == printed.count)
        let read = try linesRead(in: floor.name)
        #expect(read.subtracting(printed) == [], "read what is not there")
        let missing = Set(printed).subtracting(read).sorted()
        #expect(read.count >= floor.read, "not read: \(missing)")
        let names = [
            "Code 128\t\(floor.parcel)", "QR code\tHTTPS://ST.EXAMPLE/Q/\(floor.parcel)",
        ]
        #expect(names.allSatisfy(printed.contains))
        #expect(names.contains(where: read.contains), "the parcel is not known")
    }

    @Test func thePhotosFitIntoAMegabyteAndAHalfTogether() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Places.images.path)
        let photos = names.filter { $0.hasSuffix(".jpg") }
        #expect(Set(photos) == Set(floors.map { "\($0.name).jpg" }))
        let sizes = try photos.map {
            try Data(contentsOf: Places.images.appendingPathComponent($0)).count
        }
        #expect(sizes.reduce(0, +) <= 1_500_000)
    }

    /// One photo stands for all, which take the same way.
    @Test func thePhotosAreMadeAgainByteForByte() throws {
        let folder = try TemporaryFolder()
        let painter = Process()
        painter.executableURL = try Places.program("rampa-bench")
        painter.currentDirectoryURL = Places.package
        painter.arguments = ["sample-images", "--only", "straight", "--out", folder.path]
        painter.standardOutput = FileHandle.nullDevice
        try painter.run()
        painter.waitUntilExit()
        try #require(painter.terminationStatus == 0)
        for file in ["straight.jpg", "straight.txt"] {
            let again = try Data(contentsOf: URL(fileURLWithPath: folder.file(file)))
            let kept = try Data(contentsOf: Places.images.appendingPathComponent(file))
            #expect(again == kept, "make the sample images anew: rampa-bench sample-images")
        }
    }
}
