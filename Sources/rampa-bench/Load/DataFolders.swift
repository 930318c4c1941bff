import Storage

/// The data folders of a scenario: where `--keep` says, or in a temporary folder that is removed
/// with this value.
final class DataFolders {
    /// Holds one folder for each number of orders.
    let kept: String
    /// Copies for writing; always temporary.
    let scratch: String

    init(_ options: Options) throws {
        scratch = try Disk.temporaryFolder()
        kept = options["--keep"] ?? "\(scratch)/kept"
        try Disk.makeFolder(kept)
    }

    deinit { DataFolder.discard(scratch) }

    /// The options of every scenario that needs many orders.
    static let options: [(name: String, value: String, meaning: String)] = [
        ("--orders", "NUMBERS", "how many orders there are; 1000,200000 if left out"),
        ("--keep", "FOLDER", "make the orders there, and find them there the next time"),
    ]

    static func counts(_ options: Options) throws -> [Int] {
        try options.numbers("--orders", standard: [1000, 200_000], in: 1000...2_000_000)
    }
}
