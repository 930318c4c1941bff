import Glibc
import Imaging

/// A picture in blocks: how strong the edges in each are, and how well they agree on a direction. A
/// few thousand blocks show where a code may be as well as a million pixels do.
struct Blocks {
    /// The structure tensor of a block: sums of gx², gy² and gx·gy of central differences.
    struct Tensor {
        var xx = 0.0
        var yy = 0.0
        var xy = 0.0

        var energy: Double { xx + yy }
        /// 1 where all edges have one direction, 0 where none dominates.
        var coherence: Double {
            let difference = xx - yy
            return (difference * difference + 4 * xy * xy).squareRoot() / (energy + 1e-9)
        }
        /// Of the gradient: across the bars.
        var angle: Double { 0.5 * atan2(2 * xy, xx - yy) }

        static func += (sum: inout Tensor, other: Tensor) {
            sum.xx += other.xx
            sum.yy += other.yy
            sum.xy += other.xy
        }
    }

    /// In pixels.
    static let side = 12
    /// Pixels whose gradients go into a tensor: nine blocks, the middle one twice.
    static let pixels = Double(side * side * 10)

    let columns, rows: Int
    /// Row by row, each block with its eight neighbours, itself counting double.
    let tensors: [Tensor]

    init(_ image: GreyImage) {
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
                    let (top, left) = (row * side, column * side)
                    for y in max(1, top)..<min(top + side, image.height - 1) {
                        for x in max(1, left)..<min(left + side, width - 1) {
                            let at = y * width + x
                            let gx = Int32(pixels[at + 1]) - Int32(pixels[at - 1])
                            let gy = Int32(pixels[at + width]) - Int32(pixels[at - width])
                            xx &+= gx &* gx
                            yy &+= gy &* gy
                            xy &+= gx &* gy
                        }
                    }
                    tensors[row * columns + column] = Tensor(
                        xx: Double(xx), yy: Double(yy), xy: Double(xy))
                }
            }
        }
        return tensors
    }

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

    /// The block itself and those that touch it at an edge or corner.
    func neighbours(of block: Int) -> [Int] {
        let (row, column) = (block / columns, block % columns)
        var found: [Int] = []
        for y in max(0, row - 1)...min(rows - 1, row + 1) {
            for x in max(0, column - 1)...min(columns - 1, column + 1) {
                found.append(y * columns + x)
            }
        }
        return found
    }

    /// The middle of a block, in pixels.
    func middle(of block: Int) -> (x: Double, y: Double) {
        let side = Double(Self.side)
        return ((Double(block % columns) + 0.5) * side, (Double(block / columns) + 0.5) * side)
    }
}
