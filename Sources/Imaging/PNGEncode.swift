import Compression

extension PNG {
    /// Writes a grey picture with 8 bits per pixel.
    ///
    /// - Parameters:
    ///   - level: zlib's, 0 (stored) to 9 (smallest).
    ///   - dotsPerMetre: the size when printed (11,811 is 300 dpi), across and along; `nil`
    ///     leaves it open.
    package static func encode(
        _ image: GreyImage, level: Int = 6, dotsPerMetre: (across: Int, along: Int)? = nil
    ) -> [UInt8] {
        let rows = filteredRows(image.pixels, rowLength: image.width)
        return file(
            image.width, image.height, depth: 8, .grey, rows, level: level,
            dotsPerMetre: dotsPerMetre)
    }

    /// Writes a grey picture as black and white, one bit per pixel: below 128 is black. Parameters
    /// as in ``encode(_:level:dotsPerMetre:)-swift.type.method``.
    package static func encodeBits(
        _ image: GreyImage, level: Int = 6, dotsPerMetre: (across: Int, along: Int)? = nil
    ) -> [UInt8] {
        let rowLength = (image.width + 7) / 8 + 1
        let (width, height) = (image.width, image.height)
        var rows = [UInt8](repeating: 0, count: rowLength * height)
        image.pixels.withUnsafeBufferPointer { pixels in
            rows.withUnsafeMutableBufferPointer { rows in
                for y in 0..<height {
                    // The first byte of a row names its filter: none.
                    var place = y * rowLength + 1
                    var x = y * width
                    let end = x + width
                    while x < end {
                        let count = min(8, end - x)
                        var byte: UInt8 = 0
                        // The highest bit of a level says whether it is white.
                        for bit in 0..<count {
                            byte |= (pixels[x + bit] & 0x80) >> UInt8(truncatingIfNeeded: bit)
                        }
                        rows[place] = byte
                        place += 1
                        x += count
                    }
                }
            }
        }
        return file(
            image.width, image.height, depth: 1, .grey, rows, level: level,
            dotsPerMetre: dotsPerMetre)
    }

    /// Writes a colour picture with 8 bits per channel; parameters as for grey.
    package static func encode(
        _ image: ColourImage, level: Int = 6, dotsPerMetre: (across: Int, along: Int)? = nil
    ) -> [UInt8] {
        let rows = filteredRows(image.pixels, rowLength: image.width * 3)
        return file(
            image.width, image.height, depth: 8, .rgb, rows, level: level,
            dotsPerMetre: dotsPerMetre)
    }

    /// A chunk with its length and checksum.
    static func chunk(_ name: StaticString, _ data: [UInt8]) -> [UInt8] {
        let named = name.withUTF8Buffer { Array($0) } + data
        return .big32(data.count) + named + .big32(Int(Zlib.crc32(named)))
    }

    private static func file(
        _ width: Int, _ height: Int, depth: UInt8, _ colours: PNGStructure.Colours,
        _ rows: [UInt8], level: Int, dotsPerMetre: (across: Int, along: Int)?
    ) -> [UInt8] {
        let header: [UInt8] =
            .big32(width) + .big32(height) + [depth, UInt8(colours.rawValue), 0, 0, 0]
        var file = PNGStructure.signature + chunk("IHDR", header)
        if let dots = dotsPerMetre {
            file += chunk("pHYs", .big32(dots.across) + .big32(dots.along) + [1])
        }
        file += chunk("IDAT", Zlib.deflate(rows, level: level))
        return file + chunk("IEND", [])
    }

    /// Rows with their filter in front: the first plain, the others as the difference from the row
    /// above, which suits photos and drawings well enough.
    private static func filteredRows(
        _ pixels: [UInt8], rowLength: Int
    ) -> [UInt8] {
        let height = pixels.count / rowLength
        let count = (rowLength + 1) * height
        return [UInt8](unsafeUninitializedCapacity: count) { output, filled in
            pixels.withUnsafeBufferPointer { input in
                for y in 0..<height {
                    let source = y * rowLength
                    let target = y * (rowLength + 1)
                    output[target] = y == 0 ? 0 : 2
                    for i in 0..<rowLength {
                        let above = y == 0 ? 0 : input[source - rowLength + i]
                        output[target + 1 + i] = input[source + i] &- above
                    }
                }
            }
            filled = count
        }
    }
}
