import LabelRendering
import Testing

@Suite struct LayoutTests {
    @Test(arguments: [(0, 1), (1, 1), (4, 1), (5, 2), (16, 2), (17, 3), (40, 4)])
    func moreDevicesThanFitGoOntoFurtherSheets(devices: Int, sheets: Int) throws {
        var values = Slips.values(devices: 1)
        let row = try #require(values.lists["devices"]?.first)
        values.lists["devices"] = Array(repeating: row, count: devices)
        let laid = try Slips.template().layout(values, language: "en")
        #expect(laid.sheets.count == sheets)
        let rows = laid.sheets.map { sheet in
            sheet.marks.count { if case .bars(let mark) = $0 { mark.module == 5 } else { false } }
        }
        #expect(rows.reduce(0, +) == devices)
        #expect(rows.first == min(4, devices))
        let texts = laid.sheets.map(texts(of:))
        #expect(texts[0].contains { $0.hasPrefix("+ ") } == (devices > 4))
        for (index, text) in texts.enumerated().dropFirst() {
            #expect(text.contains { $0.hasPrefix("Sheet \(index + 1) of \(sheets)") })
        }
    }

    @Test func withoutFurtherSheetsTooManyRowsAreRefused() throws {
        let template = try small("<repeat over='l' pitch='1' rows='2'/>")
        #expect(try template.layout(rows(2), language: "en").sheets.count == 1)
        let failure = #expect(throws: TemplateFailure.self) {
            try template.layout(rows(3), language: "en")
        }
        #expect(failure?.problem == .noRoom(list: "l", rows: 3, room: 2))
        #expect(failure?.description.contains("'l' has 3 rows, and there is room for 2.") == true)
    }

    @Test func rowsKnowTheirPlaceAndHideNothingOfTheSheet() throws {
        let template = try small(
            """
            <repeat over='l' y='1' pitch='10' rows='5'>
            <text width='50' size='9'>{index}. {code} of {shop}</text></repeat>
            """)
        let sheet = try #require(try template.layout(rows(3), language: "en").sheets.first)
        #expect(texts(of: sheet) == ["1. c1 of S", "2. c2 of S", "3. c3 of S"])
        let tops = sheet.marks.compactMap {
            if case .text(let mark) = $0 { mark.baseline.y.count } else { nil }
        }
        #expect(tops[1] - tops[0] == 10_000)
        #expect(tops[2] - tops[1] == 10_000)
    }

    @Test(arguments: [
        ("if='shop'", ["x"]), ("if='none'", []), ("unless='shop'", []), ("unless='none'", ["x"]),
        ("if='shop' unless='none'", ["x"]), ("if='shop' unless='shop'", []),
    ])
    func conditionsLookForText(condition: String, wanted: [String]) throws {
        for piece in [
            "<text width='9' size='9' \(condition)>x</text>",
            "<group \(condition)><text width='9' size='9'>x</text></group>",
        ] {
            let sheets = try small(piece).layout(rows(0), language: "en")
            #expect(texts(of: sheets.sheets[0]) == wanted)
        }
    }

    @Test(arguments: [
        ("a  b\n  c", "a b c"), ("  a ", "a"), ("{{{shop}}}", "{S}"), ("{shop}{shop}", "SS"),
        ("{shop} {shop}", "S S"), ("a<b>b</b>c <b> d</b>", "abc d"), ("{words.two}", "2 S"),
        ("a<br/>b", "a|b"), ("{none} <b>{shop}</b>", "S"), ("&lt;{shop}&gt;", "<S>"),
        ("{none}", nil),
    ])
    func wordingIsPutTogetherWithSingleSpaces(wording: String, text: String?) throws {
        let template = try small("<text width='50' size='9' lines='9'>\(wording)</text>")
        let sheets = try template.layout(rows(0), language: "en")
        #expect(texts(of: sheets.sheets[0]).first == text)
    }

    @Test func sharesOfThePageFollowItsSize() throws {
        let template = try Slips.template()
        let cuts = try ["A4", "Letter"].map { page in
            let values = Slips.values(devices: 1)
            let sheets = try template.layout(values, language: "en", page: page)
            return try #require(
                sheets.sheets[0].marks.compactMap { mark -> LineMark? in
                    if case .line(let line) = mark, !line.dashes.isEmpty { line } else { nil }
                }.first)
        }
        #expect(cuts.map(\.start.x.count) == [0, 0])
        #expect(cuts.map(\.end.x.count) == [210_000, 215_900])
        #expect(cuts.map(\.start.y.count) == [198_001, 186_268])
    }

    @Test func everythingStaysInsideTheSafeMargin() throws {
        for page in ["A4", "Letter"] {
            for language in Slips.languages {
                let values = Slips.values(
                    devices: 12, customer: String(repeating: "Bardzo długie nazwisko ", count: 9))
                let sheets = try Slips.template().layout(values, language: language, page: page)
                for sheet in sheets.sheets {
                    let picture = GreyPicture(try Raster.render(sheet, dotsPerInch: 100))
                    expectCleanMargins(picture, sheets.page)
                }
            }
        }
    }

    /// 12 mm all round, except for the fold marks and the cut line at the thirds.
    private func expectCleanMargins(_ picture: GreyPicture, _ page: PageSize) {
        let margin = 47
        for row in 0..<picture.height {
            let third = Double(row) * 3 / Double(picture.height)
            if abs(third - third.rounded()) < 0.02 { continue }
            for column in 0..<picture.width {
                let isInside =
                    (margin..<picture.width - margin).contains(column)
                    && (margin..<picture.height - margin).contains(row)
                if !isInside, picture.pixels[row * picture.width + column] < 200 {
                    Issue.record("ink at \(column), \(row) on \(page.name)")
                    return
                }
            }
        }
    }

    @Test func textShrinksBeforeItIsCut() throws {
        func mark(_ text: String) throws -> TextMark {
            let template = try small(
                "<text width='40' size='12' smallest='8' lines='2'>{text}</text>")
            var values = rows(0)
            values.texts["text"] = text
            guard
                case .text(let mark)? = try template.layout(values, language: "en").sheets[0]
                    .marks.first
            else { throw Missing() }
            return mark
        }
        #expect(try mark("short").size == 12)
        #expect(try mark("short").lines.count == 1)
        let shrunk = try mark("Anna Katarzyna Nowak-Kowalska z Warszawy")
        #expect(shrunk.size < 12 && shrunk.size >= 8)
        #expect(shrunk.lines.count == 2)
        #expect(shrunk.lines.flatMap(\.runs).map(\.text).joined(separator: " ").hasSuffix("wy"))
        let cut = try mark(String(repeating: "Anna Nowak ", count: 20))
        #expect(cut.size == 8)
        #expect(cut.lines.count == 2)
        #expect(cut.lines.last?.runs.last?.text.hasSuffix("…") == true)
        #expect(
            try mark(String(repeating: "word ", count: 1_000_000)).lines
                == mark(
                    String(repeating: "word ", count: 1_000)
                ).lines)
        let arabic = try mark("محمد بن عبد الله")
        #expect(arabic.lines.map(\.isRightToLeft) == [true])
    }

    private struct Missing: Error {}

    private func rows(_ count: Int) -> LabelValues {
        LabelValues(
            ["shop": "S", "none": ""],
            lists: ["l": (0..<count).map { ["code": "c\($0 + 1)"] }])
    }

    private func small(_ pieces: String) throws -> Template {
        let xml = """
            <template><page name='small' width='100' height='50'/>
            <words lang='en'><word name='two'>2 {shop}</word></words>
            <sheet>\(pieces)</sheet></template>
            """
        return try Template(parsing: [UInt8](xml.utf8), name: "t.xml")
    }

    private func texts(of sheet: Sheet) -> [String] {
        sheet.marks.compactMap { mark in
            guard case .text(let text) = mark else { return nil }
            return text.lines.map { $0.runs.map(\.text).joined() }.joined(separator: "|")
        }
    }
}
