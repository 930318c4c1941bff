/// A picture in linear light: red, green, blue, row by row, 1 for full well.
struct Picture {
    let width, height: Int
    private(set) var values: [Float]

    init(width: Int, height: Int) {
        (self.width, self.height) = (width, height)
        values = Array(repeating: 0, count: width * height * 3)
    }

    mutating func set(_ x: Int, _ y: Int, _ colour: Colour) {
        let start = (y * width + x) * 3
        values[start] = Float(colour.red)
        values[start + 1] = Float(colour.green)
        values[start + 2] = Float(colour.blue)
    }

    /// Maps every value, in order.
    mutating func change(_ change: (Float) -> Float) {
        for i in values.indices { values[i] = change(values[i]) }
    }

    /// With each row, or each column, replaced by a weighted sum of its neighbours; the middle
    /// weight belongs to the pixel itself.
    func smeared(_ weights: [Float], alongRows: Bool) -> Picture {
        guard weights.count > 1 else { return self }
        let reach = weights.count / 2
        let step = alongRows ? 3 : width * 3
        let last = alongRows ? width - 1 : height - 1
        var result = self
        values.withUnsafeBufferPointer { from in
            result.values.withUnsafeMutableBufferPointer { to in
                for y in 0..<height {
                    for x in 0..<width {
                        let place = alongRows ? x : y
                        let start = (y * width + x) * 3
                        var (red, green, blue): (Float, Float, Float) = (0, 0, 0)
                        for i in 0..<weights.count {
                            let off = min(max(place + i - reach, 0), last) - place
                            let at = start + off * step
                            red += weights[i] * from[at]
                            green += weights[i] * from[at + 1]
                            blue += weights[i] * from[at + 2]
                        }
                        (to[start], to[start + 1], to[start + 2]) = (red, green, blue)
                    }
                }
            }
        }
        return result
    }
}
