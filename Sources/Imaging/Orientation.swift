/// How a stored picture must be turned to be upright (EXIF 2.32, tag 0x0112).
package enum Orientation: Int, Sendable, CaseIterable {
    /// Stored as seen.
    case upright = 1
    /// Mirrored left to right.
    case mirrored
    /// Turned by 180°.
    case upsideDown
    /// Mirrored top to bottom.
    case mirroredUpsideDown
    /// Rows and columns exchanged.
    case transposed
    /// To be turned 90° clockwise.
    case turnedLeft
    /// Rows and columns exchanged from the other corner.
    case transposedUpsideDown
    /// To be turned 90° counter-clockwise.
    case turnedRight

    /// Whether the upright picture's width is the stored picture's height.
    package var swapsSides: Bool { rawValue >= 5 }
}

/// Where the upright pixel (0, 0) lies in the stored picture, and how far apart in memory its
/// neighbours to the right and below are, in pixels.
private func strides(
    _ orientation: Orientation, _ width: Int, _ height: Int
) -> (start: Int, right: Int, down: Int) {
    let last = width * height - 1
    return switch orientation {
    case .upright: (0, 1, width)
    case .mirrored: (width - 1, -1, width)
    case .upsideDown: (last, -1, -width)
    case .mirroredUpsideDown: (last - width + 1, 1, -width)
    case .transposed: (0, width, 1)
    case .turnedLeft: (last - width + 1, -width, 1)
    case .transposedUpsideDown: (last, -width, -1)
    case .turnedRight: (width - 1, width, -1)
    }
}

func reorient(
    _ pixels: [UInt8], _ width: Int, _ height: Int, channels: Int, _ orientation: Orientation
) -> [UInt8] {
    let (start, right, down) = strides(orientation, width, height)
    let (columns, rows) = orientation.swapsSides ? (height, width) : (width, height)
    // In tiles: when rows become columns, each step lands in another cache line.
    let tile = 32
    return [UInt8](unsafeUninitializedCapacity: pixels.count) { output, count in
        pixels.withUnsafeBufferPointer { input in
            for top in stride(from: 0, to: rows, by: tile) {
                for left in stride(from: 0, to: columns, by: tile) {
                    for y in top..<min(top + tile, rows) {
                        for x in left..<min(left + tile, columns) {
                            let source = (start + x * right + y * down) * channels
                            let target = (y * columns + x) * channels
                            for c in 0..<channels { output[target + c] = input[source + c] }
                        }
                    }
                }
            }
        }
        count = pixels.count
    }
}
