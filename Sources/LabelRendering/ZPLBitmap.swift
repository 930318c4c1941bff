/// Dots as `^GFA`: rows of hexadecimal digits, compressed as the manual allows.
enum ZPLBitmap {
    /// A picture; darker than half is black. `nil` when nothing is black.
    ///
    /// Empty rows and columns around it are trimmed, so `x` and `y` are the place of the rest.
    ///
    /// - Parameter isReversed: black dots invert what lies under them.
    static func field(_ raster: Raster, x: Int, y: Int, isReversed: Bool) -> String? {
        guard let area = inked(raster) else { return nil }
        // The printer clips nothing on the left or top, so it is cut here.
        let left = max(area.columns.lowerBound, -x)
        let top = max(area.rows.lowerBound, -y)
        guard left < area.columns.upperBound, top < area.rows.upperBound else { return nil }
        let columns = left..<area.columns.upperBound
        let rows = top..<area.rows.upperBound
        let bytesPerRow = (columns.count + 7) / 8
        let count = bytesPerRow * rows.count
        var data = ""
        var last = ""
        for row in rows {
            let digits = hexadecimal(raster, row, columns)
            data += digits == last ? ":" : shortened(digits)
            last = digits
        }
        let place = "^FO\(x + columns.lowerBound),\(y + rows.lowerBound)"
        return
            "\(place)\(isReversed ? "^FR" : "")^GFA,\(count),\(count),\(bytesPerRow),\(data)^FS\n"
    }

    private static func inked(_ raster: Raster) -> (columns: Range<Int>, rows: Range<Int>)? {
        var left = raster.width
        var right = -1
        var top = raster.height
        var bottom = -1
        for row in 0..<raster.height {
            for column in 0..<raster.width where raster.pixels[row * raster.width + column] < 128 {
                left = min(left, column)
                right = max(right, column)
                top = min(top, row)
                bottom = row
            }
        }
        return right < 0 ? nil : (left..<right + 1, top..<bottom + 1)
    }

    private static func hexadecimal(_ raster: Raster, _ row: Int, _ columns: Range<Int>) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var text: [UInt8] = []
        for start in stride(from: columns.lowerBound, to: columns.upperBound, by: 8) {
            var byte = 0
            for column in start..<min(start + 8, columns.upperBound)
            where raster.pixels[row * raster.width + column] < 128 {
                byte |= 0x80 >> (column - start)
            }
            text += [digits[byte >> 4], digits[byte & 15]]
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Runs of a digit: `G`…`Y` mean 1…19 of it, `g`…`z` 20, 40 … 400; a comma fills the row with
    /// 0, an exclamation mark with F.
    private static func shortened(_ digits: String) -> String {
        var rest = Substring(digits)
        var result = ""
        while let digit = rest.first {
            let run = rest.prefix { $0 == digit }
            rest.removeFirst(run.count)
            if rest.isEmpty, digit == "0" { return result + "," }
            if rest.isEmpty, digit == "F" { return result + "!" }
            result += repeated(digit, run.count)
        }
        return result
    }

    private static func repeated(_ digit: Character, _ count: Int) -> String {
        var left = count
        var result = ""
        while left >= 20 {
            let twenties = min(left / 20, 20)
            result.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "g") + UInt8(twenties - 1)))
            left -= twenties * 20
            // A count is only needed when a digit follows.
            if left >= 20 { result.append(digit) }
        }
        if left > 0 {
            if left > 1 || !result.isEmpty {
                result.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "F") + UInt8(left)))
            }
        }
        return result + String(digit)
    }
}
