/// The modules of a QR code, dark or light, on their way to bytes (ISO/IEC 18004:2015, 7).
struct QRDecoder {
    private let layout: QRLayout
    /// Row by row, `true` for dark.
    private let isDark: [Bool]

    /// Tries the modules as they are, and mirrored.
    static func text(
        _ layout: QRLayout, _ isDark: [Bool]
    ) -> (bytes: [UInt8], function1: Function1)? {
        let side = layout.side
        if let text = QRDecoder(layout: layout, isDark: isDark).text() { return text }
        let mirrored = isDark.indices.map { isDark[$0 % side * side + $0 / side] }
        return QRDecoder(layout: layout, isDark: mirrored).text()
    }

    private func text() -> (bytes: [UInt8], function1: Function1)? {
        guard let format = format() else { return nil }
        let codewords = codewords(mask: format.mask)
        guard let data = data(codewords, format.level) else { return nil }
        return QRSegments.text(data, version: layout.version)
    }

    // MARK: format (7.9)

    private static let formats: [Int] = (0..<32).map { data in
        var rest = data
        for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
        return (data << 10 | rest) ^ 0x5412
    }

    /// The closer of both copies; at most three of its 15 bits may be wrong.
    private func format() -> (level: QRLevel, mask: Int)? {
        let side = layout.side
        var (first, second) = (0, 0)
        for bit in 0..<15 {
            let (x, y) =
                switch bit {
                case 0...5: (8, bit)
                case 6, 7: (8, bit + 1)
                case 8: (7, 8)
                default: (14 - bit, 8)
                }
            if isDark[y * side + x] { first |= 1 << bit }
            let (u, v) = bit < 8 ? (side - 1 - bit, 8) : (8, side - 15 + bit)
            if isDark[v * side + u] { second |= 1 << bit }
        }
        let distances = Self.formats.map {
            min(($0 ^ first).nonzeroBitCount, ($0 ^ second).nonzeroBitCount)
        }
        guard let least = distances.min(), least <= 3,
            let data = distances.firstIndex(of: least)
        else { return nil }
        return (QRLevel(bits: data >> 3), data & 7)
    }

    // MARK: codewords (7.7.3, 7.8)

    private func codewords(mask: Int) -> [UInt8] {
        let side = layout.side
        let isFunction = layout.isFunction
        var codewords = [UInt8](repeating: 0, count: layout.codewords)
        var bit = 0
        var right = side - 1
        while right > 0 {
            if right == 6 { right = 5 }  // the vertical timing pattern
            let isUpward = (right + 1) & 2 == 0
            for step in 0..<side {
                let y = isUpward ? side - 1 - step : step
                for x in [right, right - 1] where !isFunction[y * side + x] {
                    guard bit < codewords.count * 8 else { break }
                    if isDark[y * side + x] != Self.isMasked(mask, x, y) {
                        codewords[bit >> 3] |= 0x80 >> UInt8(bit & 7)
                    }
                    bit += 1
                }
            }
            right -= 2
        }
        return codewords
    }

    private static func isMasked(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
        switch mask {
        case 0: (x + y) % 2 == 0
        case 1: y % 2 == 0
        case 2: x % 3 == 0
        case 3: (x + y) % 3 == 0
        case 4: (x / 3 + y / 2) % 2 == 0
        case 5: x * y % 2 + x * y % 3 == 0
        case 6: (x * y % 2 + x * y % 3) % 2 == 0
        default: ((x + y) % 2 + x * y % 3) % 2 == 0
        }
    }

    // MARK: blocks (7.5.1, 7.6)

    /// Separates the blocks, corrects each, and joins their data.
    private func data(_ codewords: [UInt8], _ level: QRLevel) -> [UInt8]? {
        let (checks, count) = layout.blocks(level)
        let short = codewords.count / count  // the last blocks have one more
        let longBlocks = codewords.count % count
        let shortData = short - checks
        var blocks = [[UInt8]](repeating: [], count: count)
        var next = 0
        for column in 0...shortData {
            for block in 0..<count where column < shortData || block >= count - longBlocks {
                blocks[block].append(codewords[next])
                next += 1
            }
        }
        for _ in 0..<checks {
            for block in 0..<count {
                blocks[block].append(codewords[next])
                next += 1
            }
        }
        var data: [UInt8] = []
        for var block in blocks {
            guard ReedSolomon.correct(&block, checks: checks) != nil else { return nil }
            data += block.dropLast(checks)
        }
        return data
    }
}
