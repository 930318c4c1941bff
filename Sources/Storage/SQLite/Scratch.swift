import Glibc
import Logistics

/// An empty database with today's schema, in a temporary folder that goes with it. It is SQLite,
/// whichever engine keeps what is compared with it.
final class Scratch {
    let connection: any Connection
    private let folder: DataFolder

    init() throws {
        var template = Array("/tmp/rampa-check-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Files.failure("making a temporary folder", "/tmp")
        }
        let path = template.withUnsafeBufferPointer { buffer in
            String(decoding: buffer.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        folder = try DataFolder.open(path)
        let made = try SQLiteConnection(path: folder.database, access: .readWrite)
        try Migrations.shipped.run(on: made, folder: folder)
        try made.execute("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;")
        connection = made
    }

    deinit {
        Files.removeTree(folder.path)
    }
}
