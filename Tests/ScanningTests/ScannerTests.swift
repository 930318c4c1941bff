import Imaging
import Scanning
import Testing

/// Our slip at 300 dpi: Code 128 of 6 dots a module, a QR code, lines like print.
private let slip: Sheet = {
    var sheet = Sheet(1300, 800)
    do {
        sheet.lay(
            try zint(["-b", "CODE128", "-d", "P7K4J2X7", "--scale=3", "--height=25"]), x: 60, y: 80)
        sheet.lay(
            try zint(["-b", "QRCODE", "-d", "HTTPS://RAMPA.EXAMPLE/Q/P7K4J2X7", "--scale=5"]),
            x: 950, y: 60)
    } catch {
        Issue.record(error)
    }
    let line = GreyImage(width: 20, height: 24, pixels: Array(repeating: 40, count: 480))
    for row in 0..<5 {
        for word in 0..<22 where (row * 7 + word * 5) % 4 != 0 {
            sheet.lay(line, x: 70 + word * 50 + row * 3, y: 520 + row * 50)
        }
    }
    return sheet
}()

private let patient = ScanSettings(budget: .seconds(600))

private func found(_ scans: [Scan]) -> Set<String> {
    Set(scans.map { "\($0.symbology.rawValue) \($0.text)" })
}

@Suite struct ScannerTests {
    @Test(arguments: [
        Shot(name: "straight"),
        Shot(name: "turned by 20°", degrees: 20),
        Shot(name: "turned by 45°", scale: 0.5, degrees: -45),
        Shot(name: "on its head", degrees: 180),
        Shot(name: "upright", scale: 0.6, degrees: 90),
        Shot(name: "in perspective", degrees: 6, perspective: 0.35),
        Shot(name: "blurred and noisy", blur: 1, noise: 14),
        Shot(name: "in uneven light", noise: 5, light: 0.25),
    ])
    func bothCodesOfASlipAreRead(shot: Shot) {
        let scans = Scanner.scan(shot.photo(of: slip), patient)
        #expect(
            found(scans) == ["code128 P7K4J2X7", "qrcode HTTPS://RAMPA.EXAMPLE/Q/P7K4J2X7"])
    }

    @Test func aCouriersLabelBesideItIsReadToo() throws {
        var sheet = slip
        let label = try zint(["-b", "CODE128", "-d", "1Z5R89390357567127", "--scale=2"])
        sheet.lay(label, x: 100, y: 330)
        let scans = Scanner.scan(Shot(name: "", degrees: 4).photo(of: sheet), patient)
        #expect(
            found(scans) == [
                "code128 P7K4J2X7", "code128 1Z5R89390357567127",
                "qrcode HTTPS://RAMPA.EXAMPLE/Q/P7K4J2X7",
            ])
    }

    @Test func theFirstIsEnoughWhenOneIsWanted() {
        let settings = ScanSettings(mode: .first, budget: .seconds(600))
        let scans = Scanner.scan(Shot(name: "").photo(of: slip), settings)
        #expect(found(scans) == ["code128 P7K4J2X7"])
    }

    @Test func withoutTimeOnePassIsMade() {
        let scans = Scanner.scan(Shot(name: "").photo(of: slip), ScanSettings(budget: .zero))
        #expect(scans.map(\.pass) == ["stripes"])
    }

    @Test func cornersLieAroundTheCodeInTheUprightPicture() throws {
        // At a scale of 1 and in the middle, photo and sheet differ by a shift.
        let photo = Shot(name: "", scale: 1, noise: 0).photo(of: slip, width: 1300, height: 800)
        let scans = Scanner.scan(photo, patient)
        let bars = try #require(scans.first { $0.symbology == .code128 })
        let code = try #require(scans.first { $0.symbology == .qrCode })
        #expect(bars.corners.count == 4 && code.corners.count == 4)
        #expect(bars.corners.allSatisfy { (50...800).contains($0.x) && (40...300).contains($0.y) })
        #expect(
            code.corners.allSatisfy { (930...1300).contains($0.x) && (40...400).contains($0.y) })
        let xs = code.corners.map(\.x)
        #expect((xs.max() ?? 0) - (xs.min() ?? 0) > 200)
    }

    @Test(arguments: [
        ("CODE39", Symbology.code39, "PARCEL-77"), ("CODE93", .code93, "PARCEL-77"),
        ("CODABAR", .codabar, "A123456B"), ("C25INTER", .itf, "12345678"),
        ("QRCODE", .qrCode, "Zürich, 25 €"), ("CODE128", .code128, "ABC-abc-1234"),
    ])
    func everyKindOfAnIntakeIsRead(zintName: String, symbology: Symbology, text: String) throws {
        let image = try zint(["-b", zintName, "-d", text, "--scale=2", "-w", "10"])
        let scans = Scanner.scan(image, patient)
        #expect(scans.map(\.symbology) == [symbology])
        #expect(scans.first?.text == text)
    }

    @Test func latinOneIsReadWhereItIsNoUTF8() throws {
        let image = try zint(["-b", "QRCODE", "--binary", "-d", "Z\\xFCrich", "--esc", "--scale=4"])
        let scan = try #require(Scanner.scan(image, patient).first)
        #expect(scan.text == "Zürich")
        #expect(scan.bytes == [0x5A, 0xFC, 0x72, 0x69, 0x63, 0x68])
    }

    @Test func codesOfTheRetailTradeAreReadOnlyWhenAskedFor() throws {
        let image = try zint(["-b", "EANX", "-d", "4006381333931", "--scale=2", "-w", "10"])
        #expect(Scanner.scan(image, patient) == [])
        let all = ScanSettings(
            symbologies: Set(Symbology.allCases), budget: .seconds(600))
        #expect(found(Scanner.scan(image, all)) == ["ean13 4006381333931"])
    }

    @Test(arguments: [("C25INTER", "1234"), ("CODE39", "AB")])
    func textsTooShortToTrustAreNotBelieved(zintName: String, text: String) throws {
        let image = try zint(["-b", zintName, "-d", text, "--scale=2", "-w", "10"])
        #expect(Scanner.scan(image, patient) == [])
    }

    @Test(
        arguments: [(Set([8, 14]), true), (Set([10]), false), (Set(), false)] as [(Set<Int>, Bool)])
    func onlyLengthsThatAreWantedAreRead(lengths: Set<Int>, isRead: Bool) throws {
        let image = try zint(["-b", "C25INTER", "-d", "12345678", "--scale=2", "-w", "10"])
        let settings = ScanSettings(lengths: [.itf: lengths], budget: .seconds(600))
        #expect(Scanner.scan(image, settings).map(\.text) == (isRead ? ["12345678"] : []))
    }

    @Test func nothingIsReadWhereNothingIs() {
        for blank in [UInt8(0), 128, 255] {
            let image = GreyImage(
                width: 300, height: 200, pixels: Array(repeating: blank, count: 60_000))
            #expect(Scanner.scan(image, patient) == [])
        }
        for side in [1, 2, 11, 25] {
            let speck = GreyImage(
                width: side, height: 1, pixels: Array(repeating: 7, count: side))
            #expect(Scanner.scan(speck, patient) == [])
        }
    }
}
