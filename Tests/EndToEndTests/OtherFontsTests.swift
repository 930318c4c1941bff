import Foundation
import TestSupport
import Testing

/// A shop may install fonts whose letters are described in another way than ours.
@Suite struct OtherFontsTests {
    /// Comes with Ghostscript.
    private static let fonts = "/usr/share/fonts/opentype/urw-base35"

    @Test func compactFontsAreInThePDFWithTheirLetters() throws {
        let folder = try TemporaryFolder()
        try #require(FileManager.default.fileExists(atPath: Self.fonts))
        let settings = """
            <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig><dir>\(Self.fonts)</dir><cachedir>\(folder.path)</cachedir></fontconfig>
            """
        try Data(settings.utf8).write(to: URL(filePath: folder.file("fonts.conf")))
        let file = folder.file("slip.pdf")
        let made = try RunningStation.rampa(
            ["labels", "preview", "slip", "-o", file, "--language", "pl"],
            environment: ["FONTCONFIG_FILE": folder.file("fonts.conf")])
        #expect(made.code == 0, "\(made.complaint)")
        let fonts = try ToolRunner.output(of: "pdffonts", [file])
        #expect(fonts.contains("CID Type 0C (OT)"), "\(fonts)")
        #expect(!fonts.contains(" no "), "\(fonts)")
        let check = try ToolRunner.output(of: "qpdf", ["--check", file])
        #expect(check.contains("No syntax or stream encoding errors"), "\(check)")
        let ghostscript = try ToolRunner.run(
            "gs", ["-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", file])
        #expect(ghostscript.bytes.isEmpty && ghostscript.complaint.isEmpty, "\(ghostscript)")
        let text = try ToolRunner.output(of: "pdftotext", [file, "-"])
        for words in ["Włóż TĘ kartkę do paczki, na samą górę", "P7K4-J2XC", "Anna Nowak"] {
            #expect(text.contains(words), "\(text)")
        }
    }
}
