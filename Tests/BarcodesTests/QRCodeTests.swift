import Barcodes
import Foundation
import TestSupport
import Testing

@Suite struct QRCodeTests {
    @Test(arguments: [
        "HTTPS://ST.EXAMPLE/Q/P7K4J2X7", "0123456789", "Zażółć gęślą jaźń, 维修", "a",
        "MIXED and 1234567890123 digits", String(repeating: "LONG ", count: 100),
    ])
    func twoOtherReadersReadIt(text: String) throws {
        try TemporaryFolder.with { folder in
            for correction in QRCode.Correction.allCases {
                let file = folder.appending(path: "code.pgm")
                let code = try QRCode(text, correction: correction)
                try Pictures.pgm(code.matrix).write(to: file)
                let zxing = try ToolRunner.run("ZXingReader", ["-bytes", file.path()])
                #expect(zxing.output == text)
                let zbar = try ToolRunner.run("zbarimg", ["-q", "--raw", file.path()])
                #expect(zbar.output == text + "\n")
            }
        }
    }

    @Test func capitalsTakeLessRoomThanSmallLetters() throws {
        let address = "HTTPS://ST.EXAMPLE/Q/P7K4J2X7"
        #expect(try QRCode(address).version == 2)
        #expect(try QRCode(address.lowercased()).version == 3)
    }

    @Test func moreCorrectionTakesMoreRoom() throws {
        let versions = try QRCode.Correction.allCases.map {
            try QRCode("HTTPS://ST.EXAMPLE/Q/P7K4J2X7", correction: $0).version
        }
        #expect(versions == [2, 2, 2, 3])
    }

    @Test func aVersionHas17AndFourTimesItsNumberOfModules() throws {
        let matrix = try QRCode("1").matrix
        #expect(matrix.size == 21)
        #expect(matrix.modules.count == 441)
        #expect(matrix.quietZone == 4)
        // Finder pattern, ISO/IEC 18004 §6.3.3: seven dark, then a light separator.
        #expect(Array(matrix.modules[0..<8]) == [true, true, true, true, true, true, true, false])
        #expect(matrix.darkRuns(inRow: 0).first == 0..<7)
        #expect(matrix.darkRuns(inRow: 1).prefix(2) == [0..<1, 6..<7])
    }

    /// Table 7: version 40-L holds 4,296 alphanumeric characters and 2,953 bytes.
    @Test(arguments: [("A", 4296), ("a", 2953)])
    func theLargestSymbolIsFullAndOneMoreIsRefused(letter: String, most: Int) throws {
        let full = String(repeating: letter, count: most)
        #expect(try QRCode(full, correction: .low).version == 40)
        #expect(throws: Unencodable.tooLong(bytes: most + 1)) {
            try QRCode(full + letter, correction: .low)
        }
    }

    @Test func nothingAndNulAreRefused() {
        #expect(throws: Unencodable.empty) { try QRCode("") }
        #expect(throws: Unencodable.character("\0", position: 3)) { try QRCode("ab\0cd") }
    }
}
