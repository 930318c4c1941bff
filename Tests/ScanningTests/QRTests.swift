import Imaging
import Scanning
import Testing

private let patient = ScanSettings(symbologies: [.qrCode], budget: .seconds(600))
private let text = "HTTPS://RAMPA.EXAMPLE/Q/P7K4J2X7"

private func code(_ text: String, _ more: [String] = []) throws -> GreyImage {
    try zint(["-b", "QRCODE", "-d", text, "--scale=4", "-w", "4"] + more)
}

/// A QR code in the middle of a sheet, with eight of the sheet's pixels a module.
private func sheet(_ code: GreyImage) -> Sheet {
    var sheet = Sheet(code.width + 200, code.height + 200)
    sheet.lay(code, x: 100, y: 100)
    return sheet
}

@Suite struct QRTests {
    @Test(arguments: [
        Shot(name: "three pixels a module", scale: 0.375),
        Shot(name: "two and a half, turned", scale: 0.32, degrees: 25),
        Shot(name: "three, tilted", scale: 0.375, degrees: 8, perspective: 0.8),
        Shot(name: "three, turned by 45°", scale: 0.38, degrees: 45),
        Shot(name: "four, out of focus", scale: 0.5, blur: 1, noise: 6),
        Shot(name: "in half shadow", scale: 0.5, noise: 8, light: 0.2),
    ])
    func smallCodesInPerspectiveAreRead(shot: Shot) throws {
        let photo = shot.photo(of: sheet(try code(text)), width: 320, height: 300)
        #expect(Scanner.scan(photo, patient).map(\.text) == [text])
    }

    @Test(
        arguments: [
            (1, 5), (2, 10), (6, 30), (7, 40), (13, 90), (20, 180), (26, 280), (32, 420), (40, 700),
        ], ["1", "2", "3", "4"])
    func codesOfEveryKindOfVersionAndLevelAreRead(
        size: (version: Int, length: Int), level: String
    ) throws {
        let text = "z" + (1..<size.length).map { String($0 % 10) }.joined()
        let image = try code(text, ["--vers=\(size.version)", "--secure=\(level)"])
        #expect(Scanner.scan(image, patient).map(\.text) == [text])
    }

    @Test func lightCodesOnDarkAreRead() throws {
        let image = try code(text)
        let inverted = GreyImage(
            width: image.width, height: image.height, pixels: image.pixels.map { 255 - $0 })
        #expect(Scanner.scan(inverted, patient).map(\.text) == [text])
    }

    /// As those who put pictures into them do: only bare paper is lighter than all the rest.
    @Test func darkModulesDrawnAsOutlinesAreRead() throws {
        let image = try code(text)
        let isDark = { (x: Int, y: Int) in
            (0..<image.width).contains(x) && (0..<image.height).contains(y)
                && image.pixels[y * image.width + x] < 128
        }
        let pixels = image.pixels.indices.map { index -> UInt8 in
            let (x, y) = (index % image.width, index / image.width)
            guard isDark(x, y) else { return 255 }
            let isInside = (-1...1).allSatisfy { dy in
                (-1...1).allSatisfy { isDark(x + $0, y + dy) }
            }
            return isInside ? UInt8(150 + (x * 7 + y * 13) % 60) : 20
        }
        let outlined = GreyImage(width: image.width, height: image.height, pixels: pixels)
        let scans = Scanner.scan(outlined, patient)
        #expect(scans.map(\.text) == [text])
        #expect(scans.map(\.pass) == ["grids on paper"])
    }

    /// Where the whole picture would have to be doubled, only what is dense in it is.
    @Test(arguments: [0.0, 30, 45, 80])
    func smallCodesOfLargePagesAreRead(degrees: Double) throws {
        let light = try DrawnCode(matrix: text).light(module: 2.1, degrees: degrees)
        let code = light.picture(blur: 0, noise: 4)
        var sheet = Sheet(2000, 1500)
        // Lines of something like print all over, in which no finder pattern is isolated.
        let strokes = GreyImage(
            width: 500, height: 16,
            pixels: (0..<8000).map { ($0 % 500 * 7 / 11 + $0 / 500 / 5) % 3 == 0 ? 60 : 240 })
        for row in 0..<40 {
            for column in 0..<3 { sheet.lay(strokes, x: 60 + 620 * column, y: 30 + 36 * row) }
        }
        sheet.lay(
            GreyImage(width: 200, height: 200, pixels: Array(repeating: 240, count: 40_000)),
            x: 1180, y: 600)
        sheet.lay(code, x: 1280 - code.width / 2, y: 700 - code.height / 2)
        let page = GreyImage(width: sheet.width, height: sheet.height, pixels: sheet.pixels)
        let scans = Scanner.scan(page, patient)
        #expect(scans.map(\.text) == [text])
        #expect(scans.map(\.pass) == ["mosaics"])
        #expect(
            scans.allSatisfy { scan in
                scan.corners.allSatisfy { abs($0.x - 1280) < 70 && abs($0.y - 700) < 70 }
            })
    }

    @Test func codesSeenInAMirrorAreRead() throws {
        let image = try code(text)
        let mirrored = image.upright(.mirrored)
        #expect(Scanner.scan(mirrored, patient).map(\.text) == [text])
    }

    @Test func everyCodeOfASheetIsReadOnce() throws {
        var sheet = Sheet(600, 300)
        sheet.lay(try code("A1"), x: 30, y: 60)
        sheet.lay(try code("B2"), x: 330, y: 60)
        let photo = Shot(name: "", scale: 1).photo(of: sheet, width: 600, height: 300)
        #expect(Set(Scanner.scan(photo, patient).map(\.text)) == ["A1", "B2"])
        #expect(Scanner.scan(photo, patient).count == 2)
    }

    @Test func spoiledModulesAreCorrectedAndTooManyAreNoCode() throws {
        let image = try code(text, ["--secure=4"])
        for (share, isRead) in [(0.04, true), (0.5, false)] {
            var pixels = image.pixels
            let side = Int(Double(image.width) * share.squareRoot())
            let from = image.width / 2 - side / 3
            for y in from..<min(from + side, image.height) {
                for x in from..<min(from + side, image.width) { pixels[y * image.width + x] = 0 }
            }
            let spoiled = GreyImage(width: image.width, height: image.height, pixels: pixels)
            #expect(Scanner.scan(spoiled, patient).map(\.text) == (isRead ? [text] : []))
        }
    }

    @Test(arguments: [
        (["--eci=26", "-d", "Zürich €"], "Zürich €"), (["--eci=17", "-d", "25 €"], "25 €"),
        (["--eci=4", "-d", "Łódź"], "Łódź"), (["--eci=22", "-d", "Привет"], "Привет"),
        (["-d", "0123456789012"], "0123456789012"),
        (["-d", "ABC $%*+-./:123"], "ABC $%*+-./:123"),
        (["--gs1", "-d", "[01]04006381333931[10]AB1[21]X"], "0104006381333931" + "10AB1\u{1D}21X"),
    ])
    func everyModeIsRead(arguments: [String], text: String) throws {
        let image = try zint(["-b", "QRCODE", "--scale=4", "-w", "4"] + arguments)
        #expect(Scanner.scan(image, patient).map(\.text) == [text])
    }
}
