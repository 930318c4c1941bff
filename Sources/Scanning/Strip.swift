import Glibc
import Imaging

extension GreyImage {
    /// Cuts a rectangle out so that its bars are upright: `rows` rows, each the mean of a band
    /// along the bars, stretched to the full range of grey; and the mapping back.
    ///
    /// - Parameters:
    ///   - scale: pixels of the strip per pixel of the picture, along the code.
    ///   - rows: of the strip, at least 2.
    func strip(_ rectangle: Stripes.Rectangle, scale: Double, rows: Int) -> (GreyImage, Affine) {
        let columns = min(max(16, Int(rectangle.length * scale)), 6_000)
        let (cosine, sine) = (cos(rectangle.angle), sin(rectangle.angle))
        let step = rectangle.length / Double(columns)
        let band = rectangle.height / Double(rows)
        let left = -rectangle.length / 2 + step / 2
        let top = -rectangle.height / 2 + band / 2
        let back = Affine(
            a: cosine * step, b: -sine * band, d: sine * step, e: cosine * band,
            c: rectangle.x + left * cosine - top * sine,
            f: rectangle.y + left * sine + top * cosine)

        // As many lines of the picture as the band holds; more than 4 change nothing.
        let lines = min(max(1, Int(band.rounded())), 4)
        var sums = [Int32](repeating: 0, count: columns * rows)
        pixels.withUnsafeBufferPointer { input in
            sums.withUnsafeMutableBufferPointer { sums in
                for row in 0..<rows {
                    for line in 0..<lines {
                        let y = Double(row) + (Double(line) + 0.5) / Double(lines) - 0.5
                        addLine(input, sums, row * columns, columns, y, back)
                    }
                }
            }
        }
        let strip = GreyImage(width: columns, height: rows, pixels: stretched(sums))
        return (strip, back)
    }

    /// Adds the pixels under one line of the strip, interpolated linearly; the picture's edge
    /// continues for ever.
    private func addLine(
        _ input: UnsafeBufferPointer<UInt8>, _ sums: UnsafeMutableBufferPointer<Int32>,
        _ start: Int, _ columns: Int, _ y: Double, _ back: Affine
    ) {
        let from = back.apply(0, y)
        var (sourceX, sourceY) = (Int(from.x * 65536), Int(from.y * 65536))
        let (stepX, stepY) = (Int(back.a * 65536), Int(back.d * 65536))
        let (lastX, lastY) = (width - 1, height - 1)
        let inside = { (x: Int, y: Int) in
            x >= 0 && y >= 0 && x >> 16 < lastX && y >> 16 < lastY
        }
        if inside(sourceX, sourceY),
            inside(sourceX + stepX * (columns - 1), sourceY + stepY * (columns - 1))
        {
            // Most lines: no edge of the picture is near.
            for x in 0..<columns {
                let at = (sourceY >> 16) &* width &+ sourceX >> 16
                let (right, down) = (sourceX >> 8 & 0xFF, sourceY >> 8 & 0xFF)
                let upper = Int(input[at]) &* (256 &- right) &+ Int(input[at &+ 1]) &* right
                let lower =
                    Int(input[at &+ width]) &* (256 &- right)
                    &+ Int(input[at &+ width &+ 1]) &* right
                let value = (upper &* (256 &- down) &+ lower &* down) >> 12
                sums[start &+ x] &+= Int32(truncatingIfNeeded: value)
                sourceX &+= stepX
                sourceY &+= stepY
            }
            return
        }
        for x in 0..<columns {
            let (left, top) = (sourceX >> 16, sourceY >> 16)
            let (x0, x1) = (min(max(left, 0), lastX), min(max(left + 1, 0), lastX))
            let (y0, y1) = (min(max(top, 0), lastY) * width, min(max(top + 1, 0), lastY) * width)
            let (right, down) = (sourceX >> 8 & 0xFF, sourceY >> 8 & 0xFF)
            let upper = Int(input[y0 + x0]) * (256 - right) + Int(input[y0 + x1]) * right
            let lower = Int(input[y1 + x0]) * (256 - right) + Int(input[y1 + x1]) * right
            let value = (upper * (256 - down) + lower * down) >> 12
            sums[start + x] &+= Int32(truncatingIfNeeded: value)
            sourceX &+= stepX
            sourceY &+= stepY
        }
    }

    private func stretched(_ sums: [Int32]) -> [UInt8] {
        let (darkest, lightest) = (sums.min() ?? 0, sums.max() ?? 0)
        let range = max(1, Int(lightest - darkest))
        return sums.map { UInt8(truncatingIfNeeded: Int($0 - darkest) * 255 / range) }
    }
}
