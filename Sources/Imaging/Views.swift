/// Smaller pictures for display: upright, without EXIF. They are derived and can be deleted.
package enum Views {
    /// An upright JPEG whose longer side is at most `longestSide` pixels and whose shorter side is
    /// at least 1. Never larger than `picture`.
    ///
    /// - Parameters:
    ///   - picture: as stored, at any size from `longestSide` up.
    ///   - orientation: how to turn it.
    ///   - quality: of the JPEG, 1 to 100.
    package static func jpeg(
        of picture: ColourImage, _ orientation: Orientation, longestSide: Int, quality: Int = 82
    ) -> [UInt8] {
        let small = fitted(picture, longestSide)
        return JPEG.encode(small.upright(orientation), quality: quality)
    }

    /// The eighths at which a JPEG can be decoded (see ``JPEG``) so that its longer side, now
    /// `side` pixels, stays at least `longestSide`.
    package static func eighths(of side: Int, for longestSide: Int) -> Int {
        (1...8).first { (side * $0 + 7) / 8 >= longestSide } ?? 8
    }

    /// Shrinks to `longestSide` before turning: turning a small picture is cheaper.
    static func fitted(_ picture: ColourImage, _ longestSide: Int) -> ColourImage {
        let longest = max(picture.width, picture.height)
        let side = max(1, longestSide)
        guard longest > side else { return picture }
        let scaled = { (length: Int) in max(1, (length * side + longest / 2) / longest) }
        return picture.downscaled(
            toWidth: scaled(picture.width), height: scaled(picture.height))
    }
}
