import Barcodes
import Foundation

/// Symbols as grey pictures (PGM), quiet zones included.
enum Pictures {
    static func pgm(_ bars: Bars, module: Int = 3, height: Int = 60) -> Data {
        let quiet = Array(repeating: false, count: bars.quietZone)
        let row = (quiet + bars.modules + quiet)
            .flatMap { Array(repeating: $0 ? UInt8(0) : 255, count: module) }
        let blank = Array(repeating: UInt8(255), count: row.count * 10)
        let rows = blank + (0..<height).flatMap { _ in row } + blank
        return header(row.count, height + 20) + Data(rows)
    }

    static func pgm(_ matrix: Matrix, module: Int = 4) -> Data {
        let side = matrix.size + 2 * matrix.quietZone
        var pixels: [UInt8] = []
        for row in 0..<side * module {
            for column in 0..<side * module {
                let place = (
                    row: row / module - matrix.quietZone,
                    column: column / module - matrix.quietZone
                )
                let isInside =
                    (0..<matrix.size).contains(place.row)
                    && (0..<matrix.size).contains(place.column)
                let isDark = isInside && matrix.modules[place.row * matrix.size + place.column]
                pixels.append(isDark ? 0 : 255)
            }
        }
        return header(side * module, side * module) + Data(pixels)
    }

    private static func header(_ width: Int, _ height: Int) -> Data {
        Data("P5\n\(width) \(height)\n255\n".utf8)
    }
}
