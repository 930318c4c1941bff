/// The numbered steps that make and change the schema, each once, in order.
struct Migrations {
    /// "Rmpa": marks a file as this program's (SQLite's application_id).
    static let applicationID: Int64 = 0x526D_7061

    /// Those of this program.
    static let shipped = Migrations(Migration.shipped)

    /// Folders up to this version were made before digests were recorded.
    private static let lastUnrecorded = 5

    private let steps: [Migration]

    /// - Parameter steps: the first one makes version 1.
    init(_ steps: [Migration]) { self.steps = steps }

    /// The schema version that this program knows.
    var newest: Int { steps.count }

    /// Brings the database to the newest version; a copy is made first when there is anything
    /// to lose. Each step is kept whole, or the database stays as it was before that step.
    ///
    /// - Throws: ``StorageFailure/newerVersion``, ``StorageFailure/foreignFile`` or
    ///   ``StorageFailure/changedMigration``; the database is then untouched.
    func run(on connection: SQLiteConnection, folder: DataFolder) throws {
        let version = try version(of: connection, folder: folder)
        if 0 < version, version < newest {
            try connection.run("VACUUM INTO ?1", folder.copyBeforeMigration(from: version))
        }
        if try !connection.hasMigrationRecord { try beginRecord(upTo: version, on: connection) }
        for (number, step) in zip(1..., steps).dropFirst(version) {
            try apply(step, number: number, on: connection)
        }
    }

    /// The version of an existing database; 0 for an empty file.
    ///
    /// - Throws: as ``run(on:folder:)``.
    func version(of connection: SQLiteConnection, folder: DataFolder) throws -> Int {
        let version = try connection.first("PRAGMA user_version") { Int($0.integer(0)) } ?? 0
        let application = try connection.first("PRAGMA application_id") { $0.integer(0) } ?? 0
        let tables =
            try connection.first("SELECT count(*) FROM sqlite_schema") { $0.integer(0) } ?? 0
        guard application == Self.applicationID || (application == 0 && tables == 0) else {
            throw StorageFailure.foreignFile(path: folder.database)
        }
        guard version <= newest else {
            throw StorageFailure.newerVersion(path: folder.path, found: version, known: newest)
        }
        try compareRecord(upTo: version, on: connection, folder: folder)
        return version
    }

    /// - Throws: as ``run(on:folder:)``, and when the database is not of the newest version.
    func requireNewest(_ connection: SQLiteConnection, folder: DataFolder) throws {
        guard try version(of: connection, folder: folder) == newest else {
            throw StorageFailure.corrupt(
                "the folder is of an older version; start the station once")
        }
    }

    /// Compares every step that the database went through with this program's own.
    private func compareRecord(
        upTo version: Int, on connection: SQLiteConnection, folder: DataFolder
    ) throws {
        var recorded: [Int: [UInt8]] = [:]
        if try connection.hasMigrationRecord {
            try connection.each("SELECT version, digest FROM migrations") {
                recorded[Int($0.integer(0))] = $0.blob(1)
            }
        } else if version <= Self.lastUnrecorded {
            return
        }
        for (number, step) in zip(1..., steps).prefix(version)
        where recorded[number] != step.digest {
            throw StorageFailure.changedMigration(path: folder.path, name: step.name)
        }
    }

    /// Notes the steps that a folder went through before there was a record of them.
    private func beginRecord(upTo version: Int, on connection: SQLiteConnection) throws {
        try connection.inOneTransaction {
            try connection.execute(
                """
                CREATE TABLE migrations (
                    version INTEGER PRIMARY KEY,
                    name    TEXT NOT NULL,
                    digest  BLOB NOT NULL CHECK (length(digest) = 32)
                ) STRICT;
                PRAGMA application_id = \(Self.applicationID);
                """)
            for (number, step) in zip(1..., steps).prefix(version) {
                try connection.note(step, number: number)
            }
        }
    }

    /// Foreign keys are off meanwhile, so that a table can be rebuilt under its name (SQLite,
    /// "ALTER TABLE", section 7); afterwards every one of them must hold.
    private func apply(_ step: Migration, number: Int, on connection: SQLiteConnection) throws {
        // Inside a transaction these would do nothing.
        try connection.execute("PRAGMA foreign_keys = OFF")
        defer { try? connection.execute("PRAGMA foreign_keys = ON") }  // checked when next opened
        try connection.inOneTransaction {
            try step.apply(to: connection)
            try connection.note(step, number: number)
            let broken = try connection.first("PRAGMA foreign_key_check") {
                "a row of '\($0.text(0))' points to nothing in '\($0.text(2))'"
            }
            if let broken { throw StorageFailure.failedMigration(name: step.name, why: broken) }
            try connection.execute("PRAGMA user_version = \(number)")
        }
    }
}

extension SQLiteConnection {
    fileprivate var hasMigrationRecord: Bool {
        get throws {
            try first("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'") {
                _ in true
            } ?? false
        }
    }

    fileprivate func note(_ step: Migration, number: Int) throws {
        try run(
            "INSERT INTO migrations (version, name, digest) VALUES (?1, ?2, ?3)", number, step.name,
            step.digest)
    }

    fileprivate func inOneTransaction(_ body: () throws -> Void) throws {
        try execute("BEGIN IMMEDIATE")
        do {
            try body()
            try execute("COMMIT")
        } catch {
            // SQLite may have ended it already; what was not committed is gone either way.
            if !isOutsideTransaction { try? execute("ROLLBACK") }
            throw error
        }
    }
}

extension DataFolder {
    /// The version of the folders that this program writes.
    package static var version: Int { Migration.shipped.count }
}
