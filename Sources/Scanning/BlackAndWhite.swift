import Imaging

extension GreyImage {
    /// Black where a pixel is darker than `percent` of the brightest pixel in its box and the eight
    /// boxes around it; white elsewhere.
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

    /// Black where a pixel is darker than the mean of the box around it minus `below`, white
    /// elsewhere. At the edges the box is clipped to the picture.
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
        // Where the whole box lies inside, which is nearly everywhere, one plain loop does.
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
