/// Why a picture cannot be used, in facts.
package enum PictureFault: Hashable, Sendable, Codable {
    case empty
    case tooManyBytes(Int, most: Int)
    /// A file of another kind, which is known.
    case foreign(FileKind)
    case unknownKind
    case tooLarge(width: Int, height: Int, mostPixels: Int, longestSide: Int)
    case tooManyLayers(most: Int)
    case tooManyParts(most: Int)
    case incomplete
    /// A JPEG of a kind that no camera writes.
    case rareKind
    case damaged
    case outOfMemory
    /// It was refused by an earlier version of the station, whose reason was not kept in facts.
    case notKept

    /// Kinds of files that people send in place of a photo.
    package enum FileKind: String, CaseIterable, Sendable, Codable {
        case heic, avif, webp, gif, tiff, bmp, pdf, svg, html, video, jpegXL, jpeg2000, zip
    }
}

/// Why nobody could look at a picture, which may be right.
package enum PictureDelay: Hashable, Sendable, Codable {
    /// It took too long.
    case tooLate
    /// It takes more memory or time than a picture may.
    case tooMuch
    /// So many others wait.
    case busy(waiting: Int)
    /// The program that looks at pictures broke down; the cause is in the log.
    case brokeDown
    case stopping
}
