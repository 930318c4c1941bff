import Glibc

/// Three finder patterns that may belong to one code.
struct QRTriple {
    /// The one at the right angle.
    let corner: QRFinder
    /// Clockwise from the corner: to the right along the top, and down the left side. A mirrored
    /// code has them swapped.
    let right, down: QRFinder
    /// The lower, the likelier.
    let strain: Float

    /// The likeliest triples first.
    static func among(_ finders: [QRFinder], most: Int) -> [QRTriple] {
        guard finders.count >= 3 else { return [] }
        var triples: [QRTriple] = []
        for (i, corner) in finders.enumerated() {
            for (j, a) in finders.enumerated() where j != i {
                for (k, b) in finders.enumerated() where k > j && k != i {
                    if let triple = QRTriple(corner, a, b) { triples.append(triple) }
                }
            }
        }
        return Array(triples.sorted { $0.strain < $1.strain }.prefix(most))
    }

    private init?(_ corner: QRFinder, _ a: QRFinder, _ b: QRFinder) {
        let modules = [corner.module, a.module, b.module]
        guard let least = modules.min(), let most = modules.max(), most < 1.7 * least else {
            return nil
        }
        let toA = a.middle - corner.middle, toB = b.middle - corner.middle
        let (lengthA, lengthB) = (toA.length, toB.length)
        // Version 1 has 14 modules from middle to middle, version 40 has 170.
        guard min(lengthA, lengthB) > 9 * least, max(lengthA, lengthB) < 190 * most,
            max(lengthA, lengthB) < 1.8 * min(lengthA, lengthB)
        else { return nil }
        let cosine = (toA * toB).sum() / (lengthA * lengthB)
        guard abs(cosine) < 0.55 else { return nil }
        let isClockwise = toA.x * toB.y - toA.y * toB.x > 0
        self.corner = corner
        (right, down) = isClockwise ? (a, b) : (b, a)
        strain = abs(cosine) + abs(log(lengthA / lengthB)) + log(most / least)
    }

    var finders: [QRFinder] { [corner, right, down] }
    /// From the corner to the others, in pixels.
    var across: PixelPoint { right.middle - corner.middle }
    var below: PixelPoint { down.middle - corner.middle }

    /// The length of a module's side. Rows and columns cut a rotated pattern longer than it is.
    var module: Float {
        let direction = across / across.length
        let mean = (corner.module + right.module + down.module) / 3
        return mean * max(abs(direction.x), abs(direction.y))
    }

    /// A number of modules from the middle of one of the three, by its own size.
    func place(in finder: QRFinder, _ columns: Int, _ rows: Int) -> PixelPoint {
        let size = finder.module / (corner.module + right.module + down.module) * 3 * module
        return finder.middle + across / across.length * (size * Float(columns))
            + below / below.length * (size * Float(rows))
    }

    /// Whether all three are squares in squares along the directions of the triple: checked before
    /// anything costly.
    func isCentred(in field: PixelField, isLight: Bool) -> Bool {
        finders.allSatisfy { finder in
            var (inner, ring, outer): (Float, Float, Float) = (0, 0, 0)
            for (x, y) in Self.directions {
                inner += field.at(place(in: finder, x, y))
                ring += field.at(place(in: finder, 2 * x, 2 * y))
                outer += field.at(place(in: finder, 3 * x, 3 * y))
            }
            let sign: Float = isLight ? -1 : 1
            return (ring - inner) * sign > 8 * 8 && (ring - outer) * sign > 8 * 8
        }
    }

    private static let directions = [
        (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1),
    ]
}
