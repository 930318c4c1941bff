/// One database engine. The statements of this folder are those that every engine takes; what only
/// one engine does is in a folder of its own beside them, such as `SQLite`.
protocol Engine: Sendable {
    /// Opens the connection that changes things, and brings the schema up to date first.
    func prepare() throws -> any Connection

    /// Opens a new connection for changes, after trouble with the previous one.
    func openWriter() throws(StorageFailure) -> any Connection

    /// Opens a connection that only reads.
    func openReader() throws(StorageFailure) -> any Connection

    /// Opens a connection that only reads, while a station may run or not.
    ///
    /// - Throws: ``StorageFailure`` when the schema is not the newest one.
    func openForInspection() throws -> any Connection
}

extension DataFolder {
    /// The engine that keeps the tables of this folder.
    var engine: any Engine { SQLiteEngine(folder: self) }
}

/// One connection to a database. Values cross threads, connections do not: the holder of one is its
/// only user.
///
/// Statements are written once for all engines: `?1`, `?2` for the values, `ON CONFLICT` with the
/// columns it is about, `RETURNING` for what the database chose.
protocol Connection: AnyObject {
    /// Runs one statement and hands each of its rows to `visit`, until that says `false`.
    func query(
        _ sql: String, _ values: [(any Bindable)?], visit: (Row) throws -> Bool
    ) throws

    /// Runs one statement that gives no rows.
    func run(_ sql: String, with values: [(any Bindable)?]) throws(StorageFailure)

    /// Begins a transaction that sees one state of the database and changes nothing.
    func beginReading() throws(StorageFailure)

    /// Begins a transaction that changes things.
    func beginWriting() throws(StorageFailure)

    /// Keeps what the transaction changed; it is on the disk when this returns.
    func commit() throws(StorageFailure)

    /// Takes back what the transaction changed.
    func rollBack() throws(StorageFailure)

    /// Runs `body`; when it throws, its changes are rolled back and the rest of the transaction
    /// is kept.
    func attempt<Result>(_ body: () throws -> Result) throws -> Result

    /// Whether no transaction is open. An engine may end one on its own after some errors.
    var isOutsideTransaction: Bool { get }

    /// Puts the database into order before it is left alone.
    func settle() throws(StorageFailure)

    /// The condition that the text `column` holds the text of parameter `number`, as
    /// ``needle(_:)`` made it.
    func holds(_ column: String, _ number: Int) -> String

    /// A text to be found anywhere in another, as ``holds(_:_:)`` takes it.
    func needle(_ text: String) -> String

    /// The names of a table's columns, in their order.
    func columns(of table: String) throws -> [String]

    /// Faults in the database's own structures.
    func faults() throws -> [String]
}

extension Connection {
    /// Runs one statement; `values` are its `?1`, `?2`, …
    func run(_ sql: String, _ values: (any Bindable)?...) throws(StorageFailure) {
        try run(sql, with: values)
    }

    /// Reads every row of one statement.
    func rows<Result>(
        _ sql: String, _ values: (any Bindable)?..., read: (Row) throws -> Result
    ) throws -> [Result] {
        var results: [Result] = []
        try query(sql, values) { row in
            results.append(try read(row))
            return true
        }
        return results
    }

    /// Hands every row of one statement to `visit`, one at a time.
    func each(
        _ sql: String, _ values: (any Bindable)?..., visit: (Row) throws -> Void
    ) throws {
        try query(sql, values) { row in
            try visit(row)
            return true
        }
    }

    /// Reads the first row of one statement, if there is one.
    func first<Result>(
        _ sql: String, _ values: (any Bindable)?..., read: (Row) throws -> Result
    ) throws -> Result? {
        var result: Result?
        try query(sql, values) { row in
            result = try read(row)
            return false
        }
        return result
    }
}
