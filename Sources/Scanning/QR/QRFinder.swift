import Imaging

/// One of the three squares in the corners of a QR code (ISO/IEC 18004:2015, 6.3.3): every straight
/// line through its middle is dark, light, dark, light, dark as 1 : 1 : 3 : 1 : 1.
struct QRFinder {
    /// Its middle, in pixels.
    var middle: PixelPoint
    /// The size of a module in pixels, as rows and columns see it.
    var module: Float
    /// In how many rows it was seen.
    var seen: Int
}

/// Looks for finder patterns in a picture that is black (0) and white (255).
struct QRFinderSearch {
    private let field: PixelField
    /// 0 for dark codes on light, 255 for light codes on dark.
    private let ink: UInt8
    private(set) var found: [QRFinder] = []

    /// The finder patterns of `image`, most frequently seen first: dark ones on light, and light
    /// ones on dark.
    static func search(_ image: GreyImage) -> (dark: [QRFinder], light: [QRFinder]) {
        image.withField { field in
            var dark = QRFinderSearch(field, ink: 0), light = QRFinderSearch(field, ink: 255)
            for y in 0..<field.height { searchRow(y, field, &dark, &light) }
            return (dark.best, light.best)
        }
    }

    private init(_ field: PixelField, ink: UInt8) { (self.field, self.ink) = (field, ink) }

    /// No picture needs more; patterns in print are seen less often than real ones.
    private var best: [QRFinder] {
        Array(found.filter { $0.seen >= 2 }.sorted { $0.seen > $1.seen }.prefix(20))
    }

    /// The last five runs of a row.
    private struct Runs {
        var lengths = SIMD8<Int32>(repeating: 0)

        @inline(__always)
        mutating func push(_ length: Int32) {
            lengths = SIMD8(
                lengths[1], lengths[2], lengths[3], lengths[4], length, 0, 0, 0)
        }

        /// Whether they are as 1 : 1 : 3 : 1 : 1, as far as pixels can tell.
        @inline(__always)
        var areFinder: Bool {
            let l = lengths
            // Whole numbers, as this is checked at every edge of a picture.
            let sum = l[0] &+ l[1] &+ l[2] &+ l[3] &+ l[4]
            guard sum >= 9, l[0] > 0 else { return false }
            // Times 14: half a module, or a pixel and a bit where modules are small.
            let slack = max(sum, 16)
            return abs(14 &* l[0] &- 2 &* sum) <= slack && abs(14 &* l[1] &- 2 &* sum) <= slack
                && abs(14 &* l[3] &- 2 &* sum) <= slack && abs(14 &* l[4] &- 2 &* sum) <= slack
                && abs(14 &* l[2] &- 6 &* sum) <= max(2 &* sum, 20)
        }

        var sum: Int32 { lengths.wrappedSum() }
    }

    private static func searchRow(
        _ y: Int, _ field: PixelField, _ dark: inout Self, _ light: inout Self
    ) {
        guard let start = field.pixels.baseAddress.map({ $0 + y * field.width }) else { return }
        let width = field.width
        var runs = Runs()
        var (x, begin, colour) = (0, 0, start[0])
        while x < width {
            // Eight at a time through blank paper.
            let eight = UInt64(colour) &* 0x0101_0101_0101_0101
            while x + 8 <= width,
                UnsafeRawPointer(start + x).loadUnaligned(as: UInt64.self) == eight
            { x += 8 }
            while x < width, start[x] == colour { x += 1 }
            runs.push(Int32(truncatingIfNeeded: x - begin))
            if runs.areFinder {
                if colour == 0 {
                    dark.check(runs, endingAt: x, y)
                } else {
                    light.check(runs, endingAt: x, y)
                }
            }
            guard x < width else { break }
            (begin, colour) = (x, start[x])
        }
    }

    /// A row has the proportions: has the column as well?
    private mutating func check(_ runs: Runs, endingAt x: Int, _ y: Int) {
        let across = Float(runs.sum) / 7
        let middle =
            Float(x) - Float(runs.lengths[4] + runs.lengths[3])
            - Float(runs.lengths[2]) / 2 - 0.5
        // The next rows through the same pattern are seen at once.
        guard let column = crossing(Int(middle.rounded()), y, across, isColumn: true),
            let row = crossing(
                Int(middle.rounded()), Int(column.middle.rounded()), across, isColumn: false),
            max(row.module, column.module) < 1.6 * min(row.module, column.module)
        else { return }
        add(
            QRFinder(
                middle: PixelPoint(row.middle, column.middle),
                module: (row.module + column.module) / 2,
                seen: 1))
    }

    /// The five runs along a row or a column around a place inside the middle one.
    private func crossing(
        _ x: Int, _ y: Int, _ module: Float, isColumn: Bool
    ) -> (middle: Float, module: Float)? {
        let line = isColumn ? field.width : 1
        let (at, limit) = isColumn ? (y, field.height) : (x, field.width)
        let start = isColumn ? x : y * field.width
        guard (0..<field.width).contains(x), (0..<field.height).contains(y),
            field.pixels[start + at * line] == ink
        else { return nil }
        let most = Int(4 * module) + 2
        var (before, after) = (SIMD4<Int32>(repeating: 0), SIMD4<Int32>(repeating: 0))
        var (i, j) = (at - 1, at + 1)
        for run in 0..<3 {
            let colour = run == 1 ? 255 - ink : ink
            let (from, to) = (i, j)
            while i >= 0, from - i <= most, field.pixels[start + i * line] == colour { i -= 1 }
            while j < limit, j - to <= most, field.pixels[start + j * line] == colour { j += 1 }
            before[run] = Int32(from - i)
            after[run] = Int32(j - to)
        }
        var runs = Runs()
        for length in [before[2], before[1], before[0] + after[0] + 1, after[1], after[2]] {
            runs.push(length)
        }
        guard runs.areFinder else { return nil }
        let middle = Float(at) + Float(after[0] - before[0]) / 2
        return (middle, Float(runs.sum) / 7)
    }

    private mutating func add(_ finder: QRFinder) {
        for i in found.indices {
            let known = found[i]
            guard (known.middle - finder.middle).length < 1.5 * known.module,
                max(known.module, finder.module) < 1.5 * min(known.module, finder.module)
            else { continue }
            let n = Float(known.seen)
            found[i].middle = (known.middle * n + finder.middle) / (n + 1)
            found[i].module = (known.module * n + finder.module) / (n + 1)
            found[i].seen += 1
            return
        }
        if found.count < 400 { found.append(finder) }
    }
}
