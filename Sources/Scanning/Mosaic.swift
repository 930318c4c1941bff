import Glibc

/// A place where a picture's edges have no common direction, as in a QR code: a square to be looked
/// at more closely than the whole picture can be.
struct Mosaic {
    /// The middle, in pixels of the picture that was searched.
    var x, y: Double
    /// Half a side of the square to look at, including the quiet zone.
    var reach: Double
    /// Mean gx² + gy² per pixel: small black and white squares have more, lines of print less.
    private static let leastEnergy = 240.0
    private static let mostCoherence = 0.5
    private static let fewestBlocks = 5
    private static let leastShare = 0.4
    /// More than this are print.
    private static let most = 8

    /// Densest first. Each is what lies around a peak: print nearby has edges as well, but fewer of
    /// them.
    static func all(in blocks: Blocks) -> [Mosaic] {
        let floor = leastEnergy * Blocks.pixels
        let energies = blocks.tensors.map(\.energy)
        var isFree = blocks.tensors.map { $0.energy > floor && $0.coherence < mostCoherence }
        let peaks = energies.indices.filter { isFree[$0] }.sorted { energies[$0] > energies[$1] }
        var mosaics: [Mosaic] = []
        for peak in peaks where isFree[peak] {
            var group = [peak]
            isFree[peak] = false
            var next = 0
            while next < group.count {
                for neighbour in blocks.neighbours(of: group[next])
                where isFree[neighbour] && energies[neighbour] > energies[peak] * leastShare {
                    isFree[neighbour] = false
                    group.append(neighbour)
                }
                next += 1
            }
            if let mosaic = Mosaic(group, in: blocks) { mosaics.append(mosaic) }
            if mosaics.count == most { break }
        }
        return mosaics
    }

    /// `nil` unless the group is about as long as wide, in any direction.
    private init?(_ group: [Int], in blocks: Blocks) {
        guard group.count >= Self.fewestBlocks else { return nil }
        let middles = group.map(blocks.middle)
        let count = Double(group.count)
        x = middles.reduce(0) { $0 + $1.x } / count
        y = middles.reduce(0) { $0 + $1.y } / count
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        for middle in middles {
            xx += (middle.x - x) * (middle.x - x)
            yy += (middle.y - y) * (middle.y - y)
            xy += (middle.x - x) * (middle.y - y)
        }
        let mean = (xx + yy) / 2
        let spread = ((xx - yy) * (xx - yy) / 4 + xy * xy).squareRoot()
        // Lengths go with the roots: up to 1.7 times as long as wide.
        guard mean + spread < 3 * (mean - spread) else { return nil }
        // A full square's variance in each direction is its side squared over twelve.
        let side = (12 * mean / count).squareRoot()
        guard count * Double(Blocks.side * Blocks.side) > 0.4 * side * side else { return nil }
        // Corner to corner, and a block around.
        reach = side * 0.75 + Double(Blocks.side)
    }
}
