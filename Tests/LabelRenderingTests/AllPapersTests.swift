import Barcodes
import Foundation
import LabelRendering
import Logistics
import Operations
import TestSupport
import Testing

/// Every paper of the shop under other people's programs.
@Suite struct AllPapersTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let paper: Paper
        let language: String
        let page: String

        var testDescription: String { "\(paper.rawValue) \(language) \(page)" }
    }

    static let folder = Slips.file.deletingLastPathComponent()

    static func source(_ paper: Paper) throws -> String {
        try String(contentsOf: folder.appending(path: paper.fileName), encoding: .utf8)
    }

    static func template(_ paper: Paper) throws -> Template {
        try Template(parsing: [UInt8](try source(paper).utf8), name: paper.fileName)
    }

    /// Each paper in every language and size that it has.
    static let cases: [Case] = Paper.allCases.flatMap { paper in
        let pages = ((try? template(paper))?.pages ?? []).map(\.name)
        return pages.flatMap { page in
            Slips.languages.map { Case(paper: paper, language: $0, page: page) }
        }
    }

    private func sheets(_ one: Case, _ values: LabelValues? = nil) throws -> Sheets {
        try Self.template(one.paper).layout(
            values ?? one.paper.sample(language: Language(rawValue: one.language) ?? .english),
            language: one.language,
            dock: one.language == "en" ? "pl" : "en", page: one.page)
    }

    @Test func allPapersAreInTheTable() {
        #expect(Set(Self.cases.map(\.paper)).count == Paper.allCases.count)
        #expect(Self.cases.count == Language.allCases.count * (2 + 1 + 1 + 2 + 2 + 2 + 2 + 1 + 2))
    }

    @Test(arguments: cases)
    func nothingIsCutOffAndEveryWordIsInThePDF(one: Case) throws {
        let sheets = try sheets(one)
        try withPDF(sheets) { file in
            let text = try ToolRunner.run("pdftotext", ["-layout", file.path(), "-"]).output
                .filter { !$0.isWhitespace }
            for line in sheets.sheets.flatMap(Self.lines) {
                #expect(!line.hasSuffix("…"), "cut off: \(line)")
                #expect(text.contains(line.filter { !$0.isWhitespace }), "\(line)")
            }
            #expect(!text.contains("{"))
            let fonts = try ToolRunner.run("pdffonts", [file.path()]).output.split(separator: "\n")
                .dropFirst(2).map { $0.split(separator: " ") }
            #expect(!fonts.isEmpty)
            for font in fonts {
                #expect(font.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(font)")
            }
        }
    }

    // Three and four languages have no common factor: every paper and every language is there.
    @Test(arguments: Thoroughness.cases(every: 3, of: cases))
    func everyCodeIsReadByZXingAt300DotsPerInch(one: Case) throws {
        let sheets = try sheets(one)
        let values = one.paper.sample(language: Language(rawValue: one.language) ?? .english)
        try withPDF(sheets) { file in try expectCodes(of: sheets, values, in: file) }
    }

    // MARK: Hostile values

    static let hostile = [
        "^XZ^XA^FO0,0^FDx^FS", "~JA~DGR:X", "a>b>;c>", "שלום עולם \u{202E}abc\u{202C} سلام",
        "👩🏽‍🔧📦🇵🇱 e\u{301}\u{327}", String(repeating: "0123456789 abcde ", count: 625),
        String(repeating: "W", count: 10_000), "a\u{0}b\u{7}c\u{1B}[2Jd\u{7F}e\u{85}f",
        "line\nline\nline\nline\nline\nline\nline\nline", "{code} {{x}} <b>&amp;</b> %n \\",
    ]

    /// The fields that are in a symbol keep their codes; every other field gets the next of the
    /// hostile values.
    static func spoilt(_ values: LabelValues, from first: Int) -> LabelValues {
        var values = values
        var next = first
        func spoil(_ texts: [String: String]) -> [String: String] {
            var texts = texts
            let kept = ["code", "parcelCode", "boxCode", "stageAddress", "logo"]
            for name in texts.keys.sorted()
            where !kept.contains(name) && texts[name] != "yes" && texts[name] != "" {
                texts[name] = hostile[next % hostile.count]
                next += 1
            }
            return texts
        }
        values.texts = spoil(values.texts)
        values.lists = values.lists.mapValues { $0.map(spoil) }
        return values
    }

    /// A paper, and which of the hostile values its first field gets.
    struct Spoilt: CustomTestStringConvertible, Sendable {
        let paper: Paper
        let first: Int

        var testDescription: String { "\(paper.rawValue) from \(first)" }

        static let all = Paper.allCases.flatMap { paper in
            [0, 3, 7].map { Spoilt(paper: paper, first: $0) }
        }
        /// Each paper once, and each beginning in turn.
        static let enough = Paper.allCases.enumerated().map { place, paper in
            Spoilt(paper: paper, first: [0, 3, 7][place % 3])
        }
    }

    @Test(arguments: Thoroughness.cases(Spoilt.enough, of: Spoilt.all))
    func noValueBreaksAPaper(spoilt: Spoilt) throws {
        let (paper, first) = (spoilt.paper, spoilt.first)
        let one = Case(
            paper: paper, language: "pl", page: try Self.template(paper).pages[0].name)
        let values = Self.spoilt(paper.sample(language: .polish), from: first)
        let sheets = try sheets(one, values)
        try withPDF(sheets) { file in
            let check = try ToolRunner.run("qpdf", ["--check", file.path()])
            #expect(check.code == 0, "\(check.output)")
            try expectCodes(of: sheets, values, in: file)
        }
        // The tests' interpreter throws at a command that is not ours.
        let stream = try ZPL.render(sheets, for: ZPL.Printer(resolution: Resolution(203)))
        let printed = try ZPLInterpreter(stream)
        #expect(printed.labels.count == sheets.sheets.count)
        #expect(
            printed.symbols.sorted()
                == sheets.sheets.flatMap { Self.symbols(of: $0, values) }.sorted())
        for sheet in sheets.sheets {
            let svg = String(decoding: try SVG.render(sheet), as: UTF8.self)
            #expect(svg.hasPrefix("<?xml") && !svg.contains("<script"))
        }
    }

    // MARK: Wrong templates

    @Test(arguments: Paper.allCases)
    func aMistakeIsToldWithItsPlace(paper: Paper) throws {
        let source = try Self.source(paper)
        #expect(paper.check([UInt8](source.utf8), file: "own/x.xml").faults.isEmpty)
        for (piece, told) in [
            ("<text x='1' y='1' width='5' size='5'>{nonsense}</text>", "no value '{nonsense}'"),
            ("<text x='1' y='1' width='5' size='5'>{words.nonsense}</text>", "words.nonsense"),
            ("<box x='300' y='1' width='5' height='5'/>", "Move it, or make it smaller"),
            ("<code128 x='20' y='9' width='5' value='CODE' dots='5' height='5'/>", "needs"),
            ("<repeat over='nonsense' pitch='5' rows='1'/>", "no list 'nonsense'"),
            ("<texd x='1'/>", "Did you mean 'text'?"),
        ] {
            let wrong = source.replacing("<sheet>", with: "<sheet>\(piece)")
            let lines = wrong.split(separator: "\n", omittingEmptySubsequences: false)
            let line = try #require(lines.firstIndex { $0.contains("<sheet>") }) + 1
            let column = 3 + "<sheet>".count
            let faults = paper.check([UInt8](wrong.utf8), file: "own/x.xml").faults
            #expect(
                faults.first?.hasPrefix("own/x.xml, line \(line), column \(column): ") == true,
                "\(faults)")
            #expect(faults.first?.contains(told) == true, "\(faults)")
        }
    }

    // MARK: Tools

    private static func lines(of sheet: Sheet) -> [String] {
        sheet.marks.flatMap { mark -> [String] in
            guard case .text(let text) = mark else { return [] }
            return text.lines.map { $0.runs.map(\.text).joined() }
        }
    }

    /// What the symbols of a sheet hold: of the values, the one that has these bars.
    private static func symbols(of sheet: Sheet, _ values: LabelValues) -> [String] {
        let rows = [values.texts] + values.lists.values.flatMap(\.self)
        let codes = rows.flatMap { row in
            ["code", "parcelCode", "boxCode"].compactMap { row[$0] }
        }
        return sheet.marks.compactMap { mark in
            switch mark {
            case .bars(let bars):
                codes.first { (try? Code128($0)) == bars.symbol } ?? "a code of no value"
            case .matrix(let matrix): matrix.text
            default: nil
            }
        }
    }

    private func expectCodes(
        of sheets: Sheets, _ values: LabelValues, in file: URL
    ) throws {
        let prefix = file.deletingLastPathComponent().appending(path: "page").path()
        try ToolRunner.run("pdftoppm", ["-r", "300", "-gray", file.path(), prefix])
        let pages = try FileManager.default.contentsOfDirectory(
            atPath: file.deletingLastPathComponent().path()
        ).filter { $0.hasPrefix("page") }.sorted()
        #expect(pages.count == sheets.sheets.count)
        for (sheet, page) in zip(sheets.sheets, pages) {
            let bytes = try Data(
                contentsOf: file.deletingLastPathComponent().appending(path: page))
            let picture = try #require(GreyPicture(netpbm: bytes))
            let wanted = Self.symbols(of: sheet, values)
            // A code that appears twice stops the reader: the slip's are in different thirds.
            let parts = Set(wanted).count < wanted.count ? picture.strips(3) : [picture]
            let read = try parts.flatMap { try $0.codesByZXing() }
            #expect(
                Set(read.map { String($0.drop { $0 != ":" }.dropFirst()) }) == Set(wanted))
        }
    }

    private func withPDF(_ sheets: Sheets, _ body: (URL) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "paper.pdf")
            try Data(try PDF.render(sheets, title: "", created: 0)).write(to: file)
            try body(file)
        }
    }
}
