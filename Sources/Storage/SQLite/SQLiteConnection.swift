import CSQLite

/// One connection to one database file.
///
/// Opened without SQLite's own mutex: the holder of a connection is its only user.
final class SQLiteConnection: Connection {
    enum Access {
        case readWrite
        case readOnly
    }

    private let handle: OpaquePointer
    private var statements: [String: Statement] = [:]

    /// Opens the file with the settings that RELIABILITY asks for.
    init(path: String, access: Access) throws(StorageFailure) {
        var opened: OpaquePointer?
        let mode =
            access == .readWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
        let status = sqlite3_open_v2(path, &opened, mode | SQLITE_OPEN_NOMUTEX, nil)
        guard status == SQLITE_OK, let opened else {
            let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
            sqlite3_close_v2(opened)
            throw .database(
                StorageFailure.Kind(sqlite: status), code: status, message: message,
                sql: "open \(path)")
        }
        handle = opened
        sqlite3_extended_result_codes(handle, 1)
        _ = rampa_sqlite_db_config_int(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
        try execute(
            """
            PRAGMA busy_timeout = 5000;
            PRAGMA foreign_keys = ON;
            PRAGMA trusted_schema = OFF;
            PRAGMA cell_size_check = ON;
            PRAGMA mmap_size = 0;
            """)
        switch access {
        case .readWrite:
            try execute(
                """
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA secure_delete = ON;
                PRAGMA journal_size_limit = 67108864;
                PRAGMA wal_autocheckpoint = 4000;
                PRAGMA cache_size = -16000;
                """)
        case .readOnly:
            try execute("PRAGMA query_only = ON;")
        }
    }

    deinit {
        statements = [:]
        sqlite3_close_v2(handle)
    }

    /// Whether no transaction is open. SQLite ends one on its own after some errors.
    var isOutsideTransaction: Bool { sqlite3_get_autocommit(handle) != 0 }

    /// Runs statements without values and without rows.
    func execute(_ sql: String) throws(StorageFailure) {
        let status = sqlite3_exec(handle, sql, nil, nil, nil)
        guard status == SQLITE_OK else { throw failure(status, sql) }
    }

    func run(_ sql: String, with values: [(any Bindable)?]) throws(StorageFailure) {
        let statement = try prepare(sql, values)
        defer { statement.reset() }
        while try step(statement, sql) {}
    }

    func query(
        _ sql: String, _ values: [(any Bindable)?], visit: (Row) throws -> Bool
    ) throws {
        let statement = try prepare(sql, values)
        defer { statement.reset() }
        let row = Row(SQLiteCells(statement: statement.handle))
        while try step(statement, sql) {
            guard try visit(row) else { return }
        }
    }

    private func prepare(
        _ sql: String, _ values: [(any Bindable)?]
    ) throws(StorageFailure) -> Statement {
        let statement: Statement
        if let cached = statements[sql], !cached.isBusy {
            statement = cached
        } else {
            var prepared: OpaquePointer?
            let status = sqlite3_prepare_v3(
                handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
            guard status == SQLITE_OK, let prepared else { throw failure(status, sql) }
            statement = Statement(prepared)
            statements[sql] = statement
        }
        for (index, value) in values.enumerated() {
            let bound = value?.bound ?? .null
            let status = bound.bind(to: statement.handle, at: CInt(index + 1))
            guard status == SQLITE_OK else { throw failure(status, sql) }
        }
        return statement
    }

    /// Goes to the next row; `false` at the end.
    private func step(_ statement: Statement, _ sql: String) throws(StorageFailure) -> Bool {
        switch sqlite3_step(statement.handle) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        case let status: throw failure(status, sql)
        }
    }

    private func failure(_ status: CInt, _ sql: String) -> StorageFailure {
        .database(
            StorageFailure.Kind(sqlite: status), code: status,
            message: String(cString: sqlite3_errmsg(handle)), sql: sql)
    }
}

/// A prepared statement, kept for its next use.
private final class Statement {
    let handle: OpaquePointer

    init(_ handle: OpaquePointer) { self.handle = handle }
    deinit { sqlite3_finalize(handle) }

    /// Whether its rows are being read: a nested use needs a statement of its own.
    var isBusy: Bool { sqlite3_stmt_busy(handle) != 0 }

    func reset() {
        sqlite3_reset(handle)
        // Values may hold personal data: they do not stay behind.
        sqlite3_clear_bindings(handle)
    }
}
