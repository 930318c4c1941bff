import Barcodes
import Foundation
import LabelRendering
import TestSupport
import Testing

/// The printed slip under two scanners that are not ours.
@Suite struct SlipScanTests {
    /// How poppler prints the PDF: thermal and laser printers, and scaled down by the dialog.
    @Test(
        arguments: Thoroughness.cases(
            every: 3,
            of: [
                ["-r", "191", "-mono"], ["-r", "300", "-gray"], ["-r", "300", "-mono"],
                ["-r", "282", "-gray"], ["-r", "203", "-mono"], ["-r", "600", "-mono"],
            ]))
    func everyCodeOfThePDFIsReadAndNothingElse(print: [String]) throws {
        for page in ["A4", "Letter"] {
            let pdf = try Slips.pdf(devices: 5, page: page)
            let sheets = try printed(pdf, print)
            #expect(sheets.count == 2)
            for (sheet, picture) in sheets.enumerated() {
                try expectCodes(in: picture, sheet: sheet, devices: 5)
            }
        }
    }

    @Test(arguments: Thoroughness.cases([150, 203], of: [150, 203, 300, 600]))
    func everyCodeOfOurOwnDotsIsReadAndNothingElse(dotsPerInch: Int) throws {
        let sheets = try Slips.template().layout(Slips.values(devices: 12), language: "pl")
        for (number, sheet) in sheets.sheets.enumerated() {
            let raster = try Raster.render(sheet, dotsPerInch: dotsPerInch)
            try expectCodes(in: GreyPicture(raster), sheet: number, devices: 12)
        }
    }

    private func expectCodes(in picture: GreyPicture, sheet: Int, devices: Int) throws {
        if sheet == 0 {
            let own = Slips.codes.prefix(4).map { "Code128:\($0)" }
            let parcel = "Code128:P7K4J2X7"
            let stage = "QRCode:\(Slips.stage)"
            let parts = try picture.strips(3).map { try $0.codesByZXing().sorted() }
            #expect(parts == [[parcel, stage], own.sorted(), [parcel]])
            #expect(try picture.codesByZBar().sorted() == (own + [parcel, stage]).sorted())
        } else {
            let rows = Slips.codes.prefix(devices).dropFirst(4)
            let wanted = (rows + ["P7K4J2X7"]).map { "Code128:\($0)" }.sorted()
            #expect(try picture.codesByZXing().sorted() == wanted)
            #expect(try picture.codesByZBar().sorted() == wanted)
        }
    }

    @Test func everyModuleIsAWholeNumberOfDots() throws {
        let sheets = try Slips.template().layout(Slips.values(devices: 4), language: "en")
        let sheet = try #require(sheets.sheets.first)
        let own = GreyPicture(try Raster.render(sheet, dotsPerInch: 300))
        let pdf = try PDF.render(sheets, title: "", created: 0)
        let poppler = try #require(try printed(pdf, ["-r", "300", "-mono"]).first)
        var modules: [Int] = []
        for case .bars(let mark) in sheet.marks {
            modules.append(mark.module)
            for picture in [own, poppler] {
                let quiet = mark.bars.quietZone * mark.module
                let end = mark.x + mark.bars.width * mark.module
                let runs = picture.runs(
                    inRow: mark.y + mark.height / 2, from: mark.x - quiet, to: end + quiet)
                #expect(runs.first?.length == quiet)
                #expect(runs.last?.length == quiet)
                #expect(
                    runs.dropFirst().dropLast().map(\.length)
                        == mark.bars.widths.map { $0 * mark.module })
            }
        }
        #expect(modules == [6, 5, 5, 5, 5, 6])
        for case .matrix(let mark) in sheet.marks {
            #expect(mark.module == 6)
            for row in 0..<mark.matrix.size {
                let y = mark.y + row * mark.module + 3
                let found = own.runs(
                    inRow: y, from: mark.x, to: mark.x + mark.matrix.size * mark.module)
                #expect(
                    found.filter(\.isDark).map {
                        ($0.start - mark.x) / 6..<($0.start - mark.x + $0.length) / 6
                    }
                        == mark.matrix.darkRuns(inRow: row))
                #expect(found.allSatisfy { $0.length.isMultiple(of: 6) })
            }
        }
    }

    @Test func symbolsOfOurOwnDotsAreOnlyBlackAndWhite() throws {
        let sheets = try Slips.template().layout(Slips.values(devices: 1), language: "en")
        let sheet = try #require(sheets.sheets.first)
        let picture = GreyPicture(try Raster.render(sheet, dotsPerInch: 203))
        for case .bars(let mark) in sheet.marks {
            let row = (mark.y + mark.height / 2) * 203 / 300
            let columns = mark.x * 203 / 300..<(mark.x + mark.bars.width * mark.module) * 203 / 300
            let shades = Set(columns.map { picture.pixels[row * picture.width + $0] })
            #expect(shades == [0, 255])
        }
    }

    @Test func aScannersLineMeetsOneDeviceOnly() throws {
        let sheets = try Slips.template().layout(Slips.values(devices: 12), language: "en")
        for sheet in sheets.sheets {
            let devices = sheet.marks.compactMap { mark -> Range<Int>? in
                guard case .bars(let bars) = mark, bars.module == 5 else { return nil }
                return bars.y..<bars.y + bars.height
            }
            for (above, below) in zip(devices, devices.dropFirst()) {
                // 7.5 mm, so a line may lean by eight degrees over a code of 52 mm.
                #expect(below.lowerBound - above.upperBound >= 75 * 3000 / 2540)
            }
        }
    }

    private func printed(_ pdf: [UInt8], _ arguments: [String]) throws -> [GreyPicture] {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "slip.pdf")
            try Data(pdf).write(to: file)
            let prefix = folder.appending(path: "page").path()
            try ToolRunner.run("pdftoppm", arguments + [file.path(), prefix])
            let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path())
                .filter { $0.hasPrefix("page") }.sorted()
            return try pages.map { name in
                try #require(
                    GreyPicture(netpbm: try Data(contentsOf: folder.appending(path: name))))
            }
        }
    }
}
