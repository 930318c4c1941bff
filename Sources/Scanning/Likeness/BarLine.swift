import Imaging

/// The brightness along one line across bars.
struct BarLine {
    let values: [Float]

    /// The lines of a strip. Rows are averaged four at a time: a fold or smudge that spoils one
    /// line leaves others.
    static func all(of strip: GreyImage) -> [BarLine] {
        let width = strip.width
        return stride(from: 0, through: strip.height - 4, by: 4).map { row in
            var line = [Float](repeating: 0, count: width)
            for y in row..<row + 4 {
                for x in 0..<width { line[x] += Float(strip.pixels[y * width + x]) }
            }
            return BarLine(values: line.map { $0 / 4 })
        }
    }

    /// Where a fraction of a code lies that reaches from one place `to` another: in perspective,
    /// lengths shrink steadily along it, so its middle is displaced by `bend` of it.
    @inline(__always)
    static func place(_ share: Float, from: Float, to: Float, bend: Float) -> Float {
        let middle = 0.5 + bend
        let depth = middle / (1 - middle)
        return from + (to - from) * share * depth / (1 + share * (depth - 1))
    }

    struct Edge {
        let place: Float
        let falls: Bool
    }

    /// The places where brightness falls or rises steeply, from left to right.
    func edges() -> [Edge] {
        guard values.count > 60 else { return [] }
        var steepest: Float = 0
        for i in 1..<values.count - 1 {
            steepest = max(steepest, abs(values[i + 1] - values[i - 1]))
        }
        let floor = steepest * 0.2
        var edges: [Edge] = []
        var (before, slope) = (Float(0), values[2] - values[0])
        for i in 1..<values.count - 2 {
            let after = values[i + 2] - values[i]
            let size = abs(slope)
            if size > floor, size >= abs(before), size > abs(after) {
                // The vertex of the parabola through three slopes.
                let bend = abs(before) - 2 * size + abs(after)
                let aside = bend == 0 ? 0 : (abs(before) - abs(after)) / (2 * bend)
                edges.append(Edge(place: Float(i) + aside, falls: slope < 0))
            }
            (before, slope) = (slope, after)
        }
        return edges
    }

    /// Calls `body` with `count` samples, a quarter of a module apart, from the left edge of
    /// `module` on.
    @inline(__always)
    func withSamples<Result>(
        from module: Float, _ count: Int, at place: (Float) -> Float,
        _ body: (UnsafePointer<Float>) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: count) { samples in
            let last = Float(values.count - 1)
            values.withUnsafeBufferPointer { line in
                for i in 0..<count {
                    let place = place(module + (Float(i) + 0.5) / Float(Likeness.perModule))
                    let at = max(0, min(place, last))
                    let left = Int(at)
                    let right = min(left + 1, line.count - 1)
                    samples[i] = line[left] + (line[right] - line[left]) * (at - Float(left))
                }
            }
            return body(UnsafePointer(samples.baseAddress.unsafelyUnwrapped))
        }
    }
}
