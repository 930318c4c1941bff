import Glibc

/// Finds where a picture is striped, as bar codes are, in any direction: neighbouring blocks of one
/// direction make up a bar code's rectangle.
struct Stripes {
    /// A striped rectangle, in pixels of the picture that was searched.
    struct Rectangle {
        /// The middle.
        var x, y: Double
        /// The direction across the bars, along which a code is read; radians, clockwise.
        let angle: Double
        /// Along and across that direction.
        var length, height: Double
        /// The summed energy of its blocks.
        let strength: Double
    }

    /// Mean gx² + gy² per pixel: bars that differ by 10 of 255 have more, noise has less.
    private static let leastEnergy = 60.0
    private static let leastCoherence = 0.6
    private static let mostTurn = 15 * Double.pi / 180
    private static let fewestBlocks = 4

    private let blocks: Blocks

    /// The rectangles of a picture, strongest first.
    ///
    /// - Parameter share: the least energy of the other blocks in a rectangle, as a share of its
    ///   strongest. The higher, the sooner bars end where print or the edge of a paper continues
    ///   in their direction; the lower, the more bars in uneven light stay together.
    static func rectangles(in blocks: Blocks, share: Double) -> [Rectangle] {
        let stripes = Stripes(blocks: blocks)
        return stripes.groups(share).compactMap(stripes.rectangle)
            .sorted { $0.strength > $1.strength }
    }

    /// Striped blocks that touch at an edge or corner and have nearly the same direction.
    private func groups(_ share: Double) -> [[Int]] {
        let floor = Self.leastEnergy * Blocks.pixels
        var isFree = blocks.tensors.map { $0.energy > floor && $0.coherence > Self.leastCoherence }
        let angles = blocks.tensors.map(\.angle)
        var groups: [[Int]] = []
        let energies = blocks.tensors.map(\.energy)
        let starts = energies.indices.filter { isFree[$0] }
            .sorted { energies[$0] > energies[$1] }
        for start in starts where isFree[start] {
            var group = [start]
            isFree[start] = false
            var next = 0
            while next < group.count {
                let block = group[next]
                next += 1
                for neighbour in blocks.neighbours(of: block)
                where isFree[neighbour] && energies[neighbour] > energies[start] * share {
                    let turn = abs(remainder(angles[block] - angles[neighbour], .pi))
                    guard turn < Self.mostTurn else { continue }
                    isFree[neighbour] = false
                    group.append(neighbour)
                }
            }
            if group.count >= Self.fewestBlocks { groups.append(group) }
        }
        return groups
    }

    private func rectangle(_ group: [Int]) -> Rectangle? {
        var sum = Blocks.Tensor()
        for block in group { sum += blocks.tensors[block] }
        let angle = sum.angle
        let (cosine, sine) = (cos(angle), sin(angle))
        let side = Double(Blocks.side)
        let middles = group.map(blocks.middle)
        let along = middles.map { $0.x * cosine + $0.y * sine }.sorted()
        let across = middles.map { $0.y * cosine - $0.x * sine }.sorted()
        let (left, right) = (percentile(along, 0.01), percentile(along, 0.99))
        let (top, bottom) = (percentile(across, 0.05), percentile(across, 0.95))
        // Half a block more on each side; along the code another for its quiet zone.
        let length = right - left + 3 * side
        let height = bottom - top + side
        let (u, v) = ((left + right) / 2, (top + bottom) / 2)
        return Rectangle(
            x: u * cosine - v * sine, y: u * sine + v * cosine, angle: angle, length: length,
            height: height, strength: sum.energy)
    }

    private func percentile(_ sorted: [Double], _ share: Double) -> Double {
        sorted[Int((Double(sorted.count - 1) * share).rounded())]
    }
}
