import LabelRendering
import Testing

@Suite struct RasterTests {
    @Test func shapesComeOutWhereTheyWereDrawn() throws {
        let picture = try draw(
            """
            <box x='2' y='2' width='6' height='6' thickness='0' fill='black'/>
            <box x='4' y='4' width='2' height='2' thickness='0' fill='white'/>
            <path x='10' y='2' thickness='0' fill='black' d='M0 0 h4 v4 h-4 Z M1 1 h2 v2 h-2 z'/>
            <line x1='2' y1='12' x2='8' y2='12' thickness='2'/>
            """)
        #expect(picture.width == 200)
        #expect(picture.height == 160)
        for (x, y, isDark) in [
            (1, 1, false), (3, 3, true), (5, 5, false), (7, 7, true), (9, 5, false),
            (10, 2, true), (12, 4, false), (13, 5, true), (5, 12, true), (5, 10, false),
        ] {
            // 254 dpi: ten dots to the millimetre; look at the middle of a millimetre.
            let pixel = picture.pixels[(y * 10 + 5) * picture.width + x * 10 + 5]
            #expect((pixel == 0) == isDark && (pixel == 255) == !isDark, "\(x), \(y): \(pixel)")
        }
    }

    @Test func anArcDoesNotBeginWhereTheTextBeforeItEnded() throws {
        let picture = try draw(
            """
            <text x='1' y='1' width='18' size='6'>I</text>
            <box x='12' y='10' width='4' height='4' radius='2' thickness='0.2'/>
            """)
        for step in 1..<10 {
            let (x, y) = (20 + step * 10, 30 + step * 7)
            #expect(picture.pixels[y * picture.width + x] == 255)
        }
    }

    @Test func whiteTextTakesBlackAway() throws {
        let black = "<box width='20' height='16' thickness='0' fill='black'/>"
        let white = "<text x='2' y='2' width='16' size='20' ink='white'>M</text>"
        #expect(Set(try draw(black).pixels) == [0])
        #expect(Set(try draw(black + white).pixels).contains(255))
    }

    @Test func aPictureTooLargeIsRefused() throws {
        let sheet = try sheet("<box width='1' height='1'/>", width: 2000)
        let failure = #expect(throws: RenderingFailure.self) {
            try Raster.render(sheet, dotsPerInch: 2400)
        }
        #expect(failure?.description.contains("is too large. Ask for fewer dots per inch.") == true)
    }

    @Test func sameInputGivesSameDotsOnManyThreads() async throws {
        let sheet = try Slips.template().layout(Slips.values(devices: 4), language: "pl").sheets[0]
        let first = try Raster.render(sheet, dotsPerInch: 203)
        try await withThrowingTaskGroup(of: Raster.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    LabelRenderer.warmUp()
                    return try Raster.render(sheet, dotsPerInch: 203)
                }
            }
            for try await raster in group { #expect(raster == first) }
        }
    }

    private func draw(_ pieces: String) throws -> Raster {
        try Raster.render(try sheet(pieces, width: 20), dotsPerInch: 254)
    }

    private func sheet(_ pieces: String, width: Int) throws -> Sheet {
        let xml = """
            <template><page name='p' width='\(width)' height='\(width * 4 / 5)'/>
            <sheet>\(pieces)</sheet></template>
            """
        let template = try Template(parsing: [UInt8](xml.utf8), name: "t.xml")
        return try template.layout(LabelValues(), language: "en").sheets[0]
    }
}
