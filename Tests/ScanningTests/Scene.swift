import Foundation
import Imaging
import TestSupport
import Testing

/// Runs zint, somebody else's encoder, and reads the picture it draws.
func zint(_ arguments: [String]) throws -> GreyImage {
    let file = FileManager.default.temporaryDirectory
        .appendingPathComponent("\(UUID().uuidString).png")
    defer { try? FileManager.default.removeItem(at: file) }
    try ToolRunner.output(of: "zint", arguments + ["-o", file.path])
    return try PNG.decodeGrey(Array(try Data(contentsOf: file)))
}

/// A sheet of white paper on which codes are laid.
struct Sheet {
    let width, height: Int
    private(set) var pixels: [UInt8]

    init(_ width: Int, _ height: Int) {
        (self.width, self.height) = (width, height)
        pixels = Array(repeating: 250, count: width * height)
    }

    mutating func lay(_ image: GreyImage, x: Int, y: Int) {
        for row in 0..<image.height {
            for column in 0..<image.width {
                pixels[(y + row) * width + x + column] = image.pixels[row * image.width + column]
            }
        }
    }
}

/// A photo of a sheet: how far, how turned, how well.
struct Shot: CustomTestStringConvertible {
    let name: String
    /// Pixels of the photo for one of the sheet.
    var scale = 0.75
    var degrees = 0.0
    /// How much smaller the far end of the sheet is.
    var perspective = 0.0
    /// Radius in pixels of the photo.
    var blur = 0
    /// Grey values to either side.
    var noise = 3
    /// What is left of the light at the right edge.
    var light = 1.0

    var testDescription: String { name }

    func photo(of sheet: Sheet, width: Int = 1000, height: Int = 800) -> GreyImage {
        var seed: UInt64 = 11
        func random(_ range: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % (2 * range + 1) - range
        }
        let (cosine, sine) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
        var light: [Int] = []
        for y in 0..<height {
            for x in 0..<width {
                // From the middle, turned, with the depth of a tilted sheet.
                let (u, v) = (Double(x - width / 2), Double(y - height / 2))
                let depth = scale * (1 + perspective * v / Double(height))
                let sheetX = (u * cosine + v * sine) / depth + Double(sheet.width) / 2
                let sheetY = (v * cosine - u * sine) / depth + Double(sheet.height) / 2
                let dimmed = 1 - (1 - self.light) * Double(x) / Double(width)
                light.append(Int(sample(sheet, sheetX, sheetY) * dimmed))
            }
        }
        for _ in 0..<2 { light = smeared(light, width, height) }
        let pixels = light.map { UInt8(min(max($0 + random(noise), 0), 255)) }
        return GreyImage(width: width, height: height, pixels: pixels)
    }

    /// Between pixels linearly; the table around the sheet is grey.
    private func sample(_ sheet: Sheet, _ x: Double, _ y: Double) -> Double {
        guard x >= 0, y >= 0, x < Double(sheet.width - 1), y < Double(sheet.height - 1) else {
            return 110
        }
        let (left, top) = (Int(x), Int(y))
        let (right, down) = (x - Double(left), y - Double(top))
        let at = { Double(sheet.pixels[($1 + top) * sheet.width + $0 + left]) }
        return (at(0, 0) * (1 - right) + at(1, 0) * right) * (1 - down)
            + (at(0, 1) * (1 - right) + at(1, 1) * right) * down
    }

    /// The mean of a box; twice makes a soft lens.
    private func smeared(_ light: [Int], _ width: Int, _ height: Int) -> [Int] {
        guard blur > 0 else { return light }
        let along = { (light: [Int], step: Int, across: Int, count: Int) in
            var result = light
            for line in 0..<(light.count / count) {
                let start = line * across
                for i in blur..<(count - blur) {
                    var sum = 0
                    for j in -blur...blur { sum += light[start + (i + j) * step] }
                    result[start + i * step] = sum / (2 * blur + 1)
                }
            }
            return result
        }
        return along(along(light, 1, width, width), width, 1, height)
    }
}
