import Imaging

/// The pixels of a grey picture as a continuous field, for measuring between pixels. Valid only
/// inside ``GreyImage/withField(_:)``.
struct PixelField {
    let pixels: UnsafeBufferPointer<UInt8>
    let width, height: Int

    /// Brightness at a place, interpolated linearly between pixels; the picture's edge continues
    /// for ever. A pixel's middle has whole coordinates.
    @inline(__always)
    func at(_ x: Float, _ y: Float) -> Float {
        // Written so that a place that is not a number ends at the edge as well.
        let x = max(0, min(x, Float(width - 1))), y = max(0, min(y, Float(height - 1)))
        guard x >= 0, y >= 0 else { return 0 }
        let left = Int(x), top = Int(y)
        let right = min(left + 1, width - 1), bottom = min(top + 1, height - 1)
        let across = x - Float(left), down = y - Float(top)
        let (upper, lower) = (top * width, bottom * width)
        let a = Float(pixels[upper + left]), b = Float(pixels[upper + right])
        let c = Float(pixels[lower + left]), d = Float(pixels[lower + right])
        let high = a + (b - a) * across, low = c + (d - c) * across
        return high + (low - high) * down
    }

    @inline(__always)
    func at(_ place: PixelPoint) -> Float { at(place.x, place.y) }
}

extension GreyImage {
    /// Lends the pixels as a field.
    func withField<Result>(_ body: (PixelField) -> Result) -> Result {
        pixels.withUnsafeBufferPointer {
            body(PixelField(pixels: $0, width: width, height: height))
        }
    }
}

/// A place in a picture or in a code, in pixels or modules from the top left.
typealias PixelPoint = SIMD2<Float>

extension SIMD2<Float> {
    var length: Float { (x * x + y * y).squareRoot() }
}

/// A plane seen by a camera: maps (0, 0)…(1, 1) to a quadrilateral of the picture.
struct Homography {
    private var a, b, c, d, e, f, g, h: Float

    /// Maps the corners of the unit square to `corners`: those at (0, 0), (1, 0), (1, 1), (0, 1).
    init(_ corners: (PixelPoint, PixelPoint, PixelPoint, PixelPoint)) {
        let (p, q, r, s) = corners
        let sum = p - q + r - s, first = q - r, second = s - r
        let area = first.x * second.y - second.x * first.y
        g = (sum.x * second.y - second.x * sum.y) / area
        h = (first.x * sum.y - sum.x * first.y) / area
        (a, b, c) = (q.x - p.x + g * q.x, s.x - p.x + h * s.x, p.x)
        (d, e, f) = (q.y - p.y + g * q.y, s.y - p.y + h * s.y, p.y)
    }

    @inline(__always)
    func callAsFunction(_ u: Float, _ v: Float) -> PixelPoint {
        let depth = 1 / (g * u + h * v + 1)
        return PixelPoint((a * u + b * v + c) * depth, (d * u + e * v + f) * depth)
    }
}
