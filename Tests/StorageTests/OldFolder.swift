import Foundation
import Storage
import TestSupport
import Testing

/// A data folder as an older program left it: its schema from the files that were shipped, its
/// rows from `Kept/version-5.sql`.
struct OldFolder {
    let temporary: TemporaryFolder
    var path: String { temporary.file("data") }
    var database: String { "\(path)/station.db" }

    /// - Parameters:
    ///   - version: 1 to 5. Rows of tables that came later are left out.
    ///   - kept: the folder with the rows and the photos.
    init(version: Int, kept: String = "Kept") throws {
        temporary = try TemporaryFolder()
        let folder = try DataFolder.open(path)
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
        let steps = try Self.steps(tests.appending(path: "../../Sources/Storage/SQLite/Schema"))
        let schema = steps.prefix(version).joined(separator: "\n")
        let rows = try Self.rows(tests.appending(path: "\(kept)/version-5.sql")).filter { row in
            let table = row.split(separator: " ")[2]
            return schema.contains("CREATE TABLE \(table) ")
        }
        try sqlite(
            temporary,
            """
            PRAGMA journal_mode = WAL; \(schema) \(rows.joined(separator: "\n"))
            PRAGMA application_id = 0x526D7061; PRAGMA user_version = \(version);
            """)
        try Self.copyPhotos(from: tests.appending(path: kept), to: folder)
    }

    /// The schema's files as texts, in order.
    private static func steps(_ folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
            try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
        }
    }

    /// One statement a row; a text of a row may hold line breaks.
    private static func rows(_ file: URL) throws -> [Substring] {
        try String(contentsOf: file, encoding: .utf8)
            .split(separator: "INSERT INTO ").dropFirst().map { "INSERT INTO \($0)" }
    }

    private static func copyPhotos(from kept: URL, to folder: DataFolder) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: kept.path)
        where [".png", ".jpg"].contains(name.suffix(4)) {
            try FileManager.default.copyItem(
                at: kept.appending(path: name),
                to: URL(filePath: "\(folder.path)/photos/\(name.prefix(2))/\(name)"))
        }
    }
}
