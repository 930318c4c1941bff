func crop(
    _ pixels: [UInt8], _ width: Int, _ height: Int, channels: Int,
    _ x: Int, _ y: Int, _ wantedWidth: Int, _ wantedHeight: Int
) -> (width: Int, height: Int, pixels: [UInt8])? {
    let all = (columns: 0..<width, rows: 0..<height)
    let right = x.addingReportingOverflow(max(0, wantedWidth))
    let bottom = y.addingReportingOverflow(max(0, wantedHeight))
    guard !right.overflow, !bottom.overflow else { return nil }
    let columns = (x..<right.partialValue).clamped(to: all.columns)
    let rows = (y..<bottom.partialValue).clamped(to: all.rows)
    guard !columns.isEmpty, !rows.isEmpty else { return nil }

    var cut: [UInt8] = []
    cut.reserveCapacity(columns.count * rows.count * channels)
    for row in rows {
        let start = (row * width + columns.lowerBound) * channels
        cut += pixels[start..<start + columns.count * channels]
    }
    return (columns.count, rows.count, cut)
}

/// Area average in whole numbers: on a ruler where one new pixel measures `width` and one old pixel
/// measures `toWidth`, every overlap is an integer, so the weights are exact.
func areaAverage(
    _ pixels: [UInt8], _ width: Int, _ height: Int, channels: Int, toWidth: Int, toHeight: Int
) -> [UInt8] {
    let rowLength = width * channels
    var sums = [UInt32](repeating: 0, count: rowLength)  // at most 255 × 12,000 each
    return [UInt8](unsafeUninitializedCapacity: toWidth * toHeight * channels) { output, count in
        pixels.withUnsafeBufferPointer { input in
            sums.withUnsafeMutableBufferPointer { sums in
                for row in 0..<toHeight {
                    addRows(input, sums, row, rowLength, height, toHeight)
                    let target = row * toWidth * channels
                    averageColumns(
                        sums, output, target, channels, width, toWidth, area: width * height)
                }
            }
        }
        count = toWidth * toHeight * channels
    }
}

/// Adds up the old rows under new row `row`, weighted by their overlap.
private func addRows(
    _ input: UnsafeBufferPointer<UInt8>, _ sums: UnsafeMutableBufferPointer<UInt32>,
    _ row: Int, _ rowLength: Int, _ height: Int, _ toHeight: Int
) {
    sums.update(repeating: 0)
    let (from, to) = (row * height, (row + 1) * height)
    for old in from / toHeight...(to - 1) / toHeight {
        let overlap = min(to, (old + 1) * toHeight) - max(from, old * toHeight)
        let weight = UInt32(truncatingIfNeeded: overlap)
        let start = old * rowLength
        for i in 0..<rowLength { sums[i] &+= weight &* UInt32(input[start + i]) }
    }
}

private func averageColumns(
    _ sums: UnsafeMutableBufferPointer<UInt32>, _ output: UnsafeMutableBufferPointer<UInt8>,
    _ target: Int, _ channels: Int, _ width: Int, _ toWidth: Int, area: Int
) {
    let area = UInt64(area)
    for column in 0..<toWidth {
        let (from, to) = (column * width, (column + 1) * width)
        let (first, last) = (from / toWidth, (to - 1) / toWidth)
        for c in 0..<channels {
            var sum: UInt64 = 0
            for old in first...last {
                let overlap = min(to, (old + 1) * toWidth) - max(from, old * toWidth)
                sum &+= UInt64(truncatingIfNeeded: overlap) &* UInt64(sums[old * channels + c])
            }
            output[target + column * channels + c] = UInt8(
                truncatingIfNeeded: (sum + area / 2) / area)
        }
    }
}
