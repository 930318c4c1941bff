import Glibc
import Imaging

extension ZBar.Symbol {
    /// The smallest rectangle around the lines on which a bar code was read.
    ///
    /// zbar reports only where a line ended. It reads every other one backwards, so the ends of
    /// several usually show both sides of the code; a code read in one direction only shows one
    /// side.
    var corners: [(x: Int, y: Int)] {
        let points = Self.pointsOfOneCode(points)
        var smallest: (area: Double, corners: [(x: Int, y: Int)]) = (.infinity, [])
        // A rectangle turned by 90° is the same one.
        for degrees in stride(from: 0.0, to: 90, by: 1) {
            let (cosine, sine) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
            let box = Box(points.map { (Double($0.x), Double($0.y)) }, cosine, sine)
            guard let box, box.area < smallest.area else { continue }
            smallest = (box.area, box.corners(cosine, sine))
        }
        return smallest.corners
    }

    /// zbar counts lines of one text as one code, even when it is printed twice: only those around
    /// the place where most ended.
    private static func pointsOfOneCode(_ points: [(x: Int, y: Int)]) -> [(x: Int, y: Int)] {
        let clusters = clusters(of: points)
        guard let most = clusters.max(by: { $0.count < $1.count }) else { return [] }
        let (width, height) = (extent(most.map(\.x)), extent(most.map(\.y)))
        // Rows end one below the other; the other side of the code is at the same height.
        return clusters.filter { cluster in
            height.count >= width.count
                ? extent(cluster.map(\.y)).overlaps(height)
                : extent(cluster.map(\.x)).overlaps(width)
        }.flatMap { $0 }
    }

    private static func extent(_ values: [Int]) -> ClosedRange<Int> {
        (values.min() ?? 0)...(values.max() ?? 0)
    }

    /// Groups of points that are close to one another, directly or through others.
    private static func clusters(of points: [(x: Int, y: Int)]) -> [[(x: Int, y: Int)]] {
        let near = 40
        var rest = points
        var clusters: [[(x: Int, y: Int)]] = []
        while let first = rest.popLast() {
            var cluster = [first]
            var next = 0
            while next < cluster.count {
                let point = cluster[next]
                next += 1
                let isNear = { (other: (x: Int, y: Int)) in
                    abs(other.x - point.x) <= near && abs(other.y - point.y) <= near
                }
                cluster += rest.filter(isNear)
                rest.removeAll(where: isNear)
            }
            clusters.append(cluster)
        }
        return clusters
    }

    /// The corners of a bar code in a strip whose rows run along it. Lines that were all read in
    /// one direction do not give its length: then it is the strip's.
    func corners(inStripOf columns: Int) -> [(x: Int, y: Int)] {
        guard let box = Box(points.map { (Double($0.x), Double($0.y)) }, 1, 0) else { return [] }
        let isWhole = (box.right - box.left) * 3 > Double(columns)
        let (left, right) = isWhole ? (Int(box.left), Int(box.right)) : (0, columns - 1)
        let (top, bottom) = (Int(box.top), Int(box.bottom))
        return [(left, top), (right, top), (right, bottom), (left, bottom)]
    }
}

/// The extent of some points in two perpendicular directions.
private struct Box {
    let left, right, top, bottom: Double

    /// `nil` without points.
    init?(_ points: [(x: Double, y: Double)], _ cosine: Double, _ sine: Double) {
        let us = points.map { $0.x * cosine + $0.y * sine }
        let vs = points.map { $0.y * cosine - $0.x * sine }
        guard let left = us.min(), let right = us.max(), let top = vs.min(), let bottom = vs.max()
        else { return nil }
        (self.left, self.right, self.top, self.bottom) = (left, right, top, bottom)
    }

    /// Of the pixels covered; a line covers some too.
    var area: Double { (right - left + 1) * (bottom - top + 1) }

    func corners(_ cosine: Double, _ sine: Double) -> [(x: Int, y: Int)] {
        [(left, top), (right, top), (right, bottom), (left, bottom)].map { u, v in
            (
                Int((u * cosine - v * sine).rounded()),
                Int((u * sine + v * cosine).rounded())
            )
        }
    }
}

extension Pass {
    /// The corners of what was found in a picture that this pass prepared.
    func corners(of symbol: ZBar.Symbol, in image: GreyImage) -> [(x: Int, y: Int)] {
        guard case .stripes = method else { return symbol.corners }
        return symbol.corners(inStripOf: image.width)
    }
}
