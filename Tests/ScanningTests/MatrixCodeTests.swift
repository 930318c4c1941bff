import Imaging
import Scanning
import Testing

/// The large codes of couriers' labels, drawn by zint, as a camera sees them.
private struct MatrixCode: CustomTestStringConvertible {
    let symbology: Symbology
    let text: String
    let zint: [String]
    /// Shots in which it must be read; one may be added, none taken away.
    let shots: Set<String>

    var testDescription: String { symbology.name }

    static let shots = [
        Shot(name: "straight", scale: 1),
        Shot(name: "turned by 20°", scale: 1, degrees: 20),
        Shot(name: "turned by 90°", scale: 1, degrees: 90),
        Shot(name: "on its head", scale: 1, degrees: 180),
        Shot(name: "in perspective", scale: 1, degrees: 5, perspective: 0.2),
        Shot(name: "blurred and noisy", scale: 1, blur: 1, noise: 14),
        Shot(name: "in uneven light", scale: 1, noise: 5, light: 0.25),
    ]

    static let fedEx =
        "[)>\u{1E}01\u{1D}0238611\u{1D}840\u{1D}019\u{1D}6154321234570201\u{1D}FDE\u{1D}123456789"
        + "\u{1D}126\u{1D}\u{1D}1/1\u{1D}2.00LB\u{1D}N\u{1D}12 Example Street\u{1E}\u{04}"

    static let all = [
        MatrixCode(
            symbology: .dataMatrix, text: "JJPL1234567890",
            zint: ["-b", "DATAMATRIX", "--scale=4", "-d", "JJPL1234567890"],
            shots: Set(shots.map(\.name))),
        MatrixCode(
            symbology: .pdf417, text: fedEx,
            zint: ["-b", "PDF417", "--scale=2", "-d", fedEx],
            shots: Set(shots.map(\.name)).subtracting(["in perspective"])),
        MatrixCode(
            symbology: .aztec, text: "%0012345678901234567890",
            zint: ["-b", "AZTEC", "--scale=5", "-d", "%0012345678901234567890"],
            shots: Set(shots.map(\.name)).subtracting(["turned by 20°"])),
        MatrixCode(
            symbology: .maxiCode, text: "P7K4-J2X7 UPSN",
            zint: ["-b", "MAXICODE", "--mode=4", "--scale=2", "-d", "P7K4-J2X7 UPSN"],
            shots: ["straight", "in uneven light"]),
    ]
}

@Suite struct MatrixCodeTests {
    @Test(arguments: MatrixCode.all)
    fileprivate func couriersLargeCodesAreReadOrNothingIs(code: MatrixCode) throws {
        var sheet = Sheet(900, 700)
        let drawn = try zint(code.zint)
        let (x, y) = ((900 - drawn.width) / 2, (700 - drawn.height) / 2)
        try #require(x > 0 && y > 0)
        sheet.lay(drawn, x: x, y: y)
        var read: Set<String> = []
        for shot in MatrixCode.shots {
            let scans = Scanner.scan(
                shot.photo(of: sheet, width: 900, height: 700),
                ScanSettings(budget: .seconds(600)))
            #expect(
                scans.allSatisfy { $0.text == code.text && $0.symbology == code.symbology },
                "\(scans.map(\.text)), \(shot.name)")
            guard let scan = scans.first else { continue }
            read.insert(shot.name)
            if scan.corners.isEmpty { continue }
            // The middle of the code lies in the middle of the picture.
            let middle = (
                x: scan.corners.map(\.x).reduce(0, +) / 4, y: scan.corners.map(\.y).reduce(0, +) / 4
            )
            #expect(abs(middle.x - 450) < 30 && abs(middle.y - 350) < 30, "\(middle), \(shot.name)")
        }
        #expect(code.shots.isSubset(of: read), "now \(read.sorted())")
    }

    @Test func theyAreNotLookedForWhereNobodyWantsThem() throws {
        let drawn = try zint(["-b", "DATAMATRIX", "--scale=6", "-w", "4", "-d", "P7K4J2X7"])
        let settings = ScanSettings(symbologies: [.code128, .qrCode], budget: .seconds(600))
        #expect(Scanner.scan(drawn, settings) == [])
    }
}
