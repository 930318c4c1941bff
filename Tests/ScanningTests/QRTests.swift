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
