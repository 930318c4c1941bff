/// Why nothing can be kept or read at present, in facts that staff can act upon. The cause itself
/// is in the log.
package enum StorageTrouble: Hashable, Sendable, Codable {
    case diskFull
    /// Less is free than is kept in reserve.
    case lowSpace(freeMegabytes: Int64, reserveMegabytes: Int64)
    /// The disk does not take what is written.
    case diskFails
    case stopping
    /// Something that only the operator can put right.
    case other
}
