import Barcodes
import Imaging
import Testing

@testable import Scanning

private let bars = ScanSettings(symbologies: [.code128], budget: .seconds(600))

/// Two dots a module.
private func sheet(_ text: String, kind: String = "CODE128") throws -> Sheet {
    let code = try zint(["-b", kind, "-d", text, "--scale=1", "--height=60", "-w", "12"])
    var sheet = Sheet(code.width + 100, code.height + 100)
    sheet.lay(code, x: 50, y: 50)
    return sheet
}

@Suite struct Code128LikenessTests {
    /// All three sets, changes between them, and control characters.
    @Test(arguments: [
        "P7K4J2X7", "RB123456785GB", "2LPL00950+41000417", "lower CASE 12", "0034012345678901231",
        "~{|}!\"#$%&'",
    ])
    func whatNoEdgeIsLeftOfIsReadAsZintDrewIt(text: String) throws {
        for (degrees, blur) in [(0.0, 1), (33, 1), (90, 1)] {
            let photo = Shot(name: "", scale: 0.84, degrees: degrees, blur: blur)
                .photo(of: try sheet(text), width: 720, height: 720)
            let scans = Scanner.scan(photo, bars)
            #expect(scans.map(\.text) == [text], "at \(degrees)°")
            #expect(scans.allSatisfy { $0.symbology == .code128 && $0.corners.count == 4 })
        }
    }

    @Test func smallModulesAreReadByCharacters() throws {
        let photo = Shot(name: "", scale: 0.66, degrees: 12, blur: 1)
            .photo(of: try sheet("P7K4J2X7"), width: 480, height: 480)
        #expect(Scanner.scan(photo, bars).map(\.pass) == ["characters"])
    }

    @Test func function1IsToldAsTheEdgesTellIt() throws {
        let large = Shot(name: "", scale: 1.8)
        let small = Shot(name: "", scale: 0.84, blur: 1)
        let sheet = try sheet("[10]LOT7[21]A9", kind: "GS1_128")
        let scans = [large, small].map {
            Scanner.scan($0.photo(of: sheet, width: 1100, height: 700), bars)
        }
        #expect(scans[0].map(\.bytes) == scans[1].map(\.bytes))
        #expect(scans[0].map(\.aimIdentifier) == ["]C1"])
        #expect(scans[1].map(\.aimIdentifier) == ["]C1"])
        #expect(scans[1].first?.pass == "characters")
    }

    @Test(arguments: ["EANX", "CODE39", "C25INTER", "CODE93", "CODABAR"])
    func otherBarsAreNoCode128(kind: String) throws {
        let text = kind == "CODABAR" ? "A123456789B" : "400638133393"
        let sheet = try sheet(text, kind: kind)
        for scale in [0.6, 0.84, 1.5] {
            let photo = Shot(name: "", scale: scale, degrees: 7, blur: 1)
                .photo(of: sheet, width: 640, height: 480)
            #expect(Scanner.scan(photo, bars) == [])
        }
    }

    @Test func aCutOffCodeIsNotRead() throws {
        let photo = Shot(name: "", scale: 0.9, blur: 1)
            .photo(of: try sheet("RB123456785GB"), width: 640, height: 480)
        for (left, width) in [(0, 340), (300, 340)] {
            let part = try #require(photo.cropped(x: left, y: 0, width: width, height: 480))
            #expect(Scanner.scan(part, bars) == [])
        }
    }

    // MARK: what characters say

    @Test func everyTextOfTheEncoderComesBack() throws {
        var seed: UInt64 = 11
        func next(_ below: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % below
        }
        for _ in 0..<3000 {
            let digits = next(3) == 0
            let bytes = (0..<1 + next(24)).map { _ in UInt8(digits ? 48 + next(10) : next(128)) }
            let text = String(decoding: bytes, as: UTF8.self)
            let codewords = try Code128(text).codewords
            let said = try #require(Code128Text.bytes(withoutStop(codewords)))
            #expect(said.bytes == bytes && said.function1 == .absent)
            var wrong = withoutStop(codewords)
            let place = next(wrong.count)
            wrong[place] = (wrong[place] + 1 + next(50)) % 103
            let other = Code128Text.bytes(wrong)
            #expect(other == nil || other?.bytes != bytes || place == 0)
        }
    }

    @Test func accentsComeBackInLatin1() throws {
        for text in ["ÄÖÜ", "aéb", "Straße", "ÿ"] {
            let codewords = withoutStop(try Code128(text).codewords)
            let said = try #require(Code128Text.bytes(codewords))
            #expect(said.bytes == text.unicodeScalars.map { UInt8($0.value) })
        }
    }

    /// Start C, 12, then each value that may not come there.
    @Test(arguments: [[105, 12, 103], [105, 104, 12], [104], [50, 33, 1], []])
    func whatNoEncoderWritesIsNoText(codewords: [Int]) {
        let sum = codewords.enumerated().reduce(0) { $0 + $1.element * max(1, $1.offset) }
        #expect(Code128Text.bytes(codewords + [sum % 103]) == nil)
    }

    private func withoutStop(_ codewords: [Int]) -> [Int] {
        codewords.last == 106 ? codewords.dropLast() : codewords
    }
}
