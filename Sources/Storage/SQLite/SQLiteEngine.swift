/// SQLite, in one file of the data folder.
struct SQLiteEngine: Engine {
    let folder: DataFolder

    func prepare() throws -> any Connection {
        let connection = try SQLiteConnection(path: folder.database, access: .readWrite)
        try Migrations.shipped.run(on: connection, folder: folder)
        return connection
    }

    func openWriter() throws(StorageFailure) -> any Connection {
        try SQLiteConnection(path: folder.database, access: .readWrite)
    }

    func openReader() throws(StorageFailure) -> any Connection {
        try SQLiteConnection(path: folder.database, access: .readOnly)
    }

    func openForInspection() throws -> any Connection {
        let connection = try SQLiteConnection(path: folder.database, access: .readOnly)
        try Migrations.shipped.requireNewest(connection, folder: folder)
        return connection
    }
}

extension DataFolder {
    var database: String { "\(path)/station.db" }

    /// A free name for the copy that is made before an update from `version`.
    func copyBeforeMigration(from version: Int) -> String {
        var name = "\(copies)/before-version-\(version + 1).db"
        var count = 1
        while Files.exists(name) {
            count += 1
            name = "\(copies)/before-version-\(version + 1)-\(count).db"
        }
        return name
    }
}
