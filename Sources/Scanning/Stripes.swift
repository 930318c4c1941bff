import Glibc
import Imaging

/// Finds where a picture is striped, as bar codes are, whatever their direction.
///
/// The structure tensor of small blocks says how strong the edges in each are, and how well they
/// agree on one direction. Neighbouring blocks of one direction make a bar code's rectangle.
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

    /// Sums over a block of gx², gy² and gx·gy of central differences.
    private struct Tensor {
        var xx = 0.0
        var yy = 0.0
        var xy = 0.0
        /// Sums of the gradients themselves: where bars alternate they make up for each other,
        /// along the edge of a paper they add up.
        var x = 0.0
        var y = 0.0

        var energy: Double { xx + yy }
        var coherence: Double {
            let difference = xx - yy
            return (difference * difference + 4 * xy * xy).squareRoot() / (energy + 1e-9)
        }
        /// Of the gradient: across the bars.
        var angle: Double { 0.5 * atan2(2 * xy, xx - yy) }
        /// 0 where edges alternate, more where one way leads up only.
        var slope: Double { (x * x + y * y) / (energy * Stripes.pixelsOfSmoothed + 1e-9) }

        static func += (sum: inout Tensor, other: Tensor) {
            sum.xx += other.xx
            sum.yy += other.yy
            sum.xy += other.xy
            sum.x += other.x
            sum.y += other.y
        }
    }

    private static let side = 12
    /// Mean gx² + gy² of a pixel: bars that differ by 10 of 255 have more, noise has less.
    private static let leastEnergy = 60.0
    private static let leastCoherence = 0.6
    private static let mostTurn = 15 * Double.pi / 180
    private static let fewestBlocks = 4
    private static let mostSlope = 0.03
    /// Nine blocks, the one in the middle twice.
    private static let pixelsOfSmoothed = Double(side * side * 10)

    private let columns, rows: Int
    private let tensors: [Tensor]

    /// The rectangles of `image`, strongest first.
    static func rectangles(in image: GreyImage) -> [Rectangle] {
        let stripes = Stripes(image)
        return stripes.groups().compactMap(stripes.rectangle)
            .sorted { $0.strength > $1.strength }
    }

    private init(_ image: GreyImage) {
        columns = image.width / Self.side
        rows = image.height / Self.side
        tensors = Self.smoothed(Self.tensors(of: image, columns, rows), columns, rows)
    }

    private static func tensors(of image: GreyImage, _ columns: Int, _ rows: Int) -> [Tensor] {
        var tensors = [Tensor](repeating: Tensor(), count: columns * rows)
        let width = image.width
        image.pixels.withUnsafeBufferPointer { pixels in
            for row in 0..<rows {
                for column in 0..<columns {
                    var (xx, yy, xy): (Int32, Int32, Int32) = (0, 0, 0)  // 144 × 255² at most
                    var (sumX, sumY): (Int32, Int32) = (0, 0)
                    let (top, left) = (row * side, column * side)
                    for y in max(1, top)..<min(top + side, image.height - 1) {
                        for x in max(1, left)..<min(left + side, width - 1) {
                            let at = y * width + x
                            let gx = Int32(pixels[at + 1]) - Int32(pixels[at - 1])
                            let gy = Int32(pixels[at + width]) - Int32(pixels[at - width])
                            xx &+= gx &* gx
                            yy &+= gy &* gy
                            xy &+= gx &* gy
                            sumX &+= gx
                            sumY &+= gy
                        }
                    }
                    tensors[row * columns + column] = Tensor(
                        xx: Double(xx), yy: Double(yy), xy: Double(xy), x: Double(sumX),
                        y: Double(sumY))
                }
            }
        }
        return tensors
    }

    /// Each block with its eight neighbours, itself counting double.
    private static func smoothed(
        _ tensors: [Tensor], _ columns: Int, _ rows: Int
    ) -> [Tensor] {
        var smooth = tensors
        for row in 0..<rows {
            for column in 0..<columns {
                var sum = tensors[row * columns + column]
                for y in max(0, row - 1)...min(rows - 1, row + 1) {
                    for x in max(0, column - 1)...min(columns - 1, column + 1) {
                        sum += tensors[y * columns + x]
                    }
                }
                smooth[row * columns + column] = sum
            }
        }
        return smooth
    }

    /// Striped blocks that touch, edge or corner, and whose directions differ by little.
    private func groups() -> [[Int]] {
        let floor = Self.leastEnergy * Self.pixelsOfSmoothed
        var isFree = tensors.map { $0.energy > floor && $0.coherence > Self.leastCoherence }
        let angles = tensors.map(\.angle)
        let alternates = tensors.map { $0.slope < Self.mostSlope }
        var groups: [[Int]] = []
        for start in tensors.indices where isFree[start] && alternates[start] {
            var group = [start]
            isFree[start] = false
            var next = 0
            while next < group.count {
                let block = group[next]
                next += 1
                // The edge of a paper may end a code, and leads to no other.
                guard alternates[block] else { continue }
                for neighbour in neighbours(of: block) where isFree[neighbour] {
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

    private func neighbours(of block: Int) -> [Int] {
        let (row, column) = (block / columns, block % columns)
        var found: [Int] = []
        for y in max(0, row - 1)...min(rows - 1, row + 1) {
            for x in max(0, column - 1)...min(columns - 1, column + 1) {
                found.append(y * columns + x)
            }
        }
        return found
    }

    private func rectangle(_ group: [Int]) -> Rectangle? {
        var sum = Tensor()
        for block in group { sum += tensors[block] }
        let angle = sum.angle
        let (cosine, sine) = (cos(angle), sin(angle))
        let side = Double(Self.side)
        let middles = group.map { block in
            (x: (Double(block % columns) + 0.5) * side, y: (Double(block / columns) + 0.5) * side)
        }
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
