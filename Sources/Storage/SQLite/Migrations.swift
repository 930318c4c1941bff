import Glibc

/// The numbered steps that make and change the schema, each once, in order.
enum Migrations {
    /// "Rmpa": marks a file as this program's (SQLite's application_id).
    static let applicationID: Int64 = 0x526D_7061

    private static let all: [[UInt8]] = [
        PackageResources.m001_station_sql, PackageResources.m002_dispatch_sql,
        PackageResources.m003_serial_numbers_sql, PackageResources.m004_printers_sql,
        PackageResources.m005_papers_sql,
    ]

    /// The schema version that this program knows.
    static var newest: Int { all.count }

    /// Brings the database to the newest version; a copy is made first when there is anything
    /// to lose.
    ///
    /// - Throws: ``StorageFailure/newerVersion`` or ``StorageFailure/foreignFile``; the database
    ///   is then untouched.
    static func run(on connection: Connection, folder: DataFolder) throws {
        let version = try version(of: connection, folder: folder)
        guard version < newest else { return }
        if version > 0 {
            try connection.run("VACUUM INTO ?1", folder.copyBeforeMigration(from: version))
        }
        for step in version..<newest {
            let sql = String(decoding: all[step], as: UTF8.self)
            try connection.execute(
                """
                BEGIN IMMEDIATE;
                \(sql)
                PRAGMA application_id = \(applicationID);
                PRAGMA user_version = \(step + 1);
                COMMIT;
                """)
        }
    }

    /// The version of an existing database; 0 for an empty file.
    static func version(of connection: Connection, folder: DataFolder) throws -> Int {
        let version = try connection.first("PRAGMA user_version") { $0.integer(0) } ?? 0
        let application = try connection.first("PRAGMA application_id") { $0.integer(0) } ?? 0
        let tables =
            try connection.first("SELECT count(*) FROM sqlite_schema") { $0.integer(0) } ?? 0
        guard application == applicationID || (application == 0 && tables == 0) else {
            throw StorageFailure.foreignFile(path: folder.database)
        }
        guard version <= Int64(newest) else {
            throw StorageFailure.newerVersion(
                path: folder.path, found: Int(version), known: newest)
        }
        return Int(version)
    }
}
