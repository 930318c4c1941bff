import CSQLite

extension Value {
    /// Binds and returns SQLite's status.
    func bind(to statement: OpaquePointer, at position: CInt) -> CInt {
        switch self {
        case .null: sqlite3_bind_null(statement, position)
        case .integer(let number): sqlite3_bind_int64(statement, position, number)
        case .text(let text):
            sqlite3_bind_text(
                statement, position, text, CInt(text.utf8.count), rampa_sqlite_transient())
        case .blob(let bytes):
            // A null pointer would bind NULL where an empty value is meant.
            bytes.isEmpty
                ? sqlite3_bind_zeroblob(statement, position, 0)
                : sqlite3_bind_blob(
                    statement, position, bytes, CInt(bytes.count), rampa_sqlite_transient())
        }
    }
}

/// The current row of a statement.
struct SQLiteCells: Cells {
    let statement: OpaquePointer

    func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(statement, CInt(column)) == SQLITE_NULL
    }

    func integer(_ column: Int) -> Int64 { sqlite3_column_int64(statement, CInt(column)) }

    func text(_ column: Int) -> String {
        guard let start = sqlite3_column_text(statement, CInt(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, CInt(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func blob(_ column: Int) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement, CInt(column)) else { return [] }
        let count = Int(sqlite3_column_bytes(statement, CInt(column)))
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    func value(_ column: Int) -> Value {
        switch sqlite3_column_type(statement, CInt(column)) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer(integer(column))
        case SQLITE_BLOB: .blob(blob(column))
        default: .text(text(column))
        }
    }
}

extension StorageFailure.Kind {
    /// What SQLite's extended result code means.
    init(sqlite code: CInt) {
        // The low byte is the primary code.
        switch code & 0xFF {
        case SQLITE_FULL: self = .full
        case SQLITE_IOERR, SQLITE_CANTOPEN: self = .disk
        case SQLITE_CONSTRAINT where Self.clashes.contains(code): self = .clash
        default: self = .other
        }
    }

    private static let clashes = [
        // Sums of a macro, which Swift does not see: 19 and 6, 8 or 10 times 256.
        SQLITE_CONSTRAINT | (6 << 8),  // SQLITE_CONSTRAINT_PRIMARYKEY
        SQLITE_CONSTRAINT | (8 << 8),  // SQLITE_CONSTRAINT_UNIQUE
        SQLITE_CONSTRAINT | (10 << 8),  // SQLITE_CONSTRAINT_ROWID
    ]
}
