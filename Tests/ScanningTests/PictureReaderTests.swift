import Glibc
import Imaging
import Scanning
import TestSupport
import Testing
import Workers

/// The test worker, built beside the program that runs the tests.
private let testWorker: String = {
    var path = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let here = String(decoding: path.prefix(max(0, length)).map(UInt8.init), as: UTF8.self)
    return here.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/TestWorker"
}()

private func reader(_ mode: String = "pictures") -> PictureReader {
    PictureReader(
        executable: testWorker, arguments: [mode], count: 1, patience: Patience.duration)
}

private let patient = Wants(codes: ScanSettings(budget: .seconds(600)), views: [64, 200])

@Suite(.serialized, .timeLimit(.minutes(10))) struct PictureReaderTests {
    @Test func aPictureIsProvedReadAndMadeSmallerInOneGo() async throws {
        let reader = reader()
        defer { reader.stop() }
        let code = try zint(["-b", "QRCODE", "-d", "P7K4J2X7", "--scale=6"])
        for picture in [JPEG.encode(code), PNG.encode(code)] {
            let examination = try await reader.examine(picture, wants: patient)
            #expect(examination.header.width == code.width)
            #expect(examination.scans.map(\.text) == ["P7K4J2X7"])
            #expect(examination.views.map(\.longestSide) == [64, 200])
            for view in examination.views {
                let header = try PictureHeader.look(view.jpeg)
                #expect(max(header.width, header.height) == min(view.longestSide, code.width))
            }
        }
    }

    @Test func manyQRCodesNeedNoFilesInTheCage() async throws {
        let reader = reader()
        defer { reader.stop() }
        for text in ["P7K4J2X7", "Zürich", "日本語", "12345678", "P7K4J2X7"] {
            let code = try zint(["-b", "QRCODE", "--eci=26", "-d", text, "--scale=5"])
            let scans = try await reader.examine(PNG.encode(code), wants: patient).scans
            #expect(scans.map(\.text) == [text])
        }
    }

    @Test(arguments: ["DATAMATRIX", "PDF417", "AZTEC", "MAXICODE"])
    func couriersLargeCodesAreReadInTheCage(kind: String) async throws {
        let reader = reader()
        defer { reader.stop() }
        let code = try zint(["-b", kind, "-d", "P7K4J2X7", "--scale=5", "-w", "4", "--vwhitesp=4"])
        let scans = try await reader.examine(PNG.encode(code), wants: patient).scans
        #expect(scans.map(\.text) == ["P7K4J2X7"])
        #expect(scans.map { $0.symbology.rawValue.uppercased() } == [kind])
    }

    @Test func nothingIsDoneThatWasNotWanted() async throws {
        let reader = reader()
        defer { reader.stop() }
        let code = try zint(["-b", "QRCODE", "-d", "P7K4J2X7", "--scale=5"])
        let examination = try await reader.examine(PNG.encode(code), wants: Wants(codes: nil))
        #expect(examination.scans == [] && examination.views == [])
    }

    @Test func brokenPicturesAreRefusedAndTheNextOneIsRead() async throws {
        let reader = reader()
        defer { reader.stop() }
        let good = JPEG.encode(try zint(["-b", "QRCODE", "-d", "P7K4J2X7", "--scale=5"]))
        let cut = Array(good[..<(good.count * 2 / 3)])
        let cases: [([UInt8], PictureRefusal)] = [
            ([], .empty), (cut, .incomplete), (cut + [0xFF, 0xD9], .incomplete),
            (Array("GIF89a".utf8), .foreign(.gif)),
        ]
        for (picture, refusal) in cases {
            await #expect(throws: PictureReader.Failure.refused(refusal)) {
                try await reader.examine(picture)
            }
        }
        #expect(try await reader.examine(good, wants: patient).scans.map(\.text) == ["P7K4J2X7"])
    }

    @Test func damagedPixelsAreRefusedInPlainASCII() async throws {
        let reader = reader()
        defer { reader.stop() }
        // Without its quantisation tables.
        let good = JPEG.encode(
            GreyImage(width: 8, height: 8, pixels: Array(repeating: 9, count: 64)))
        let start = try #require(good.indices.first { good[$0...].starts(with: [0xFF, 0xDB]) })
        let length = Int(good[start + 3]) + 2
        let broken = Array(good[..<start] + good[(start + length)...])
        let refusal = PictureRefusal.damaged("Quantization table 0x00 was not defined")
        await #expect(throws: PictureReader.Failure.refused(refusal)) {
            try await reader.examine(broken)
        }
    }

    @Test func aWorkerThatTalksNonsenseIsNotBelieved() async throws {
        let reader = reader("nonsense")
        defer { reader.stop() }
        let picture = PNG.encode(GreyImage(width: 1, height: 1, pixels: [0]))
        await #expect(throws: PictureReader.Failure.unread(.misbehaved)) {
            try await reader.examine(picture)
        }
    }

    @Test func aPictureOfFiftyMegapixelsFitsIntoTheCage() async throws {
        let reader = reader()
        defer { reader.stop() }
        let rows = GreyImage(
            width: 8000, height: 6250, pixels: Array(repeating: 200, count: 50_000_000))
        let wants = Wants(codes: nil, views: [200])
        let header = try await reader.examine(JPEG.encode(rows), wants: wants).header
        #expect(header.width * header.height == PictureLimits.pixels)
    }
}
