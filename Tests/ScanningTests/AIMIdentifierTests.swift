import Foundation
import Imaging
import Scanning
import TestSupport
import Testing

/// Against another reader's identifiers (zxing-cpp), and the standard where the two differ.
@Suite struct AIMIdentifierTests {
    @Test(arguments: [
        (["-b", "CODE128", "-d", "P7K4J2X7"], "]C0"),
        (["-b", "GS1_128", "-d", "[01]09501101530003"], "]C1"),
        // FNC1 between elements says nothing of the whole.
        (["-b", "CODE128", "--esc", "-d", #"AB\x1DCD"#], "]C0"),
        (["-b", "QRCODE", "-d", "P7K4J2X7"], "]Q1"),
        (["-b", "QRCODE", "--gs1", "-d", "[01]09501101530003[10]A"], "]Q3"),
        (["-b", "CODE39", "-d", "PARCEL-77"], "]A0"),
        (["-b", "CODE93", "-d", "PARCEL-77"], "]G0"),
        (["-b", "CODABAR", "-d", "A123456B"], "]F0"),
        (["-b", "C25INTER", "-d", "12345678"], "]I0"),
        (["-b", "DBAR_OMN", "-d", "0950110153000"], "]e0"),
        (["-b", "EANX", "-d", "4006381333931"], "]E0"),
        (["-b", "UPCA", "-d", "01234567890"], "]E0"),
        (["-b", "UPCE", "-d", "0123450"], "]E0"),
        (["-b", "DATAMATRIX", "-d", "P7K4J2X7"], "]d1"),
        (["-b", "DATAMATRIX", "--gs1", "-d", "[01]09501101530003[10]A"], "]d2"),
        (["-b", "PDF417", "-d", "P7K4J2X7"], "]L2"),
        (["-b", "AZTEC", "-d", "P7K4J2X7"], "]z0"),
        (["-b", "AZTEC", "--gs1", "-d", "[01]09501101530003[10]A"], "]z1"),
        (["-b", "MAXICODE", "--mode=4", "-d", "P7K4J2X7"], "]U0"),
        (["-b", "MAXICODE", "--primary=999999999840012", "-d", "P7K4J2X7"], "]U1"),
    ])
    func theIdentifierIsThatOfAnotherReader(code: [String], identifier: String) throws {
        let image = try zint(code + ["--scale=3", "-w", "12", "--vwhitesp=4"])
        let scans = Scanner.scan(
            image, ScanSettings(symbologies: Set(Symbology.allCases), budget: .seconds(600)))
        #expect(scans.map(\.aimIdentifier) == [identifier])
        #expect(try theirs(image) == identifier)
    }

    /// ISO/IEC 15424 has modifier 4 for EAN-8; zxing-cpp 1.4 takes zint's for a UPC-A.
    @Test func eightDigitsOfTheRetailTradeHaveAnIdentifierOfTheirOwn() throws {
        let image = try zint(["-b", "EANX", "-d", "9638507", "--scale=3", "-w", "12"])
        let scans = Scanner.scan(
            image, ScanSettings(symbologies: [.ean8], budget: .seconds(600)))
        #expect(scans.map(\.aimIdentifier) == ["]E4"])
    }

    @Test(arguments: [
        (Symbology.code128, Function1.second, "]C2"), (.qrCode, .second, "]Q5"),
        (.qrCode, .first, "]Q3"), (.code39, .first, "]A0"),
    ])
    func function1DecidesWhereTheStandardSaysSo(
        symbology: Symbology, function1: Function1, identifier: String
    ) {
        let scan = Scan(
            bytes: [0x41], symbology: symbology, corners: [], pass: "", function1: function1)
        #expect(scan.aimIdentifier == identifier)
    }

    @Test(arguments: [
        ([0x41, 0x42], true), (Array("Łódź 漢字".utf8), true),
        // Half-width katakana, or capitals of Latin-1: no letter of ASCII is in doubt.
        ([0xC3, 0xDE, 0x51], true), ([0x93, 0xFC, 0x82, 0xE8, 0x20], true),
        // Two letters of Shift JIS, or a sign of control and an o.
        ([0x83, 0x82, 0x83, 0x6F], false),
    ])
    func aTextInAnUnknownCharacterSetIsNotGuessed(bytes: [UInt8], isText: Bool) {
        let scan = Scan(bytes: bytes, symbology: .qrCode, corners: [], pass: "")
        #expect(scan.isText == isText)
        #expect(Scan(bytes: bytes, symbology: .code128, corners: [], pass: "").isText)
    }

    private func theirs(_ image: GreyImage) throws -> String? {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("\(UUID().uuidString).png")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(PNG.encode(image)).write(to: file)
        return try ToolRunner.run("ZXingReader", [file.path]).output.split(separator: "\n")
            .first { $0.hasPrefix("Identifier:") }
            .flatMap { $0.split(separator: " ").last.map(String.init) }
    }
}
