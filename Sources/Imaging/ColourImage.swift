/// A colour picture: three bytes per pixel (red, green, blue), row by row from the top left, no
/// padding. The colour space is that of the file; nothing is converted by profile.
package struct ColourImage: Sendable, Equatable {
    /// Pixels in a row, at least 1.
    package let width: Int
    /// Rows, at least 1.
    package let height: Int
    /// Red, green, blue, red, …: `width × height × 3` bytes.
    package let pixels: [UInt8]

    /// Takes `pixels` as they are; there must be `width × height × 3`.
    package init(width: Int, height: Int, pixels: [UInt8]) {
        precondition(width > 0 && height > 0 && pixels.count == width * height * 3)
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    /// Brightness by JPEG's weights (ITU-R BT.601).
    package var grey: GreyImage {
        let count = width * height
        let grey = [UInt8](unsafeUninitializedCapacity: count) { output, filled in
            pixels.withUnsafeBufferPointer { input in
                for i in 0..<count {
                    output[i] = brightness(input[3 * i], input[3 * i + 1], input[3 * i + 2])
                }
            }
            filled = count
        }
        return GreyImage(width: width, height: height, pixels: grey)
    }

    /// The picture with the pixels of a rectangle averaged into each new one, exactly weighted.
    /// Only shrinks: sides are clamped to the present ones, and to at least 1.
    package func downscaled(toWidth width: Int, height: Int) -> ColourImage {
        let width = min(max(1, width), self.width)
        let height = min(max(1, height), self.height)
        if width == self.width, height == self.height { return self }
        let pixels = areaAverage(
            pixels, self.width, self.height, channels: 3, toWidth: width, toHeight: height)
        return ColourImage(width: width, height: height, pixels: pixels)
    }

    /// Turned and mirrored so that a picture stored with `orientation` is upright.
    package func upright(_ orientation: Orientation) -> ColourImage {
        if orientation == .upright { return self }
        let turned = reorient(pixels, width, height, channels: 3, orientation)
        return orientation.swapsSides
            ? ColourImage(width: height, height: width, pixels: turned)
            : ColourImage(width: width, height: height, pixels: turned)
    }
}

/// Brightness by ITU-R BT.601, in 16-bit fractions that sum to one.
@inline(__always)
func brightness(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    let sum = 19595 * UInt32(red) + 38470 * UInt32(green) + 7471 * UInt32(blue)
    return UInt8(truncatingIfNeeded: (sum + 32768) >> 16)
}
