import Barcodes
import LabelRendering
import Scanning

/// A code printed on a paper.
struct PrintedCode: Sendable {
    let symbology: Symbology
    let text: String
    /// Its place, without the quiet zone.
    let area: Area
    /// Its modules from left to right.
    let modules: Int

    /// A rectangle on a paper, in millimetres from the paper's top left.
    struct Area {
        let x, y, width, height: Double

        /// The place at a share of the width and of the height.
        func place(_ u: Double, _ v: Double) -> Spot { Spot(x + u * width, y + v * height) }

        /// Top left, top right, bottom right, bottom left.
        var corners: [Spot] { [place(0, 0), place(1, 0), place(1, 1), place(0, 1)] }
    }

    /// As `rampa read` prints it.
    var line: String { "\(symbology.name)\t\(text)" }

    /// How finely its area is looked at: each module at least once.
    var samples: (columns: Int, rows: Int) { (modules, symbology.isLinear ? 16 : modules) }
}

/// A paper to be photographed, and the codes on it.
struct PrintedPaper: Sendable {
    /// Its dots, at ``dotsPerInch``.
    let dots: Raster
    /// Each as often as it is printed.
    let codes: [PrintedCode]

    /// Two to three dots for every pixel of the photo: the slip's own grid.
    static let dotsPerInch = 300

    /// A code on a sheet that nobody named, or one that was named and is not there.
    struct Mismatch: Error, CustomStringConvertible {
        let description: String
    }

    /// Draws a sheet whose codes say `texts`, and finds the place of each.
    init(_ sheet: Sheet, carrying texts: [(Symbology, String)]) throws {
        dots = try Raster.render(sheet, dotsPerInch: Self.dotsPerInch)
        codes = try sheet.marks.compactMap { try Self.code($0, among: texts) }
        for (_, text) in texts where !codes.contains(where: { $0.text == text }) {
            throw Mismatch(description: "'\(text)' is not on the sheet.")
        }
    }

    private static func code(
        _ mark: Mark, among texts: [(Symbology, String)]
    ) throws -> PrintedCode? {
        switch mark {
        case .bars(let mark):
            let text = try texts.first { try $0.0 == .code128 && Code128($0.1).bars == mark.bars }
            guard let text else { throw Mismatch(description: "a bar code is not named.") }
            let width = mark.bars.width * mark.module
            return PrintedCode(
                symbology: text.0, text: text.1,
                area: area(mark.x, mark.y, width, mark.height), modules: mark.bars.width)
        case .matrix(let mark):
            let text = try texts.first { try $0.0 == .qrCode && says($0.1, mark.matrix) }
            guard let text else { throw Mismatch(description: "a QR code is not named.") }
            let side = mark.matrix.size * mark.module
            return PrintedCode(
                symbology: text.0, text: text.1, area: area(mark.x, mark.y, side, side),
                modules: mark.matrix.size)
        case .text, .line, .box, .path, .picture: return nil
        }
    }

    private static func says(_ text: String, _ matrix: Matrix) throws -> Bool {
        try QRCode.Correction.allCases.contains {
            try QRCode(text, correction: $0).matrix == matrix
        }
    }

    /// From dots of 300 to the inch.
    private static func area(
        _ x: Int, _ y: Int, _ width: Int, _ height: Int
    ) -> PrintedCode.Area {
        let dot = 25.4 / Double(dotsPerInch)
        return PrintedCode.Area(
            x: Double(x) * dot, y: Double(y) * dot, width: Double(width) * dot,
            height: Double(height) * dot)
    }
}
