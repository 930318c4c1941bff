import Foundation
import LabelRendering
import TestSupport
import Testing

@Suite struct LabelSheetTests {
    private static let xml = """
        <template dpi='300'><page name='sticker' width='50' height='25'/><sheet>
        <code128 x='0' y='2' width='100%' align='center' value='{code}' dots='4' height='9'/>
        <text x='2' y='13' width='46' size='9'>{code}</text>
        <box x='1' y='1' width='48' height='23' thickness='0.4'/>
        <line x1='2' y1='19' x2='48' y2='19'/><path d='M40 13 H46 V18 Z'/>
        </sheet></template>
        """

    private func labels(_ codes: [String]) throws -> [Sheet] {
        let template = try Template(parsing: [UInt8](Self.xml.utf8), name: "t.xml")
        return try codes.flatMap {
            try template.layout(LabelValues(["code": $0]), language: "en").sheets
        }
    }

    /// What the makers print on their boxes: columns, rows, label, and that all is on the sheet.
    @Test(arguments: [
        ("L7160", 3, 7, 63_500, 38_100), ("l7651", 5, 13, 38_100, 21_200),
        ("3474", 3, 8, 70_000, 37_000), ("L7163", 2, 7, 99_100, 38_100),
        ("5160", 3, 10, 66_675, 25_400), ("5163", 2, 5, 101_600, 50_800),
    ])
    func aSheetIsKnownByTheNumberOnItsBox(
        name: String, columns: Int, rows: Int, width: Int, height: Int
    ) throws {
        let sheet = try LabelSheet(name)
        #expect(sheet.columns == columns && sheet.rows == rows)
        #expect(abs(sheet.labelWidth.count - width) <= 2)
        #expect(abs(sheet.labelHeight.count - height) <= 2)
    }

    @Test func everySheetThatIsSoldLiesOnItsPaper() {
        for sheet in LabelSheet.sold {
            let right =
                2 * sheet.left.count + sheet.columns * sheet.labelWidth.count
                + (sheet.columns - 1) * sheet.gapAcross.count
            let bottom = 2 * sheet.top.count + sheet.rows * sheet.labelHeight.count
            #expect(abs(right - sheet.page.width.count) < 10, "\(sheet.name)")
            #expect(abs(bottom - sheet.page.height.count) < 20, "\(sheet.name)")
        }
        #expect(Set(LabelSheet.sold.map(\.name)).count == LabelSheet.sold.count)
    }

    @Test func rowsAndColumnsShareThePaper() throws {
        let sheet = try LabelSheet("3x8")
        #expect(sheet.labelWidth == Micrometres(70_000))
        #expect(sheet.labelHeight == Micrometres(37_125))
        let measured = try LabelSheet("3x7", margins: "7.25x15.15", gaps: "2.5x0")
        #expect(measured.labelWidth == Micrometres(63_500))
        #expect(measured.labelHeight == Micrometres(38_100))
        #expect(try LabelSheet("2x5", page: "Letter").page.name == "Letter")
    }

    @Test func labelsGoRowByRowFromTheFirstFreePlace() throws {
        let codes = "ABCDEFGHIJKLMNOPQRST".map { "D7K4J2X\($0)" }
        let sheet = try LabelSheet("3474")
        let sheets = try sheet.arrange(try labels(codes), from: 8)
        #expect(sheets.sheets.count == 2)
        #expect(sheets.page.name == "A4")
        let places = sheets.sheets.map { sheet in
            sheet.marks.compactMap { mark -> (Int, Int)? in
                guard case .bars(let bars) = mark else { return nil }
                return (bars.x * 254 / 3000 / 70, bars.y * 254 / 3000 / 37)
            }
        }
        // Place 8 is the second of the third row.
        #expect(places[0].count == 17 && places[1].count == 3)
        #expect(places[0][0] == (1, 2) && places[0][1] == (2, 2) && places[0][2] == (0, 3))
        #expect(places[1][0] == (0, 0) && places[1][2] == (2, 0))
    }

    @Test(arguments: ["3474", "L7160", "5160", "3x8"])
    func everyCodeOnASheetIsReadByOthers(name: String) throws {
        let codes = (0..<9).map { "D7K4J2X\($0)" }
        let sheets = try LabelSheet(name).arrange(try labels(codes), from: 3)
        let sheet = try #require(sheets.sheets.first)
        for case .bars(let mark) in sheet.marks { #expect(mark.module == 4) }
        let picture = GreyPicture(try Raster.render(sheet, dotsPerInch: 300))
        #expect(try picture.codesByZXing().sorted() == codes.map { "Code128:\($0)" })
        let pdf = try PDF.render(sheets, title: "", created: 0)
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "sheet.pdf")
            try Data(pdf).write(to: file)
            #expect(try ToolRunner.run("qpdf", ["--check", file.path()]).code == 0)
            let text = try ToolRunner.run("pdftotext", [file.path(), "-"]).output
            for code in codes { #expect(text.contains(code)) }
        }
    }

    /// A code keeps its bars anywhere on the sheet.
    @Test func placesAreWholeDots() throws {
        let sheet = try LabelSheet("L7160")
        let alone = try labels(["D7K4J2X7"])[0]
        let onSheet = try sheet.arrange(Array(repeating: alone, count: 21)).sheets[0]
        let mark = try #require(alone.marks.first { if case .bars = $0 { true } else { false } })
        guard case .bars(let before) = mark else { return }
        for case .bars(let after) in onSheet.marks {
            #expect(after.bars == before.bars && after.module == before.module)
            #expect(after.grid == before.grid && after.height == before.height)
        }
        // The text goes as far as the code beside it.
        guard case .bars(let first) = onSheet.marks[0], case .text(let text) = onSheet.marks[1],
            case .text(let own) = alone.marks[1]
        else { return }
        let way = Double(first.x - before.x) * 25_400 / 300
        #expect(abs(Double((text.baseline.x - own.baseline.x).count) - way) < 1)
    }

    @Test(arguments: [
        ("nonsense", nil, nil, "There is no sheet of labels"),
        ("0x8", nil, nil, "There is no sheet"), ("L7610", nil, nil, "Did you mean"),
        ("3x8", "A5", nil, "Take A4 or Letter"), ("3x8", nil, "7,5", "is not two lengths"),
        ("50x50", nil, nil, "at least 5 mm"), ("3x8", nil, "200x1", "at least 5 mm"),
        ("3x8", nil, "-5x0", "do not fit"),
    ])
    func whatIsNoSheetIsRefused(
        name: String, page: String?, margins: String?, told: String
    ) throws {
        let failure = #expect(throws: LabelSheetFailure.self) {
            try LabelSheet(name, page: page, margins: margins)
        }
        #expect(failure?.description.contains(told) == true, "\(String(describing: failure))")
    }

    @Test func aLabelThatIsTooLargeIsRefusedWithBothSizes() throws {
        let failure = #expect(throws: LabelSheetFailure.self) {
            try LabelSheet("L7651").arrange(try labels(["D7K4J2X7"]))
        }
        let words = failure?.description ?? ""
        #expect(words.contains("50 mm × 25 mm") && words.contains("38.1 mm × 21.2 mm"))
    }

    @Test(arguments: [0, 25, -1])
    func aPlaceThatIsNotOnTheSheetIsRefused(first: Int) throws {
        let failure = #expect(throws: LabelSheetFailure.self) {
            try LabelSheet("3474").arrange(try labels(["D7K4J2X7"]), from: first)
        }
        #expect(failure == .noSuchPlace(first, count: 24))
    }
}
