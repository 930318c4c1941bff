import Foundation
import LabelRendering
import TestSupport
import Testing

/// What other programs find in the PDF of the slip.
@Suite struct SlipPDFTests {
    @Test(arguments: Slips.languages, [1, 4, 5, 12])
    func allTextIsThereAndReal(language: String, devices: Int) throws {
        let customer = "Małgorzata Brzęczyszczykiewicz"
        let pdf = try Slips.pdf(devices: devices, language: language, customer: customer)
        let text = try text(of: pdf)
        let values = Slips.values(devices: devices, customer: customer)
        let rows = values.lists["devices"] ?? []
        var wanted = rows.flatMap { row in
            ["name", "serial", "fault", "codeText"].compactMap { row[$0] }
        }
        wanted += ["parcelCodeText", "orderCodeText", "date", "contact"]
            .compactMap { values.texts[$0] }
        wanted += ["Małgorzata", "Brzęczyszczykiewicz", "ul. Długa 7", "12 Example Street"]
        for value in wanted {
            #expect(squeezed(text).contains(squeezed(value)), "\(value)")
        }
        #expect(!text.contains("{"))
    }

    /// pdftotext guesses spaces from gaps, and wrongly before a wide Arabic letter.
    private func squeezed(_ text: String) -> String {
        text.filter { $0 != " " }
    }

    @Test(arguments: [
        ("en", ["Put THIS sheet inside the box, on top", "Parcel 1 of 2", "NOT a postage label"]),
        ("pl", ["Włóż TĘ kartkę do paczki", "Paczka 1 z 2", "NIE jest list przewozowy"]),
        ("pt-BR", ["Coloque ESTA folha dentro da caixa", "Volume 1 de 2", "celular"]),
        ("pt-PT", ["Coloque ESTA folha dentro da caixa", "Volume 1 de 2", "telemóvel"]),
        ("es", ["Ponga ESTA hoja dentro de la caja", "Paquete 1 de 2", "NO es una etiqueta"]),
        ("pt-BR", ["Coloque ESTA folha"]), ("PL_pl", ["Włóż TĘ kartkę"]),
        ("kl", ["Put THIS sheet"]),
    ])
    func speaksTheCustomersLanguage(language: String, words: [String]) throws {
        let text = try text(of: try Slips.pdf(devices: 1, language: language))
        for word in words { #expect(text.contains(word), "\(word)") }
    }

    @Test(arguments: [
        (1, "A4", 1, "594.96 x 841.92"), (4, "A4", 1, "594.96 x 841.92"),
        (5, "Letter", 2, "612 x 792"), (12, "A4", 2, "594.96 x 841.92"),
    ])
    func hasItsPagesSizeTitleAndTime(
        devices: Int, page: String, pages: Int, size: String
    ) throws {
        try withFile(try Slips.pdf(devices: devices, page: page)) { file in
            let info = try ToolRunner.run("pdfinfo", ["-isodates", file.path()])
            #expect(info.output.contains("Pages:           \(pages)\n"))
            let measured = try #require(
                info.output.firstMatch(of: /Page size: +([\d.]+) x ([\d.]+)/))
            let wanted = size.split(separator: " x ").compactMap { Double($0) }
            #expect(abs((Double(measured.1) ?? 0) - wanted[0]) < 0.5)
            #expect(abs((Double(measured.2) ?? 0) - wanted[1]) < 0.5)
            #expect(info.output.contains("Title:           Slip P7K4-J2X7\n"))
            #expect(info.output.contains("CreationDate:    2026-11-21T"), "\(info.output)")
        }
    }

    @Test func twoOtherProgramsFindNoFaultInIt() throws {
        try withFile(try Slips.pdf(devices: 12, language: "pl")) { file in
            let qpdf = try ToolRunner.run("qpdf", ["--check", file.path()])
            #expect(qpdf.code == 0)
            #expect(qpdf.output.contains("No syntax or stream encoding errors found"))
            let gs = try ToolRunner.run(
                "gs", ["-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", file.path()])
            #expect(gs.code == 0)
            #expect(gs.output.isEmpty)
        }
    }

    @Test func allFontsAreInItWithTheirLetters() throws {
        try withFile(try Slips.pdf(devices: 12, customer: "王小明 محمد")) { file in
            let lines = try ToolRunner.run("pdffonts", [file.path()]).output.split(separator: "\n")
            let fonts = lines.dropFirst(2).map { $0.split(separator: " ") }
            #expect(fonts.count >= 4)
            for font in fonts {
                // … emb sub uni object ID
                #expect(font.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(font)")
            }
        }
    }

    @Test func sameInputGivesSameBytes() async throws {
        let first = try Slips.pdf(devices: 5, language: "es")
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<8 { group.addTask { try Slips.pdf(devices: 5, language: "es") } }
            for try await pdf in group { #expect(pdf == first) }
        }
    }

    @Test func aTextThatLooksLikeAScriptIsText() throws {
        let hostile = "<script>alert(1)</script> {parcelCode} {{x}} &amp; <b>x</b>"
        var values = Slips.values(devices: 1)
        values.texts["contact"] = hostile
        values.lists["devices"]?[0]["fault"] = "a\u{202E}b\u{0}c\u{2066}d\u{7F}e"
        let sheets = try Slips.template().layout(values, language: "en")
        let text = try text(of: try PDF.render(sheets, title: hostile, created: 0))
        #expect(text.contains(hostile))
        #expect(text.contains("Fault: abcde\n"))
    }

    @Test func whatIsCutOffIsNotHiddenInTheFile() throws {
        var values = Slips.values(devices: 1)
        values.lists["devices"]?[0]["fault"] =
            String(repeating: "it hums and ", count: 40) + "SECRET"
        let sheets = try Slips.template().layout(values, language: "en")
        let text = try text(of: try PDF.render(sheets, title: "", created: 0))
        #expect(text.contains("it hums and"))
        #expect(text.contains("…"))
        #expect(!text.contains("SECRET"))
    }

    @Test func severalSlipsMakeOneDocument() throws {
        let parts = try [1, 5].map { devices in
            try Slips.template().layout(Slips.values(devices: devices), language: "en")
        }
        let joined = try #require(Sheets(joining: parts))
        #expect(joined.sheets.count == 3)
        #expect(Sheets(joining: []) == nil)
        try withFile(try PDF.render(joined, title: "All", created: 0)) { file in
            let info = try ToolRunner.run("pdfinfo", [file.path()]).output
            #expect(info.contains("Pages:           3\n"))
        }
    }

    private func text(of pdf: [UInt8]) throws -> String {
        try withFile(pdf) { try ToolRunner.run("pdftotext", ["-layout", $0.path(), "-"]).output }
    }

    private func withFile<Result>(_ pdf: [UInt8], _ body: (URL) throws -> Result) throws -> Result {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "slip.pdf")
            try Data(pdf).write(to: file)
            return try body(file)
        }
    }
}
