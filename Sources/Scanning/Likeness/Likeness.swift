import Glibc

/// How closely brightness along a line resembles bars seen through a lens out of focus: both are
/// taken at four samples per module, the bars' with mean 0 and length 1, so that a sum of products
/// measures it.
enum Likeness {
    typealias Vector = SIMD4<Float>
    /// Samples per module.
    static let perModule = 4

    /// `count` modules from `first` on, blurred, with dark below light.
    static func template(
        _ bars: [Float], _ first: Int, _ count: Int, _ blur: Float
    ) -> [Vector] {
        let samples = (0..<count * perModule).map { i -> Float in
            let place = Float(first) + (Float(i) + 0.5) / Float(perModule)
            return -bars.indices.reduce(Float(0)) { sum, bar in
                // The share of the bell curve around the place that lies over this bar.
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

    /// The normalised correlation of samples and a template, −1 to 1.
    @inline(__always)
    static func of(_ samples: UnsafePointer<Float>, _ template: [Vector]) -> Float {
        let (sum, squares) = moments(samples, template.count)
        return product(samples, template) / length(sum, squares, template.count * 4)
    }

    @inline(__always)
    static func product(_ samples: UnsafePointer<Float>, _ template: [Vector]) -> Float {
        var product = Vector(repeating: 0)
        let raw = UnsafeRawPointer(samples)
        for i in template.indices {
            product += raw.loadUnaligned(fromByteOffset: 16 * i, as: Vector.self) * template[i]
        }
        return product.sum()
    }

    @inline(__always)
    static func moments(_ samples: UnsafePointer<Float>, _ vectors: Int) -> (Float, Float) {
        var (sum, squares) = (Vector(repeating: 0), Vector(repeating: 0))
        let raw = UnsafeRawPointer(samples)
        for i in 0..<vectors {
            let four = raw.loadUnaligned(fromByteOffset: 16 * i, as: Vector.self)
            sum += four
            squares += four * four
        }
        return (sum.sum(), squares.sum())
    }

    @inline(__always)
    static func length(_ sum: Float, _ squares: Float, _ count: Int) -> Float {
        // Where nothing is visible, noise may look like anything: at least two grey values.
        max(squares - sum * sum / Float(count), Float(count) * 4).squareRoot()
    }

    /// The template that `samples` resemble most.
    ///
    /// Bent labels displace characters: each may be a quarter module off its neighbour, `shift`,
    /// and up to two modules off its expected place. The two modules before and after the samples
    /// must be there as well.
    ///
    /// - Parameters:
    ///   - templates: all of one length.
    ///   - places: the templates to try; `nil` for all.
    /// - Returns: its place in `templates`, its likeness, and that of the second best.
    static func likeliest(
        _ samples: UnsafePointer<Float>, _ templates: [[Vector]], among places: Range<Int>? = nil,
        near shift: inout Int
    ) -> (code: Int, likeness: Float, second: Float) {
        var best: (code: Int, likeness: Float, second: Float) = (0, -1, -1)
        let vectors = templates.first?.count ?? 0
        let farthest = 2 * perModule
        for aside in max(shift - 1, -farthest)...min(shift + 1, farthest) {
            let window = samples + aside
            let (sum, squares) = moments(window, vectors)
            let length = length(sum, squares, 4 * vectors)
            for code in places ?? templates.indices {
                let likeness = product(window, templates[code]) / length
                if likeness > best.likeness {
                    if code != best.code { best.second = max(best.second, best.likeness) }
                    (best.code, best.likeness, shift) = (code, likeness, aside)
                } else if code != best.code {
                    best.second = max(best.second, likeness)
                }
            }
        }
        return best
    }
}
