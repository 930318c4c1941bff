import Imaging

/// A picture on its way through the steps of a pass, and the way back for coordinates.
struct Preparation {
    private(set) var image: GreyImage
    private var back: Affine

    /// `back` leads from the pixels of `image` to those of the original.
    init(_ image: GreyImage, _ back: Affine = Affine()) {
        self.image = image
        self.back = back
    }

    /// How many there are in the prepared picture.
    var pixels: Int { image.width * image.height }

    /// Pixels of the original for one of the prepared picture.
    var scale: Double { (back.a * back.a + back.d * back.d).squareRoot() }

    /// Where a place in the prepared picture lies in the original.
    func exact(_ x: Double, _ y: Double) -> (x: Double, y: Double) { back.apply(x, y) }

    /// Where a pixel of the prepared picture lies in the original.
    func original(_ x: Double, _ y: Double) -> Scan.Point {
        let (x, y) = exact(x, y)
        return Scan.Point(x: Self.whole(x), y: Self.whole(y))
    }

    /// A code in steep perspective may have a corner anywhere.
    private static func whole(_ value: Double) -> Int {
        value.isFinite ? Int(min(max(value, -50_000), 50_000).rounded()) : 0
    }

    /// The square around a place of the prepared picture, as far as it lies inside.
    func cut(around x: Double, _ y: Double, reach: Double) -> Preparation? {
        let (left, top) = (max(0, Int(x - reach)), max(0, Int(y - reach)))
        let (right, bottom) = (min(image.width, Int(x + reach)), min(image.height, Int(y + reach)))
        return image.cropped(x: left, y: top, width: right - left, height: bottom - top).map {
            Preparation($0, back.after(Affine(c: Double(left), f: Double(top))))
        }
    }

    mutating func apply(_ step: Pass.Step) {
        switch step {
        case .reduce(let side):
            let factor = (max(image.width, image.height) + side - 1) / side
            guard factor > 1 else { return }
            image = image.reduced(by: factor)
            let scale = Double(factor)
            // A new pixel's middle is the middle of its block.
            back = back.after(Affine(a: scale, e: scale, c: (scale - 1) / 2, f: (scale - 1) / 2))
        case .double:
            image = image.doubled()
            back = back.after(Affine(a: 0.5, e: 0.5, c: -0.25, f: -0.25))
        case .threshold(let box, let below):
            image = image.thresholded(box: box, below: below)
        case .paper(let box, let percent):
            image = image.againstPaper(box: box, percent: percent)
        }
    }
}

/// (x, y) → (ax + by + c, dx + ey + f).
struct Affine {
    var a = 1.0
    var b = 0.0
    var d = 0.0
    var e = 1.0
    var c = 0.0
    var f = 0.0

    func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        (a * x + b * y + c, d * x + e * y + f)
    }

    /// First `inner`, then this.
    func after(_ inner: Affine) -> Affine {
        let (c, f) = apply(inner.c, inner.f)
        return Affine(
            a: a * inner.a + b * inner.d, b: a * inner.b + b * inner.e,
            d: d * inner.a + e * inner.d, e: d * inner.b + e * inner.e, c: c, f: f)
    }
}

extension GreyImage {
    /// Twice as wide and high. New pixels lie a quarter of an old one beside its middle; each is
    /// taken from a cubic curve through four old ones (Catmull, Rom), which keeps narrow lines
    /// that between two of them would fade.
    func doubled() -> GreyImage {
        let (columns, rows) = (2 * width, 2 * height)
        let doubled = [UInt8](unsafeUninitializedCapacity: columns * rows) { output, count in
            pixels.withUnsafeBufferPointer { input in
                // A row between rows, in 128ths, with two pixels more on either side.
                var mixed = [Int32](repeating: 0, count: width + 4)
                for row in 0..<rows {
                    mix(row, input, &mixed)
                    let start = row * columns
                    for x in 0..<width {
                        let (a, b, c, d, e) = (
                            mixed[x], mixed[x + 1], mixed[x + 2], mixed[x + 3], mixed[x + 4]
                        )
                        output[start + 2 * x] = Self.cubic(d, c, b, a)
                        output[start + 2 * x + 1] = Self.cubic(b, c, d, e)
                    }
                }
            }
            count = columns * rows
        }
        return GreyImage(width: columns, height: rows, pixels: doubled)
    }

    private func mix(_ row: Int, _ input: UnsafeBufferPointer<UInt8>, _ mixed: inout [Int32]) {
        let way = row % 2 == 0 ? -1 : 1
        let line = { (steps: Int) in min(max(row / 2 + steps * way, 0), height - 1) * width }
        let (before, near, far, behind) = (line(-1), line(0), line(1), line(2))
        for x in 0..<width {
            let outer = 9 &* Int32(input[before &+ x]) &+ 3 &* Int32(input[behind &+ x])
            let inner = 111 &* Int32(input[near &+ x]) &+ 29 &* Int32(input[far &+ x])
            mixed[x &+ 2] = inner &- outer
        }
        mixed[0] = mixed[2]
        mixed[1] = mixed[2]
        mixed[width + 2] = mixed[width + 1]
        mixed[width + 3] = mixed[width + 1]
    }

    /// A quarter of the way from the second to the third of four values in 128ths.
    @inline(__always)
    private static func cubic(_ a: Int32, _ b: Int32, _ c: Int32, _ d: Int32) -> UInt8 {
        let value = (111 &* b &+ 29 &* c &- 9 &* a &- 3 &* d &+ 8192) >> 14
        return UInt8(truncatingIfNeeded: min(max(value, 0), 255))
    }

    /// Reduced by `factor` in both directions, each block of pixels averaged; a rest at the
    /// right or bottom is dropped. The factor is at most the shorter side.
    func reduced(by factor: Int) -> GreyImage {
        let factor = min(factor, width, height)
        let (columns, rows) = (width / factor, height / factor)
        var sums = [UInt16](repeating: 0, count: columns * factor)  // at most 255 × factor
        let area = UInt32(factor * factor)
        let reduced = [UInt8](unsafeUninitializedCapacity: columns * rows) { output, count in
            pixels.withUnsafeBufferPointer { input in
                sums.withUnsafeMutableBufferPointer { sums in
                    for row in 0..<rows {
                        sums.update(repeating: 0)
                        for line in row * factor..<(row + 1) * factor {
                            let start = line * width
                            for x in 0..<sums.count { sums[x] &+= UInt16(input[start + x]) }
                        }
                        for column in 0..<columns {
                            var sum = area / 2
                            for x in column * factor..<(column + 1) * factor {
                                sum &+= UInt32(sums[x])
                            }
                            output[row * columns + column] = UInt8(truncatingIfNeeded: sum / area)
                        }
                    }
                }
            }
            count = columns * rows
        }
        return GreyImage(width: columns, height: rows, pixels: reduced)
    }

    /// Black where a pixel is darker than `percent` of the brightest pixel in the box it lies in
    /// and the eight boxes around that one; white elsewhere.
    func againstPaper(box: Int, percent: Int) -> GreyImage {
        let (columns, rows) = ((width + box - 1) / box, (height + box - 1) / box)
        let brightest = brightest(box: box)
        let result = [UInt8](unsafeUninitializedCapacity: pixels.count) { output, count in
            pixels.withUnsafeBufferPointer { input in
                for row in 0..<rows {
                    for column in 0..<columns {
                        var paper: UInt8 = 0
                        for y in max(0, row - 1)...min(row + 1, rows - 1) {
                            for x in max(0, column - 1)...min(column + 1, columns - 1) {
                                paper = max(paper, brightest[y * columns + x])
                            }
                        }
                        let limit = UInt8(truncatingIfNeeded: Int(paper) * percent / 100)
                        for y in row * box..<min((row + 1) * box, height) {
                            let start = y * width
                            for i in start + column * box..<start + min((column + 1) * box, width) {
                                output[i] = input[i] < limit ? 0 : 255
                            }
                        }
                    }
                }
            }
            count = pixels.count
        }
        return GreyImage(width: width, height: height, pixels: result)
    }

    /// The brightest pixel of each box of `box × box`, row by row; the last ones may be smaller.
    private func brightest(box: Int) -> [UInt8] {
        let (columns, rows) = ((width + box - 1) / box, (height + box - 1) / box)
        var brightest = [UInt8](repeating: 0, count: columns * rows)
        pixels.withUnsafeBufferPointer { input in
            for y in 0..<height {
                for column in 0..<columns {
                    let start = y * width
                    var best: UInt8 = 0
                    for i in start + column * box..<start + min((column + 1) * box, width) {
                        best = max(best, input[i])
                    }
                    let place = y / box * columns + column
                    brightest[place] = max(brightest[place], best)
                }
            }
        }
        return brightest
    }

    /// Black where a pixel is darker than the mean of the box around it less `below`, white
    /// elsewhere. At the edges the box is what lies inside.
    func thresholded(box: Int, below: Int) -> GreyImage {
        let half = box / 2
        var columns = [Int32](repeating: 0, count: width)  // sums over the rows of the box
        let result = [UInt8](unsafeUninitializedCapacity: pixels.count) { output, count in
            pixels.withUnsafeBufferPointer { input in
                columns.withUnsafeMutableBufferPointer { columns in
                    for y in -half..<height {
                        if y + half < height {
                            let start = (y + half) * width
                            for x in 0..<width { columns[x] &+= Int32(input[start + x]) }
                        }
                        if y - half > 0 {
                            let start = (y - half - 1) * width
                            for x in 0..<width { columns[x] &-= Int32(input[start + x]) }
                        }
                        guard y >= 0 else { continue }
                        let rows = min(y + half, height - 1) - max(y - half, 0) + 1
                        thresholdRow(input, columns, output, y, rows, half, Int32(below))
                    }
                }
            }
            count = pixels.count
        }
        return GreyImage(width: width, height: height, pixels: result)
    }

    private func thresholdRow(
        _ input: UnsafeBufferPointer<UInt8>, _ columns: UnsafeMutableBufferPointer<Int32>,
        _ output: UnsafeMutableBufferPointer<UInt8>, _ y: Int, _ rows: Int, _ half: Int,
        _ below: Int32
    ) {
        // The part where the whole box lies inside, which is nearly all, is one plain loop.
        let inside = min(half + 1, width)..<max(min(half + 1, width), width - half)
        var sum: Int32 = 0  // over the box: at most 255 × box²
        for x in 0..<min(half, width) { sum &+= columns[x] }
        for x in 0..<inside.lowerBound {
            if x + half < width { sum &+= columns[x + half] }
            decide(x, sum, min(x + half, width - 1) + 1)
        }
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: max(1, inside.count)) { sums in
            for x in inside {
                sum &+= columns[x &+ half] &- columns[x &- half &- 1]
                sums[x &- inside.lowerBound] = sum
            }
            let area = Int32(rows * (2 * half + 1))
            let start = y * width + inside.lowerBound
            for i in 0..<inside.count {
                let isBlack = (Int32(input[start &+ i]) &+ below) &* area < sums[i]
                output[start &+ i] = isBlack ? 0 : 255
            }
        }
        for x in inside.upperBound..<width {
            if x + half < width { sum &+= columns[x + half] }
            if x - half > 0 { sum &-= columns[x - half - 1] }
            decide(x, sum, min(x + half, width - 1) - max(x - half, 0) + 1)
        }

        func decide(_ x: Int, _ sum: Int32, _ columns: Int) {
            // pixel < sum / area - below, without dividing
            let isBlack = (Int32(input[y * width + x]) &+ below) &* Int32(rows * columns) < sum
            output[y * width + x] = isBlack ? 0 : 255
        }
    }
}
