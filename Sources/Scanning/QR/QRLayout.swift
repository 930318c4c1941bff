/// The layout of a QR code of one version (ISO/IEC 18004:2015, 6.3 and annex E).
struct QRLayout {
    /// 1 to 40.
    let version: Int
    /// Modules per side.
    var side: Int { 17 + 4 * version }

    init(version: Int) { self.version = version }

    /// Rows, and columns, of the middles of alignment patterns.
    var alignments: [Int] {
        guard version > 1 else { return [] }
        let count = version / 7 + 2
        let step = version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2
        return [6] + (0..<count - 1).reversed().map { side - 7 - $0 * step }
    }

    /// Middles of alignment patterns, without those where finder patterns are.
    var alignmentMiddles: [(column: Int, row: Int)] {
        let places = alignments
        guard let last = places.last else { return [] }
        return places.flatMap { row in places.map { (column: $0, row: row) } }
            .filter { !($0 == (6, 6) || $0 == (last, 6) || $0 == (6, last)) }
    }

    /// Data and error correction, in codewords of eight modules.
    var codewords: Int {
        var modules = (16 * version + 128) * version + 64
        if version >= 2 {
            let count = version / 7 + 2
            modules -= (25 * count - 10) * count - 55
        }
        if version >= 7 { modules -= 36 }
        return modules / 8
    }

    /// `true` where there is no data; row by row.
    var isFunction: [Bool] {
        var map = [Bool](repeating: false, count: side * side)
        func mark(_ columns: Range<Int>, _ rows: Range<Int>) {
            for row in rows { for column in columns { map[row * side + column] = true } }
        }
        mark(0..<9, 0..<9)
        mark(side - 8..<side, 0..<9)
        mark(0..<9, side - 8..<side)
        mark(0..<side, 6..<7)
        mark(6..<7, 0..<side)
        for (column, row) in alignmentMiddles { mark(column - 2..<column + 3, row - 2..<row + 3) }
        if version >= 7 {
            mark(side - 11..<side - 8, 0..<6)
            mark(0..<6, side - 11..<side - 8)
        }
        return map
    }

    /// The error correction of one level: check codewords per block, and number of blocks.
    func blocks(_ level: QRLevel) -> (checks: Int, count: Int) {
        (Self.checks[level.rawValue][version - 1], Self.counts[level.rawValue][version - 1])
    }

    // Table 9 of the standard, version 1 first; L, M, Q, H.
    private static let checks = [
        [
            7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
            28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
        ],
        [
            10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
            26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
        ],
        [
            13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30,
            28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
        ],
        [
            17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28,
            30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
        ],
    ]
    private static let counts = [
        [
            1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8,
            8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
        ],
        [
            1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
            17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
        ],
        [
            1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20,
            23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
        ],
        [
            1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25,
            25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
        ],
    ]
}

/// Levels of error correction, weakest first.
enum QRLevel: Int {
    case low, medium, quartile, high

    /// By the two bits of the format information (table 12).
    init(bits: Int) { self = [.medium, .low, .high, .quartile][bits & 3] }
}
