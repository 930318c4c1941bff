/// Why bytes could not be unpacked.
public enum CompressionFailure: Error, Equatable, Sendable, CustomStringConvertible {
    /// The unpacked bytes would be more than `limit`.
    case tooLarge(limit: Int)
    /// The packed bytes end before their stream does.
    case incomplete
    /// The bytes are no stream of the form asked for, or its check sum is wrong.
    case damaged
    /// zlib had no memory for its tables.
    case outOfMemory

    /// What is wrong, in plain words.
    public var description: String {
        switch self {
        case .tooLarge(let limit): "The data unpacks to more than \(limit) bytes."
        case .incomplete: "The packed data ends too early."
        case .damaged: "The packed data is damaged."
        case .outOfMemory: "There is no memory left to unpack the data."
        }
    }
}
