import Imaging
import Scanning
import Testing

private let retail = ScanSettings(
    symbologies: [.ean13, .ean8, .upcA, .upcE], budget: .seconds(600))

private func sheet(_ kind: String, _ digits: String) throws -> Sheet {
    let code = try zint(["-b", kind, "-d", digits, "--scale=3", "--height=40", "-w", "12"])
    var sheet = Sheet(code.width + 200, code.height + 200)
    sheet.lay(code, x: 100, y: 100)
    return sheet
}

@Suite struct RetailTests {
    @Test(arguments: [
        Shot(name: "straight", scale: 0.5),
        Shot(name: "turned", scale: 0.5, degrees: 17),
        Shot(name: "on its head", scale: 0.5, degrees: 180),
        Shot(name: "out of focus", scale: 0.5, blur: 2),
        Shot(
            name: "tilted, so that bars shrink along the code", scale: 0.6, degrees: 90,
            perspective: 0.3),
    ])
    func blurredAndTiltedCodesAreRead(shot: Shot) throws {
        let photo = shot.photo(of: try sheet("EANX", "4006381333931"), width: 640, height: 640)
        let scans = Scanner.scan(photo, retail)
        #expect(scans.map(\.text) == ["4006381333931"])
    }

    @Test func theZeroInFrontMakesItAUPC() throws {
        let photo = Shot(name: "", scale: 0.5, blur: 2)
            .photo(of: try sheet("UPCA", "012546619592"), width: 640, height: 480)
        let scans = Scanner.scan(photo, retail)
        #expect(scans.map(\.text) == ["012546619592"])
        #expect(scans.map(\.symbology) == [.upcA])
        let european = ScanSettings(symbologies: [.ean13], budget: .seconds(600))
        #expect(Scanner.scan(photo, european).map(\.text) == ["0012546619592"])
    }

    @Test(arguments: [
        ("EANX", "9638507", "96385074", Symbology.ean8), ("UPCE", "0123456", "01234565", .upcE),
    ])
    func shortCodesAreProvedAndRead(
        kind: String, drawn: String, digits: String, symbology: Symbology
    ) throws {
        let photo = Shot(name: "", scale: 0.7, degrees: 5)
            .photo(of: try sheet(kind, drawn), width: 640, height: 480)
        let scans = Scanner.scan(photo, retail)
        #expect(scans.map(\.text) == [digits])
        #expect(scans.map(\.symbology) == [symbology])
    }

    @Test(arguments: ["CODE128", "CODE39", "C25INTER"])
    func otherBarsAreNoRetailCode(kind: String) throws {
        let photo = Shot(name: "", scale: 0.5, blur: 1)
            .photo(of: try sheet(kind, "4006381333931"), width: 800, height: 480)
        #expect(Scanner.scan(photo, retail) == [])
    }

    @Test func aCutOffCodeIsNotRead() throws {
        let photo = Shot(name: "", scale: 0.6)
            .photo(of: try sheet("EANX", "4006381333931"), width: 640, height: 480)
        for (left, width) in [(0, 330), (310, 330)] {
            let part = try #require(photo.cropped(x: left, y: 0, width: width, height: 480))
            #expect(Scanner.scan(part, retail) == [])
        }
    }
}
