/// A place on the desk or on a paper, in millimetres to the right and down.
struct Spot {
    var x, y: Double

    init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }

    static func + (one: Spot, other: Spot) -> Spot { Spot(one.x + other.x, one.y + other.y) }
    static func - (one: Spot, other: Spot) -> Spot { Spot(one.x - other.x, one.y - other.y) }
    static func * (one: Spot, factor: Double) -> Spot { Spot(one.x * factor, one.y * factor) }
}

/// Where a phone's camera is, and so which place on the desk each of its pixels sees.
struct Camera {
    /// Pixels of the photo.
    let width, height: Int
    /// The point of the desk right below the lens.
    let below: Spot
    /// How far the lens is above the desk, in millimetres.
    let distance: Double
    private let sees: Homography

    /// A camera whose picture's corners see these places: top left, top right, bottom right,
    /// bottom left.
    init(
        _ width: Int, _ height: Int, sees corners: (Spot, Spot, Spot, Spot), below: Spot,
        distance: Double
    ) {
        (self.width, self.height) = (width, height)
        (self.below, self.distance) = (below, distance)
        sees = Homography(toSquareOf: corners)
    }

    /// The place that (`x`, `y`) sees, in pixels with fractions from the top left.
    func desk(_ x: Double, _ y: Double) -> Spot {
        sees.map(x / Double(width), y / Double(height))
    }

    /// The pixel that sees a place on the desk, with fractions from the top left; it may lie
    /// outside the picture.
    func pixel(of desk: Spot) -> Spot {
        let share = sees.unmap(desk)
        return Spot(share.x * Double(width), share.y * Double(height))
    }
}

/// The one perspective in which the unit square looks like four given corners.
///
/// P. Heckbert, Fundamentals of Texture Mapping and Image Warping (1989), section 2.2.3.
private struct Homography {
    private let a, b, c, d, e, f, g, h: Double

    init(toSquareOf corners: (Spot, Spot, Spot, Spot)) {
        let (p0, p1, p2, p3) = corners
        let (one, other) = (p1 - p2, p3 - p2)
        let sum = p0 - p1 + p2 - p3
        let determinant = one.x * other.y - other.x * one.y
        g = (sum.x * other.y - other.x * sum.y) / determinant
        h = (one.x * sum.y - sum.x * one.y) / determinant
        (a, b, c) = (p1.x - p0.x + g * p1.x, p3.x - p0.x + h * p3.x, p0.x)
        (d, e, f) = (p1.y - p0.y + g * p1.y, p3.y - p0.y + h * p3.y, p0.y)
    }

    @inline(__always)
    func map(_ u: Double, _ v: Double) -> Spot {
        let depth = g * u + h * v + 1
        return Spot((a * u + b * v + c) / depth, (d * u + e * v + f) / depth)
    }

    /// The way back, by the adjugate: the determinant falls out.
    func unmap(_ spot: Spot) -> Spot {
        let x = (e - f * h) * spot.x + (c * h - b) * spot.y + (b * f - c * e)
        let y = (f * g - d) * spot.x + (a - c * g) * spot.y + (c * d - a * f)
        let depth = (d * h - e * g) * spot.x + (b * g - a * h) * spot.y + (a * e - b * d)
        return Spot(x / depth, y / depth)
    }
}
