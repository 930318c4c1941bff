import Foundation
import LabelRendering
import TestSupport
import Testing

/// The same marks for label printers, and as pictures.
@Suite struct PrinterTests {
    private static let sticker = """
        <template dpi='300'><page name='p' width='50' height='25'/><sheet>
        <box x='1' y='1' width='48' height='23' thickness='0.4'/>
        <code128 x='0' y='2' width='100%' align='center' value='{code}' dots='4' height='9'/>
        <text x='2' y='13' width='46' size='9'>{name}</text>
        <line x1='2' y1='19' x2='48' y2='19' thickness='0.25'/>
        <path x='40' y='13' thickness='0' fill='black' d='M0 0 L6 0 L3 5 Z'/>
        </sheet></template>
        """

    private func sheet(_ name: String, code: String = "D7K4J2X7") throws -> Sheet {
        try Self.layout(Self.sticker, ["code": code, "name": name])
    }

    private static func layout(_ xml: String, _ texts: [String: String]) throws -> Sheet {
        let template = try Template(parsing: [UInt8](xml.utf8), name: "t.xml")
        return try template.layout(LabelValues(texts), language: "en").sheets[0]
    }

    private func printed(_ sheet: Sheet, _ printer: ZPL.Printer) throws -> ZPLInterpreter {
        try ZPLInterpreter(try ZPL.render(sheet, for: printer))
    }

    @Test(arguments: [(203, 203), (300, 300), (600, 600), (203, 300)])
    func aPrintersOwnBarcodeIsReadByOthers(across: Int, along: Int) throws {
        let printer = ZPL.Printer(
            resolution: Resolution(horizontal: across, vertical: along))
        let label = try printed(try sheet("Laptop"), printer)
        #expect(label.symbols == ["D7K4J2X7"])
        #expect(label.texts == ["Laptop"])
        let picture = try #require(label.labels.first)
        #expect(picture.width == Int((50.0 / 25.4 * Double(across)).rounded()))
        #expect(picture.height == Int((25.0 / 25.4 * Double(along)).rounded()))
        #expect(try picture.codesByZBar() == ["Code128:D7K4J2X7"])
    }

    @Test func aPrintersOwnQRCodeStandsWhereItWasDrawn() throws {
        let xml = """
            <template dpi='203'><page name='p' width='50' height='50'/><sheet>
            <qr x='10' y='10' value='{code}' dots='4' level='M'/></sheet></template>
            """
        let sheet = try Self.layout(xml, ["code": Slips.stage])
        let label = try printed(sheet, ZPL.Printer(resolution: Resolution(203)))
        #expect(label.symbols == [Slips.stage])
        #expect(label.labels.first?.pixels == (try Raster.render(sheet, dotsPerInch: 203)).pixels)
    }

    @Test(arguments: [
        "^XZ^XA^FO0,0^FDx^FS", "~JA ~DG", "a>b>;c", "x_5Ey", "Zażółć gęślą jaźń",
        "\"quoted\" \\ back", "^FS^FD", "<b>&amp;</b>",
    ])
    func noNameHoldsACommand(name: String) throws {
        let stream = try ZPL.render(
            try sheet(name), for: ZPL.Printer(resolution: Resolution(203)))
        let label = try ZPLInterpreter(stream)
        #expect(label.labels.count == 1)
        #expect(label.texts == [name])
        #expect(label.symbols == ["D7K4J2X7"])
    }

    @Test(arguments: ["联想 小新", "هاتف جالكسي", "📱 phone", "Ωmega"])
    func lettersThatThePrinterLacksComeAsDots(name: String) throws {
        let label = try printed(
            try sheet(name), ZPL.Printer(resolution: Resolution(203)))
        #expect(label.texts.isEmpty)
        let picture = try #require(label.labels.first)
        let rows = 13 * 203 * 10 / 254..<17 * 203 * 10 / 254
        let dark = rows.flatMap { picture.pixels[$0 * picture.width..<($0 + 1) * picture.width] }
            .count { $0 == 0 }
        #expect(dark > 60)
    }

    @Test func symbolsOfAllSetsSurviveThePrintersOwnCodes() throws {
        for code in ["D2345678", "AB>C^D~E", "123456", "a1234567b", "X"] {
            let label = try printed(
                try sheet("x", code: code), ZPL.Printer(resolution: Resolution(300)))
            #expect(label.symbols == [code])
        }
        // A tab needs set A, which goes as dots.
        let label = try printed(
            try sheet("x", code: "D7\tK4"), ZPL.Printer(resolution: Resolution(300)))
        #expect(label.symbols.isEmpty)
        #expect(try label.labels.first?.codesByZBar() == ["Code128:D7\tK4"])
    }

    @Test func everythingMovesByThePrintersOffset() throws {
        let resting = try printed(
            try sheet("x"), ZPL.Printer(resolution: Resolution(203)))
        let moved = try printed(
            try sheet("x"),
            ZPL.Printer(
                resolution: Resolution(203), offsetX: Micrometres(1000),
                offsetY: Micrometres(500)))
        let (first, second) = (try #require(resting.labels.first), try #require(moved.labels.first))
        // 8 dots to the right and 4 down, as far as both have room.
        var differences = 0
        for y in 0..<first.height - 4 {
            for x in 0..<first.width - 8
            where first.pixels[y * first.width + x]
                != second.pixels[(y + 4) * first.width + x + 8]
            {
                differences += 1
            }
        }
        // Rounding may widen an outline by a dot.
        #expect(differences < first.width * first.height / 200)
    }

    @Test func darknessIsWithinThePrintersRange() throws {
        for (asked, written) in [(-4, "~SD00"), (7, "~SD07"), (99, "~SD30")] {
            let printer = ZPL.Printer(resolution: Resolution(203), darkness: asked)
            let text = String(decoding: try ZPL.render(try sheet("x"), for: printer), as: UTF8.self)
            #expect(text.contains(written))
        }
    }

    @Test func aSheetIsASVGThatOthersDraw() throws {
        let svg = try SVG.render(try sheet("Łódź <script>"))
        let text = String(decoding: svg, as: UTF8.self)
        #expect(text.hasPrefix("<?xml"))
        #expect(!text.contains("<script"))
        #expect(text.contains("141.7"))
        #expect(try SVG.render(try sheet("Łódź <script>")) == svg)
    }

    @Test func aPDFNamesItsLanguageAndIsPrintedAsLargeAsItIs() throws {
        for language in Slips.languages {
            let pdf = try Slips.pdf(devices: 5, language: language)
            try TemporaryFolder.with { folder in
                let file = folder.appending(path: "slip.pdf")
                try Data(pdf).write(to: file)
                #expect(try ToolRunner.run("qpdf", ["--check", file.path()]).code == 0)
                let root = try ToolRunner.run(
                    "qpdf", ["--show-object=trailer", file.path()]
                ).output
                let reference = try #require(root.firstMatch(of: /\/Root (\d+)/)?.1)
                let catalog = try ToolRunner.run(
                    "qpdf", ["--show-object=\(reference)", file.path()]
                ).output
                #expect(catalog.contains("/Lang (\(language))"))
                #expect(catalog.contains("/PrintScaling /None"))
            }
        }
    }

    @Test func aPictureKeepsItsShapeInItsBox() throws {
        let xml = """
            <template><page name='p' width='40' height='40'/><sheet>
            <picture x='10' y='10' width='20' height='20' align='right' name='logo' if='logo'/>
            </sheet></template>
            """
        let template = try Template(parsing: [UInt8](xml.utf8), name: "t.xml")
        let red: [UInt8] = [200, 0, 0]
        let logo = try #require(
            LabelPicture(
                width: 2, height: 4, pixels: Array(repeating: red, count: 8).flatMap(\.self)))
        let values = LabelValues(["logo": "yes"], pictures: ["logo": logo])
        let sheet = try template.layout(values, language: "en").sheets[0]
        let picture = GreyPicture(try Raster.render(sheet, dotsPerInch: 254))
        for (x, y, isInk) in [(21, 11, true), (29, 29, true), (19, 20, false), (31, 20, false)] {
            #expect(
                (picture.pixels[(y * 10) * picture.width + x * 10] < 250) == isInk, "\(x), \(y)")
        }
        #expect(
            try template.layout(LabelValues(["logo": ""]), language: "en").sheets[0].marks == [])
        let label = try printed(sheet, ZPL.Printer(resolution: Resolution(254)))
        let dots = try #require(label.labels.first)
        let inked = dots.pixels.count { $0 == 0 }
        // A red of 23 % brightness is 77 % ink, mixed of black and white dots.
        #expect((12_000...18_000).contains(inked), "\(inked)")
    }

    @Test(arguments: [
        ("<text x='30' y='2' width='30' size='9'>x</text>", "only 50 mm × 25 mm"),
        ("<box x='-3' y='2' width='5' height='5'/>", "reaches from -3 mm, 2 mm"),
        ("<text x='3' y='24' width='5' size='9'>x</text>", "to 8 mm, 26.31"),
        ("<code128 x='4' y='20' value='D7' dots='3' height='9'/>", "needs 8.975 mm downwards"),
        ("<qr x='4' y='13' value='D7K4J2X7' dots='6'/>", "downwards with its margins"),
    ])
    func whatStandsOutsideThePaperIsTold(piece: String, told: String) throws {
        let xml = """
            <template><page name='p' width='50' height='25'/>
            <sheet>\(piece)</sheet></template>
            """
        let template = try Template(parsing: [UInt8](xml.utf8), name: "t.xml")
        let failure = #expect(throws: TemplateFailure.self) {
            try template.layout(LabelValues(), language: "en")
        }
        #expect(failure?.line == 2)
        #expect(failure?.description.contains(told) == true, "\(String(describing: failure))")
    }
}
