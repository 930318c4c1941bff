import Storage

/// Identifies this program in bug reports.
enum Version {
    /// Raised with each release; the parts follow semver.org.
    static let number = "0.11.0"

    /// The version, and that of the data folders which it writes.
    static var words: String { "rampa \(number), data folders of version \(DataFolder.version)" }
}
