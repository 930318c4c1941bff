/// Why bytes could not be unpacked.
package enum CompressionFailure: Error, Equatable, Sendable, CustomStringConvertible {
    /// The unpacked bytes would exceed `limit`.
    case tooLarge(limit: Int)
    /// The packed bytes end before the stream does.
    case incomplete
    /// The bytes are not a stream of the form asked for, or the checksum is wrong.
    case damaged
    /// zlib had no memory for its tables.
    case outOfMemory

    package var description: String {
        switch self {
        case .tooLarge(let limit): "The data unpacks to more than \(limit) bytes."
        case .incomplete: "The packed data ends too early."
        case .damaged: "The packed data is damaged."
        case .outOfMemory: "There is no memory left to unpack the data."
        }
    }
}
