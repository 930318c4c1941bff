import Foundation
import LabelRendering
import Logistics
import Printing
import TestSupport
import Testing
import Wording

@Suite struct CalibrationTests {
    private static let a4 = CalibrationPage(for: .a4)
    private static let label = CalibrationPage(
        for: Printer.Size(width: Micrometres(50_000), height: Micrometres(25_000)))

    /// What a printer that puts `u` at `offset + scale·u` shows on the page.
    private static func readings(
        _ page: CalibrationPage, offset: (Double, Double), scale: (Double, Double)
    ) -> Calibration.Readings {
        func read(_ length: Micrometres, _ scale: Double, _ offset: Double = 0) -> Int {
            Int((Double(length.count) * scale + offset).rounded())
        }
        return Calibration.Readings(
            left: read(page.line, scale.0, offset.0), top: read(page.line, scale.1, offset.1),
            across: read(page.across, scale.0), along: read(page.along, scale.1))
    }

    @Test(arguments: [
        (0.0, 0.0, 1.0, 1.0), (1500, -2250, 1, 1), (0, 0, 0.97, 1.013),
        (-800, 3100, 1.004, 0.991), (4200, 4200, 0.94, 0.94),
    ])
    func whatIsMeasuredIsCorrected(
        x: Double, y: Double, scaleX: Double, scaleY: Double
    ) throws {
        let readings = Self.readings(Self.a4, offset: (x, y), scale: (scaleX, scaleY))
        let found = try Calibration(readings, on: Self.a4).adjustment
        for place in [0, 10_000, 105_000, 200_000] {
            let sent = Double(place * found.scaleX) / 1e6 + Double(found.offsetX.count)
            #expect(abs(x + scaleX * sent - Double(place)) < 10, "\(place) across")
            let below = Double(place * found.scaleY) / 1e6 + Double(found.offsetY.count)
            #expect(abs(y + scaleY * below - Double(place)) < 10, "\(place) along")
        }
    }

    @Test(arguments: [
        (5_000, 5_000, 0, 0), (6_500, 5_000, -1_500, 0), (4_250, 7_000, 750, -2_000),
    ])
    func labelsAreMovedAndNotStretched(left: Int, top: Int, x: Int, y: Int) throws {
        let found = try Calibration(.init(left: left, top: top), on: Self.label)
        #expect(found.shiftX == x)
        #expect(found.shiftY == y)
        #expect(found.scaleX == 1_000_000)
        #expect(found.scaleY == 1_000_000)
    }

    @Test(arguments: [
        (Calibration.Readings(left: 31_000, top: 10_000), "line A should be 10 mm"),
        (.init(left: 10_000, top: -11_000), "line B should be 10 mm from the edge; -11 mm"),
        (.init(left: 10_000, top: 10_000, across: 111_000), "bar C should be 100 mm long; 111 mm"),
        (.init(left: 10_000, top: 10_000, along: 89_999), "bar D should be 100 mm long; 89.999 mm"),
        (.init(left: 10_000, top: 10_000, along: 0), "bar D"),
    ])
    func readingsThatCannotBeAreRefused(readings: Calibration.Readings, words: String) throws {
        let refusal = try #require(throws: Calibration.Refusal.self) {
            try Calibration(readings, on: Self.a4)
        }
        #expect(refusal.description.contains(words), "\(refusal)")
    }

    @Test func aCalibrationIsKeptAsItIs() throws {
        let found = try Calibration(.init(left: 9_100, top: 11_000, across: 99_000), on: Self.a4)
        let kept = try JSONDecoder().decode(
            Calibration.self, from: try JSONEncoder().encode(found))
        #expect(kept == found)
        #expect(kept.adjustment == found.adjustment)
    }

    // MARK: The page

    @Test(arguments: [
        (210, 297, 100, 100), (216, 279, 100, 100), (100, 150, 80, 100), (50, 25, 40, 10),
        (20, 10, 10, 0), (103, 199, 90, 100),
    ])
    func thePageIsWholeOnPaperOfAnySize(width: Int, height: Int, across: Int, along: Int) throws {
        let size = Printer.Size(
            width: Micrometres(width * 1000), height: Micrometres(height * 1000))
        let page = CalibrationPage(for: size)
        #expect(page.across == Micrometres(across * 1000))
        #expect(page.along == Micrometres(along * 1000))
        for language in Language.allCases {
            let sheets = try page.sheets(
                for: "sticker 'A' & <b>", language: language.tag,
                Wording.in(language).calibration)
            #expect(sheets.language == language.tag)
            #expect(sheets.page.width == size.width)
            #expect(sheets.sheets.count == 1)
            // It goes through both kinds of printers.
            for connection in [
                Printer.Connection.socket(host: "h", port: 9100), .cups(queue: "q"),
            ] {
                let printer = Printer(
                    name: "p", connection: connection, resolution: Resolution(203), size: size)
                let document = try printer.document(
                    of: sheets, copies: 1, title: "t", created: 0, calibration: nil)
                #expect(document.starts(with: printer.isForLabels ? "^XA".utf8 : "%PDF-".utf8))
            }
        }
    }

    /// Line A and bar C, measured in dots on what a renderer that is not ours makes of the PDF.
    @Test(arguments: [
        (10_000, 10_000, 100_000, 100_000), (12_000, 9_000, 100_000, 100_000),
        (10_000, 10_000, 98_000, 102_000), (11_500, 8_250, 99_000, 101_500),
    ])
    func aCorrectedPageComesOutRight(left: Int, top: Int, across: Int, along: Int) throws {
        let printer = Printer(
            name: "office", connection: .cups(queue: "q"), resolution: Resolution(600), size: .a4)
        let calibration = try Calibration(
            .init(left: left, top: top, across: across, along: along), on: Self.a4)
        let document = try printer.document(
            of: try Self.a4.sheets(
                for: "office", language: "en", Wording.in(.english).calibration), copies: 1,
            title: "t",
            created: 0, calibration: calibration)
        let picture = try Rendered(document)
        // A printer with the measured faults: what is drawn at u comes out at a + s·u.
        let scale = (Double(across) / 100_000, Double(along) / 100_000)
        let offset = (Double(left) - scale.0 * 10_000, Double(top) - scale.1 * 10_000)
        let a = try #require(picture.darkColumns(inRow: 250_000).first)
        #expect(abs(offset.0 + scale.0 * a - 10_000) < 120, "line A comes out at \(a)")
        let b = try #require(picture.darkRows(inColumn: 120_000).first)
        #expect(abs(offset.1 + scale.1 * b - 10_000) < 120, "line B comes out at \(b)")
    }
}

/// A PDF as poppler draws it, 400 dots to the inch.
private struct Rendered {
    private let width: Int
    private let height: Int
    private let pixels: [UInt8]

    init(_ pdf: [UInt8]) throws {
        let folder = try TemporaryFolder()
        try Data(pdf).write(to: URL(fileURLWithPath: folder.file("page.pdf")))
        try ToolRunner.output(
            of: "pdftoppm", ["-r", "400", "-gray", folder.file("page.pdf"), folder.file("page")])
        let file = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file("page-1.pgm"))))
        let head = file.prefix(40).split(maxSplits: 4, whereSeparator: { $0 == 10 || $0 == 32 })
        width = try #require(Int(String(decoding: head[1], as: UTF8.self)))
        height = try #require(Int(String(decoding: head[2], as: UTF8.self)))
        pixels = Array(file.suffix(width * height))
    }

    /// The middles of dark runs in a row, in micrometres; `row` in micrometres as well.
    func darkColumns(inRow row: Int) -> [Double] {
        let line = row * 400 / 25_400
        return runs(pixels[line * width..<(line + 1) * width].map { $0 < 128 })
    }

    func darkRows(inColumn column: Int) -> [Double] {
        let place = column * 400 / 25_400
        return runs((0..<height).map { pixels[$0 * width + place] < 128 })
    }

    private func runs(_ dark: [Bool]) -> [Double] {
        var middles: [Double] = []
        var start: Int?
        for (index, isDark) in (dark + [false]).enumerated() {
            if isDark, start == nil { start = index }
            if !isDark, let first = start {
                middles.append(Double(first + index) / 2 * 25_400 / 400)
                start = nil
            }
        }
        return middles
    }
}
