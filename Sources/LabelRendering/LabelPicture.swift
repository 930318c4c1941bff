/// A picture for a template, in colour; printed in grey on printers without colours.
package struct LabelPicture: Hashable, Sendable {
    /// Pixels in a row, at least 1.
    package let width: Int
    /// Rows, at least 1.
    package let height: Int
    /// `3 × width × height` bytes: red, green, blue, row by row from the top left.
    package let pixels: [UInt8]

    /// `nil` when the number of bytes does not match the size.
    package init?(width: Int, height: Int, pixels: [UInt8]) {
        guard width > 0, height > 0, pixels.count == 3 * width * height else { return nil }
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    /// How much ink each pixel takes in black and white: 255 is black (ITU-R BT.601 luma).
    var ink: [UInt8] {
        (0..<width * height).map { index in
            let red = Int(pixels[3 * index])
            let green = Int(pixels[3 * index + 1])
            let blue = Int(pixels[3 * index + 2])
            return UInt8(255 - (299 * red + 587 * green + 114 * blue) / 1000)
        }
    }
}
