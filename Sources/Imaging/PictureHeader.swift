/// A picture's properties, found without decoding it.
package struct PictureHeader: Sendable, Equatable {
    /// The kinds that are accepted.
    package enum Kind: String, Sendable {
        case jpeg, png

        /// The media type to send it with.
        package var mediaType: String { "image/\(rawValue)" }
    }

    /// JPEG or PNG, by its first bytes; the file's name does not matter.
    package let kind: Kind
    /// Pixels in a row as stored, 1 to ``PictureLimits/side``.
    package let width: Int
    /// Rows as stored, 1 to ``PictureLimits/side``.
    package let height: Int
    /// How to turn it; `.upright` where the file has no or no valid orientation.
    package let orientation: Orientation
    /// Colour channels as stored: 1 to 4. A palette counts as one.
    package let channels: Int
    /// Scans of a JPEG (more than one when progressive), passes of a PNG (7 when interlaced).
    package let scans: Int
    /// Bytes of the file that belong to the picture; the rest is dropped.
    package let byteCount: Int

    /// Width of the picture as people see it.
    package var uprightWidth: Int { orientation.swapsSides ? height : width }
    /// Height of the picture as people see it.
    package var uprightHeight: Int { orientation.swapsSides ? width : height }

    /// Reads the structure of the whole file, bounds-checked, and checks it against
    /// ``PictureLimits``. No pixel is decoded and nothing of the picture's size is allocated.
    ///
    /// The pixels may still be broken: that shows only when they are decoded.
    package static func look(_ bytes: [UInt8]) throws(PictureRefusal) -> PictureHeader {
        switch try kind(of: bytes) {
        case .jpeg: try JPEGStructure(bytes).header
        case .png: try PNGStructure(bytes).header
        }
    }

    /// The kind by the first bytes, or a refusal that names another one.
    static func kind(of bytes: [UInt8]) throws(PictureRefusal) -> Kind {
        if bytes.isEmpty { throw .empty }
        if bytes.count > PictureLimits.bytes { throw .tooManyBytes(bytes.count) }
        if bytes.starts(with: [0xFF, 0xD8]) { return .jpeg }
        if bytes.starts(with: PNGStructure.signature) { return .png }
        if let kind = ForeignKind.named(by: bytes) { throw .foreign(kind) }
        if bytes.starts(with: [0xFF]) || PNGStructure.signature.starts(with: bytes) {
            throw .incomplete
        }
        throw .unknownKind
    }

    /// Refuses sizes beyond ``PictureLimits``; neither side is zero afterwards.
    static func checkSize(_ width: Int, _ height: Int) throws(PictureRefusal) {
        guard width > 0, height > 0 else { throw .damaged("its size is \(width) × \(height)") }
        guard width <= PictureLimits.side, height <= PictureLimits.side,
            width * height <= PictureLimits.pixels
        else { throw .tooLarge(width: width, height: height) }
    }
}
