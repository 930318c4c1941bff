/// A grey picture: `width × height` bytes, row by row from the top left, no padding; 0 is black,
/// 255 is white.
package struct GreyImage: Sendable, Equatable {
    /// Pixels in a row, at least 1.
    package let width: Int
    /// Rows, at least 1.
    package let height: Int
    /// One byte per pixel.
    package let pixels: [UInt8]

    /// Takes `pixels` as they are; there must be `width × height`.
    package init(width: Int, height: Int, pixels: [UInt8]) {
        precondition(width > 0 && height > 0 && pixels.count == width * height)
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    /// The part that starts at (`x`, `y`), clipped to the picture. `nil` when nothing of it lies
    /// inside.
    package func cropped(x: Int, y: Int, width: Int, height: Int) -> GreyImage? {
        crop(pixels, self.width, self.height, channels: 1, x, y, width, height)
            .map { GreyImage(width: $0.width, height: $0.height, pixels: $0.pixels) }
    }

    /// The picture with the pixels of a rectangle averaged into each new one, exactly weighted.
    /// Only shrinks: sides are clamped to the present ones, and to at least 1.
    package func downscaled(toWidth width: Int, height: Int) -> GreyImage {
        let width = min(max(1, width), self.width)
        let height = min(max(1, height), self.height)
        if width == self.width, height == self.height { return self }
        let pixels = areaAverage(
            pixels, self.width, self.height, channels: 1, toWidth: width, toHeight: height)
        return GreyImage(width: width, height: height, pixels: pixels)
    }

    /// Turned and mirrored so that a picture stored with `orientation` is upright.
    package func upright(_ orientation: Orientation) -> GreyImage {
        if orientation == .upright { return self }
        let turned = reorient(pixels, width, height, channels: 1, orientation)
        return orientation.swapsSides
            ? GreyImage(width: height, height: width, pixels: turned)
            : GreyImage(width: width, height: height, pixels: turned)
    }
}
