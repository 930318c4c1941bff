import Foundation
import LabelRendering
import TestSupport
import Testing

@Suite struct InkColourTests {
    /// Contrasts as the calculators of WCAG give them.
    @Test(arguments: [
        ("#000000", 21.0), ("#1a4d80", 8.7), ("#767676", 4.54), ("#0000ff", 8.59),
        ("#b30000", 7.27), ("#006400", 7.44),
    ])
    func aDarkColourIsTaken(text: String, contrast: Double) throws {
        let colour = try InkColour(text)
        #expect(abs(colour.contrast - contrast) < 0.1, "\(colour.contrast)")
        #expect(colour.contrastInGrey >= 4.5)
        #expect(colour.description == text)
        #expect(try InkColour(String(text.dropFirst())) == colour)
    }

    @Test(arguments: ["#ffcc00", "#ffffff", "#777777", "#ff4444", "#00b050", "#33bbee"])
    func aLightColourIsRefusedWithADarkerOne(text: String) throws {
        let failure = #expect(throws: InkColourFailure.self) { try InkColour(text) }
        guard case .tooLight(_, let contrast, let grey, let darker)? = failure else {
            Issue.record("another failure")
            return
        }
        #expect(min(contrast, grey) < 4.5)
        let colour = try InkColour(darker)
        #expect(min(colour.contrast, colour.contrastInGrey) < 5.2, "no darker than needed")
        #expect(failure?.description.contains("'\(text)' is too light") == true)
        #expect(failure?.description.contains(darker) == true)
    }

    @Test(arguments: ["", "red", "#12345", "#1234567", "#12345g", "#１２３４５６"])
    func whatIsNoColourIsRefused(text: String) {
        #expect(throws: InkColourFailure.noColour(text)) { try InkColour(text) }
    }

    private static let xml = """
        <template dpi='300'><page name='p' width='20' height='10'/><sheet>
        <box x='1' y='1' width='18' height='4' thickness='0' fill='accent'/>
        <line x1='1' y1='8' x2='19' y2='8' thickness='1' ink='accent'/></sheet></template>
        """

    @Test func aShopsColourIsInPDFAndSVGAndBlackInDots() throws {
        let template = try Template(parsing: [UInt8](Self.xml.utf8), name: "t.xml")
        var values = LabelValues()
        let black = try template.layout(values, language: "en")
        values.accent = try InkColour("#1a4d80")
        let coloured = try template.layout(values, language: "en")
        let svg = String(decoding: try SVG.render(coloured.sheets[0]), as: UTF8.self)
        #expect(svg.contains("rgb(10.196"))
        #expect(try SVG.render(black.sheets[0]) != SVG.render(coloured.sheets[0]))
        // Dots are the same as without a colour.
        let printer = ZPL.Printer(resolution: Resolution(203))
        #expect(try ZPL.render(black, for: printer) == ZPL.render(coloured, for: printer))
        #expect(
            try Raster.render(black.sheets[0], dotsPerInch: 203).pixels
                == Raster.render(coloured.sheets[0], dotsPerInch: 203).pixels)
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "c.pdf")
            try Data(try PDF.render(coloured, title: "", created: 0)).write(to: file)
            let prefix = folder.appending(path: "c").path()
            try ToolRunner.run("pdftoppm", ["-r", "254", "-singlefile", file.path(), prefix])
            let picture = [UInt8](try Data(contentsOf: URL(filePath: prefix + ".ppm")))
            // 10 mm from the left in the middle of the box, 3 mm down: 200 × 100 dots, 3 bytes.
            let place = picture.count - 3 * (200 * 100) + 3 * (30 * 200 + 100)
            #expect(Array(picture[place..<place + 3]) == [0x1a, 0x4d, 0x80])
        }
    }
}
