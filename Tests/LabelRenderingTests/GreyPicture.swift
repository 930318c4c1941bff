import Foundation
import TestSupport
import LabelRendering

/// A picture to hand to readers and to measure.
struct GreyPicture {
    var width: Int
    var height: Int
    /// 0 is black.
    var pixels: [UInt8]

    /// White paper.
    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        pixels = Array(repeating: 255, count: width * height)
    }

    init(_ raster: Raster) {
        width = raster.width
        height = raster.height
        pixels = raster.pixels
    }

    /// A binary PGM (P5) or PBM (P4) as `pdftoppm` writes them; `nil` for anything else.
    init?(netpbm data: Data) {
        let bytes = [UInt8](data)
        let isGrey = bytes.starts(with: Array("P5".utf8))
        guard isGrey || bytes.starts(with: Array("P4".utf8)) else { return nil }
        var numbers: [Int] = []
        var place = 2
        while numbers.count < (isGrey ? 3 : 2), place < bytes.count {
            let digits = bytes[place...].drop { $0 <= 32 }.prefix { $0 > 32 }
            guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
            numbers.append(number)
            place = digits.endIndex
        }
        place += 1
        (width, height) = (numbers[0], numbers[1])
        if isGrey {
            pixels = Array(bytes[place...])
        } else {
            let stride = (width + 7) / 8
            pixels = []
            for row in 0..<height {
                for column in 0..<width {
                    let byte = bytes[place + row * stride + column / 8]
                    pixels.append(byte >> (7 - column % 8) & 1 == 1 ? 0 : 255)
                }
            }
        }
    }

    var pgm: Data { Data("P5\n\(width) \(height)\n255\n".utf8) + Data(pixels) }

    /// Each stretch of one colour in a row: where it begins, how long it is, whether it is dark.
    func runs(inRow row: Int, from first: Int, to last: Int) -> [(
        start: Int, length: Int, isDark: Bool
    )] {
        var runs: [(start: Int, length: Int, isDark: Bool)] = []
        for column in first..<last {
            let isDark = pixels[row * width + column] < 128
            if let previous = runs.last, previous.isDark == isDark {
                runs[runs.count - 1].length += 1
            } else {
                runs.append((column, 1, isDark))
            }
        }
        return runs
    }

    /// The picture in this many strips from top to bottom.
    func strips(_ count: Int) -> [GreyPicture] {
        (0..<count).map { strip in
            let rows = height * strip / count..<height * (strip + 1) / count
            var part = self
            part.height = rows.count
            part.pixels = Array(pixels[rows.lowerBound * width..<rows.upperBound * width])
            return part
        }
    }

    /// The codes that zxing-cpp finds, as `SYMBOLOGY:text`. Debian's stops on an assertion of
    /// its own when a code appears twice in a picture, or in two of the sizes it tries.
    func codesByZXing() throws -> [String] {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "sheet.pgm")
            try pgm.write(to: file)
            let output = try ToolRunner.run("ZXingReader", ["-noscale", "-1", file.path()])
            return output.output.split(separator: "\n").map { line in
                let parts = line.split(separator: " ", maxSplits: 2)
                return "\(parts[1]):\(parts.count > 2 ? parts[2].dropFirst().dropLast() : "")"
            }
        }
    }

    /// The codes that zbar finds, as `SYMBOLOGY:text`; it tells each one once.
    func codesByZBar() throws -> [String] {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "sheet.pgm")
            try pgm.write(to: file)
            let output = try ToolRunner.run("zbarimg", ["-q", file.path()])
            return output.output.split(separator: "\n").map {
                String($0).replacing("CODE-128", with: "Code128")
                    .replacing("QR-Code", with: "QRCode")
            }
        }
    }
}
