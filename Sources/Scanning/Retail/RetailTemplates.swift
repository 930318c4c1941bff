import Glibc

/// What digits look like through a lens that is more or less out of focus: brightness along a
/// line, four samples a module, mean 0, length 1, so that a sum of products says how alike.
struct RetailTemplates {
    /// Samples of a module.
    static let perModule = 4
    /// A digit's seven modules and one on either side.
    static let digitSamples = 9 * perModule
    typealias Vector = SIMD4<Float>
    static let digitVectors = digitSamples / 4

    /// Twenty digits of the left half (sets A and B) and ten of the right (set C).
    let left, right: [[Vector]]
    /// Of each symbol's guards.
    let guards: [[[Vector]]]

    /// From sharp to a blur as wide as a bar.
    static let blurs = [Float(0.3), 0.6, 0.9, 1.2].map { RetailTemplates(blur: $0) }

    private init(blur: Float) {
        left = (0..<20).map { code in
            // Every left digit begins with a space and ends with a bar: so do its neighbours.
            Self.template([0.5, 0.5, 1] + Self.modules(code, true) + [0, 0.5, 0.5], 2, 9, blur)
        }
        right = (0..<10).map { code in
            Self.template([0.5, 0.5, 0] + Self.modules(code, false) + [1, 0.5, 0.5], 2, 9, blur)
        }
        guards = RetailSymbol.allCases.map { symbol in
            symbol.guards.map { place in
                let bars = place.bars.map { Float($0) }
                let before: [Float] = place.module < 0 ? [0, 0] : [0.5, 0.5]
                let after: [Float] =
                    place.module + bars.count > symbol.modules ? [0, 0] : [0.5, 0.5]
                return Self.template(before + bars + after, 2, bars.count, blur)
            }
        }
    }

    private static func modules(_ code: Int, _ isLeft: Bool) -> [Float] {
        RetailSymbol.bars(code, isLeft: isLeft).map { Float($0) }
    }

    /// `count` modules from `first` on, blurred, with dark below light.
    private static func template(
        _ bars: [Float], _ first: Int, _ count: Int, _ blur: Float
    ) -> [Vector] {
        let samples = (0..<count * perModule).map { i -> Float in
            let place = Float(first) + (Float(i) + 0.5) / Float(perModule)
            return -bars.indices.reduce(Float(0)) { sum, bar in
                // The share of a bell around the place that lies over this bar.
                let from = (Float(bar) - place) / blur, to = (Float(bar + 1) - place) / blur
                return sum + bars[bar] * (erf(to / 1.414_213_6) - erf(from / 1.414_213_6)) / 2
            }
        }
        let mean = samples.reduce(0, +) / Float(samples.count)
        let centred = samples.map { $0 - mean }
        let length = centred.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return stride(from: 0, to: centred.count, by: 4).map { i in
            Vector(centred[i], centred[i + 1], centred[i + 2], centred[i + 3]) / length
        }
    }
}
