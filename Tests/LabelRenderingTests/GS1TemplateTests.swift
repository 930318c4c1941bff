import Barcodes
import Foundation
import GS1
import LabelRendering
import TestSupport
import Testing

/// `<gs1-128>` in a template.
@Suite struct GS1TemplateTests {
    private func sheets(_ element: String, _ value: String) throws -> Sheets {
        let xml = """
            <template dpi='203'><page name='A6' width='105' height='148'/>
            <sheet>
            \(element)
            </sheet></template>
            """
        let template = try Template(parsing: [UInt8](xml.utf8), name: "t.xml")
        return try template.layout(LabelValues(["sscc": value]), language: "en")
    }

    private static let element =
        "<gs1-128 x='0' y='100' width='100%' align='center' value='(00){sscc}' dots='4' "
        + "height='32' readable='11'/>"

    @Test func theSymbolIsGS1AndPeopleCanReadIt() throws {
        let sheet = try #require(try sheets(Self.element, "376123450000010039").sheets.first)
        guard case .bars(let bars) = sheet.marks[0], case .text(let text) = sheet.marks[1] else {
            Issue.record("\(sheet.marks)")
            return
        }
        let elements = try ElementString(printed: "(00)376123450000010039")
        #expect(bars.symbol == (try Code128(elements)))
        #expect(text.lines.map { $0.runs.map(\.text).joined() } == ["(00)376123450000010039"])
        let raster = try Raster.render(sheet, dotsPerInch: 203)
        #expect(try identifier(of: GreyPicture(raster)) == "]C1 3030333736")
    }

    @Test func aPrintersOwnSymbolIsGS1Too() throws {
        let zpl = try ZPL.render(
            try sheets(Self.element, "376123450000010039"),
            for: ZPL.Printer(resolution: Resolution(203)))
        let text = String(decoding: zpl, as: UTF8.self)
        // Start C, FNC1, pairs.
        #expect(text.contains("^FH_^FD_3E_3B_3E800376123450000010039^FS"), "\(text)")
    }

    @Test(arguments: [
        ("(00){sscc}", "376123450000010038", "wrong check digit"),
        ("(00){sscc}", "37612345", "too short"),
        ("00{sscc}", "376123450000010039", "an identifier in brackets is wanted"),
        ("(05){sscc}", "1", "is not a GS1 application identifier"),
        ("(91){sscc}", String(repeating: "7", count: 60), "one GS1-128 holds 48"),
    ])
    func aWrongValueIsToldWithItsPlace(value: String, sscc: String, words: String) throws {
        let failure = #expect(throws: TemplateFailure.self) {
            try sheets("<gs1-128 y='9' x='12' value='\(value)' dots='2' height='9'/>", sscc)
        }
        #expect(failure?.line == 3)
        #expect(failure?.column == 1)
        #expect(failure?.description.contains(words) == true, "\(String(describing: failure))")
    }

    @Test(arguments: [
        ("<gs1-128 x='1' value='a' dots='2' height='9' readable='2'/>", "'2' cannot be the"),
        ("<gs1-128 x='1' dots='2' height='9'/>", "needs the attribute 'value'"),
        ("<gs1128 x='1' value='a' dots='2' height='9'/>", "Did you mean 'gs1-128'?"),
        ("<code128 x='1' value='a' dots='2' height='9' readable='9'/>", "no attribute 'readable'"),
    ])
    func aMistakeInTheElementIsTold(element: String, words: String) {
        let failure = #expect(throws: TemplateFailure.self) { try sheets(element, "1") }
        #expect(failure?.description.contains(words) == true, "\(String(describing: failure))")
    }

    private func identifier(of picture: GreyPicture) throws -> String {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "label.pgm")
            try picture.pgm.write(to: file)
            let lines = try ToolRunner.run("ZXingReader", ["-noscale", file.path()]).output
                .split(separator: "\n")
            func value(_ name: String) -> String {
                lines.first { $0.hasPrefix(name) }?.dropFirst(name.count)
                    .filter { $0 != " " } ?? ""
            }
            return value("Identifier:") + " " + value("Bytes:").prefix(10)
        }
    }
}
