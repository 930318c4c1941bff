import Barcodes
import Foundation
import Imaging

/// One of our own codes as a function of the place, so that it can be drawn at any size and in
/// any direction without a grid of dots between it and the camera.
struct DrawnCode {
    /// In modules, without the quiet zone.
    let width, height: Int
    private let dark: [Bool]

    init(bars text: String, height: Int) throws {
        let row = try Code128(text).bars.modules
        (width, self.height) = (row.count, height)
        dark = (0..<height).flatMap { _ in row }
    }

    init(matrix text: String) throws {
        let matrix = try QRCode(text, correction: .high).matrix
        (width, height, dark) = (matrix.size, matrix.size, matrix.modules)
    }

    /// What a perfect camera sees of it on white paper.
    ///
    /// - Parameters:
    ///   - module: pixels a module.
    ///   - degrees: how far it is turned clockwise.
    func light(module: Double, degrees: Double) -> Light {
        let (cosine, sine) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
        // Twelve modules of paper around it: more than any quiet zone asks for.
        let (long, high) = (Double(width + 24) * module, Double(height + 24) * module)
        let columns = max(48, Int(long * abs(cosine) + high * abs(sine)))
        let rows = max(48, Int(long * abs(sine) + high * abs(cosine)))
        var values: [Int] = []
        values.reserveCapacity(columns * rows)
        for y in 0..<rows {
            for x in 0..<columns {
                var dark = 0
                for sample in 0..<9 {
                    let u = Double(x) + Double(sample % 3 * 2 + 1) / 6 - Double(columns) / 2
                    let v = Double(y) + Double(sample / 3 * 2 + 1) / 6 - Double(rows) / 2
                    let isDark = isDark(
                        (u * cosine + v * sine) / module + Double(width) / 2,
                        (v * cosine - u * sine) / module + Double(height) / 2)
                    if isDark { dark += 1 }
                }
                values.append(225 - 190 * dark / 9)
            }
        }
        return Light(width: columns, values: values)
    }

    private func isDark(_ x: Double, _ y: Double) -> Bool {
        guard x >= 0, y >= 0, x < Double(width), y < Double(height) else { return false }
        return dark[Int(y) * width + Int(x)]
    }
}

/// Grey values before a real camera has spoilt them.
struct Light {
    let width: Int
    let values: [Int]

    /// - Parameters:
    ///   - blur: radius of a box, in pixels; the lens has it twice in both directions.
    ///   - noise: grey values to either side.
    func picture(blur: Int, noise: Int) -> GreyImage {
        var light = values
        for _ in 0..<2 where blur > 0 {
            light = smeared(light, blur, alongRows: true)
            light = smeared(light, blur, alongRows: false)
        }
        var seed: UInt64 = 5
        let pixels = light.map { value in
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let chance = Int(seed >> 33) % (2 * noise + 1) - noise
            return UInt8(min(max(value + chance, 0), 255))
        }
        return GreyImage(width: width, height: values.count / width, pixels: pixels)
    }

    private func smeared(_ light: [Int], _ radius: Int, alongRows: Bool) -> [Int] {
        let height = light.count / width
        return light.indices.map { index in
            let (x, y) = (index % width, index / width)
            var sum = 0
            for off in -radius...radius {
                let column = alongRows ? min(max(x + off, 0), width - 1) : x
                let row = alongRows ? y : min(max(y + off, 0), height - 1)
                sum += light[row * width + column]
            }
            return sum / (2 * radius + 1)
        }
    }
}
