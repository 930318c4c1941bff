import Imaging

extension GreyImage {
    /// Twice as wide and high. New pixels lie a quarter of an old one beside its middle; each is
    /// taken from a cubic curve through four old ones (Catmull, Rom), which keeps narrow lines that
    /// would fade between two of them.
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

    /// Reduced by `factor` in both directions, each block of pixels averaged; a remainder at the
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
}
