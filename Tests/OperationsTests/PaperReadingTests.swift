import Barcodes
import Foundation
import LabelRendering
import Logistics
import Operations
import TestSupport
import Testing

/// Every code on every paper, printed by poppler as printers do, then treated as paper is, and
/// read by a reader that is not ours.
@Suite struct PaperReadingTests {
    /// How much of a row must be read, in per cent of its codes. A floor only rises.
    private static let floors: [String: Int] = [
        // A sticker's module is two dots there; label printers have 203 and more.
        "150 gray": 85, "150 mono": 75, "203 gray": 95, "203 mono": 87, "300 gray": 97,
        "300 mono": 97, "600 gray": 97, "600 mono": 97,
    ]

    /// What happens to paper: the dialog's "fit to page", a hand that holds it askew, a camera
    /// that is not sharp.
    private static let treatments = ["as it is", "94 %", "turned", "blurred"]

    @Test(
        arguments: Thoroughness.cases(
            [(203, "mono"), (300, "gray")],
            of: [150, 203, 300, 600].flatMap { [($0, "gray"), ($0, "mono")] }))
    func everyCodeIsRead(dotsPerInch: Int, shades: String) throws {
        let folder = try TemporaryFolder()
        var wanted: [String: String] = [:]
        for paper in Paper.allCases {
            let sheets = try Self.sheets(of: paper)
            let pages = try Self.print(sheets, paper, dotsPerInch, shades, folder)
            for (sheet, page) in zip(sheets.sheets, pages) {
                for (place, code) in Self.codes(on: sheet).enumerated() {
                    let name = "\(paper.rawValue)-\(URL(filePath: page).lastPathComponent)-\(place)"
                    wanted[name] = code.text
                    try Data(
                        "\(page) \(name) \(code.box.map { "\($0)" }.joined(separator: " "))\n".utf8
                    ).append(to: folder.file("crops"))
                }
            }
        }
        #expect(wanted.count >= 12)
        try ToolRunner.python(
            Self.program, [folder.file("crops"), "\(dotsPerInch)"], in: folder.path)
        let read = try Self.read(folder)
        var missed: [String] = []
        for (name, text) in wanted {
            for treatment in Self.treatments.indices {
                let found = read["\(name)-\(treatment).png"]
                if found != text {
                    missed.append(
                        "\(name) \(Self.treatments[treatment]): \(found ?? "nothing")")
                }
                // Something else in its place is worse than nothing.
                #expect(found == nil || found == text, "\(name)")
            }
        }
        let all = wanted.count * Self.treatments.count
        let floor = try #require(Self.floors["\(dotsPerInch) \(shades)"])
        #expect(
            (all - missed.count) * 100 >= floor * all,
            "\(dotsPerInch) \(shades): \(missed.count) of \(all): \(missed.sorted())")
    }

    // MARK: Printing

    private static func sheets(of paper: Paper) throws -> Sheets {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Labels/\(paper.rawValue).xml")
        let template = try Template(
            parsing: Array(try Data(contentsOf: file)), name: file.lastPathComponent)
        return try template.layout(paper.sample(), language: "pl")
    }

    private static func print(
        _ sheets: Sheets, _ paper: Paper, _ dotsPerInch: Int, _ shades: String,
        _ folder: TemporaryFolder
    ) throws -> [String] {
        let file = folder.file("\(paper.rawValue).pdf")
        try Data(try PDF.render(sheets, title: "", created: 0)).write(to: URL(filePath: file))
        let prefix = folder.file("\(paper.rawValue)-page")
        try ToolRunner.output(
            of: "pdftoppm", ["-r", "\(dotsPerInch)", "-\(shades)", file, prefix])
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasPrefix("\(paper.rawValue)-page") }.sorted()
            .map { folder.file($0) }
    }

    /// The codes on a sheet with the box around each in millimetres, a little more than its
    /// quiet zone.
    private static func codes(on sheet: Sheet) -> [(text: String, box: [Double])] {
        sheet.marks.compactMap { mark in
            switch mark {
            case .bars(let bars):
                let unit = 25.4 / Double(bars.grid.perInch)
                let quiet = Double(bars.bars.quietZone * bars.module) * unit
                let left = Double(bars.x) * unit
                let top = Double(bars.y) * unit
                let right = left + Double(bars.bars.width * bars.module) * unit
                return (
                    text(of: bars),
                    [
                        left - quiet, top - 0.5, right + quiet,
                        top + Double(bars.height) * unit + 0.5,
                    ]
                )
            case .matrix(let matrix):
                let unit = 25.4 / Double(matrix.grid.perInch)
                let quiet = Double(4 * matrix.module) * unit
                let side = Double(matrix.matrix.size * matrix.module) * unit
                let (left, top) = (Double(matrix.x) * unit, Double(matrix.y) * unit)
                return (
                    matrix.text,
                    [left - quiet, top - quiet, left + side + quiet, top + side + quiet]
                )
            default: return nil
            }
        }
    }

    /// Our papers' codes are capitals and digits: B as it is, C as pairs.
    private static func text(of mark: BarsMark) -> String {
        var isC = mark.symbol.codewords.first == 105
        var text = ""
        for value in mark.symbol.codewords.dropFirst().dropLast(2) {
            switch value {
            case 99 where !isC: isC = true
            case 100 where isC: isC = false
            case 102: continue
            default:
                text +=
                    isC
                    ? String("\(100 + value)".dropFirst())
                    : String(Unicode.Scalar(UInt8(value + 32)))
            }
        }
        return text
    }

    // MARK: Treating and reading

    private static let program = """
        import sys
        from PIL import Image, ImageFilter, ImageOps
        dpi = int(sys.argv[2])
        pages = {}
        for line in open(sys.argv[1], encoding="utf-8"):
            page, name, *box = line.split()
            if page not in pages:
                pages[page] = Image.open(page).convert("L")
            place = [round(float(number) * dpi / 25.4) for number in box]
            code = pages[page].crop(place)
            if place[0] < 0 or place[1] < 0:
                code = ImageOps.expand(code, 0)
            code = ImageOps.expand(code, dpi // 20, 255)
            small = (round(code.width * 0.94), round(code.height * 0.94))
            blur = ImageFilter.GaussianBlur(dpi * 0.0035)
            for number, treated in enumerate([
                code,
                code.resize(small, Image.BICUBIC),
                code.rotate(3, Image.BICUBIC, expand=True, fillcolor=255),
                code.filter(blur),
            ]):
                treated.save(f"{name}-{number}.png", compress_level=1)
        """

    private static func read(_ folder: TemporaryFolder) throws -> [String: String] {
        var read: [String: String] = [:]
        let pictures = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".png") }
        for picture in pictures {
            let output = try ToolRunner.run(
                "ZXingReader", ["-noscale", "-1", picture], in: folder.path
            ).output
            let parts = output.split(separator: "\n").first?.split(separator: " ", maxSplits: 2)
            if let text = parts?.last, parts?.count == 3 {
                read[picture] = String(text.dropFirst().dropLast())
            }
        }
        return read
    }
}

extension Data {
    fileprivate func append(to path: String) throws {
        if !FileManager.default.fileExists(atPath: path) {
            try Data().write(to: URL(filePath: path))
        }
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.seekToEnd()
        try file.write(contentsOf: self)
        try file.close()
    }
}
