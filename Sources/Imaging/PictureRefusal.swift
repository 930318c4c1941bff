/// Why a picture is not accepted. Each case holds the facts; ``description`` has the words for its
/// sender.
package enum PictureRefusal: Error, Equatable, Sendable {
    /// No bytes at all.
    case empty
    /// More bytes than ``PictureLimits/bytes``.
    case tooManyBytes(Int)
    /// Neither JPEG nor PNG, but known by name.
    case foreign(ForeignKind)
    /// Neither JPEG nor PNG, nor any other known kind.
    case unknownKind
    /// More pixels than ``PictureLimits/pixels``, or a side longer than ``PictureLimits/side``.
    case tooLarge(width: Int, height: Int)
    /// A JPEG in more scans than ``PictureLimits/scans``.
    case tooManyScans
    /// More segments or chunks than ``PictureLimits/segments``.
    case tooManySegments
    /// The bytes end before the picture does.
    case incomplete
    /// A variant of JPEG or PNG that we do not read, by name.
    case unsupported(String)
    /// The bytes contradict themselves; `String` says where, for the log and the curious.
    case damaged(String)
    /// Decoding ran out of memory.
    case outOfMemory
}

extension PictureRefusal: CustomStringConvertible {
    /// What is wrong, and what to do next.
    package var description: String {
        switch self {
        case .empty:
            "The file is empty: nothing of the picture arrived. Send it again."
        case .tooManyBytes(let count):
            "The file has \(megabytes(count)); at most \(megabytes(PictureLimits.bytes)) "
                + "are taken. Send the picture in a smaller size."
        case .foreign(let kind):
            "This is \(kind.name), not a JPEG or PNG. \(kind.advice)"
        case .unknownKind:
            "This file is not a picture that we know. Send a JPEG or PNG."
        case .tooLarge(let width, let height):
            "The picture is \(width) × \(height) pixels; at most "
                + "\(PictureLimits.pixels / 1_000_000) megapixels and "
                + "\(PictureLimits.side) pixels a side are taken. Send it in a smaller size."
        case .tooManyScans:
            "The picture is stored in more than \(PictureLimits.scans) layers. "
                + "Save it as an ordinary JPEG and send that."
        case .tooManySegments:
            "The file has more than \(PictureLimits.segments) parts, which no camera makes. "
                + "Save it as an ordinary JPEG and send that."
        case .incomplete:
            "Only part of the picture arrived. Send it again."
        case .unsupported(let name):
            "The picture is \(name), which is not read here. "
                + "Save it as an ordinary JPEG and send that."
        case .damaged(let detail):
            "The picture is damaged (\(detail)). Take it again, or send the original file."
        case .outOfMemory:
            "The picture needs too much memory to be read. Send it in a smaller size."
        }
    }

    private func megabytes(_ count: Int) -> String {
        "\((count + 999_999) / 1_000_000) MB"
    }
}

/// Limits for pictures from outside, checked before anything is decoded.
package enum PictureLimits {
    /// Bytes of the file: a camera's largest JPEG is some 25 MB.
    package static let bytes = 40_000_000
    /// Width times height.
    package static let pixels = 50_000_000
    /// Width, and height.
    package static let side = 12_000
    /// Scans of a JPEG: each can cost a pass over all pixels; cameras write at most 10.
    package static let scans = 100
    /// Segments of a JPEG, chunks of a PNG other than IDAT.
    package static let segments = 1_000
}
