import Glibc
import Imaging

/// Shows on a copy of a picture what was found where: striped places in blue, codes in red, each
/// with its text and the pass that found it.
struct Explanation {
    /// In pixels of the upright picture, four corners each.
    let regions: [[Scan.Point]]
    let scans: [Scan]

    /// At most this large.
    static let longestSide = 2400

    /// The places in which the first pass looks for bars.
    static func regions(in image: GreyImage) -> [[Scan.Point]] {
        var picture = Preparation(image)
        picture.apply(.reduce(to: 1200))
        return Stripes.rectangles(in: Blocks(picture.image), share: Pass.peaks).prefix(16).map {
            rectangle in
            let (cosine, sine) = (cos(rectangle.angle), sin(rectangle.angle))
            let (along, across) = (rectangle.length / 2, rectangle.height / 2)
            return [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { u, v in
                let place = picture.exact(
                    rectangle.x + u * along * cosine - v * across * sine,
                    rectangle.y + u * along * sine + v * across * cosine)
                return Scan.Point(x: Int(place.x.rounded()), y: Int(place.y.rounded()))
            }
        }
    }

    /// - Parameters:
    ///   - picture: as stored, perhaps already reduced.
    ///   - fullSide: the longer side of the picture that was read.
    func jpeg(on picture: ColourImage, _ orientation: Orientation, fullSide: Int) -> [UInt8] {
        let longest = max(picture.width, picture.height)
        let side = min(longest, Self.longestSide)
        let small = picture.downscaled(
            toWidth: picture.width * side / longest, height: picture.height * side / longest)
        var drawing = Drawing(on: small.upright(orientation))
        let scale = Double(side) / Double(fullSide)
        // Lines and letters are as large on a small copy as on a large one.
        let unit = max(1, side / 600)
        for region in regions { outline(region, .blue, unit, scale, &drawing) }
        for scan in scans { outline(scan.corners, .red, unit, scale, &drawing) }
        // Over all lines, so that they can be read.
        for scan in scans { name(scan, unit, scale, &drawing) }
        return JPEG.encode(drawing.image, quality: 88)
    }

    private func outline(
        _ corners: [Scan.Point], _ ink: Drawing.Ink, _ unit: Int, _ scale: Double,
        _ drawing: inout Drawing
    ) {
        for (index, corner) in corners.enumerated() {
            let next = corners[(index + 1) % corners.count]
            drawing.line(
                from: Self.scaled(corner, scale), to: Self.scaled(next, scale), ink,
                thickness: unit)
        }
    }

    private func name(
        _ scan: Scan, _ unit: Int, _ scale: Double, _ drawing: inout Drawing
    ) {
        let places = scan.corners.map { Self.scaled($0, scale) }
        let left = places.map(\.x).min() ?? 0
        let bottom = places.map(\.y).max() ?? 0
        let text = "\(scan.aimIdentifier) \(scan.text.prefix(60)) (\(scan.pass))"
        drawing.text(text, x: left, y: bottom + 2 * unit, .red, size: unit)
    }

    private static func scaled(_ point: Scan.Point, _ scale: Double) -> (x: Int, y: Int) {
        (Int(Double(point.x) * scale), Int(Double(point.y) * scale))
    }
}
