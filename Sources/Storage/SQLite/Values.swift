import CSQLite
import Logistics
import TrackingNumbers

/// A value that can stand for a `?` in SQL.
protocol Bindable {
    /// Binds and returns SQLite's status.
    func bind(to statement: OpaquePointer, at position: CInt) -> CInt
}

extension Int64: Bindable {
    func bind(to statement: OpaquePointer, at position: CInt) -> CInt {
        sqlite3_bind_int64(statement, position, self)
    }
}

extension Int: Bindable {
    func bind(to statement: OpaquePointer, at position: CInt) -> CInt {
        sqlite3_bind_int64(statement, position, Int64(self))
    }
}

extension String: Bindable {
    func bind(to statement: OpaquePointer, at position: CInt) -> CInt {
        sqlite3_bind_text(statement, position, self, CInt(utf8.count), rampa_sqlite_transient())
    }
}

extension [UInt8]: Bindable {
    func bind(to statement: OpaquePointer, at position: CInt) -> CInt {
        // A null pointer would bind NULL where an empty value is meant.
        isEmpty
            ? sqlite3_bind_zeroblob(statement, position, 0)
            : sqlite3_bind_blob(statement, position, self, CInt(count), rampa_sqlite_transient())
    }
}

extension Code: Bindable {
    func bind(to statement: OpaquePointer, at position: CInt) -> CInt {
        symbols.bind(to: statement, at: position)
    }
}

extension Instant: Bindable {
    func bind(to statement: OpaquePointer, at position: CInt) -> CInt {
        milliseconds.bind(to: statement, at: position)
    }
}

extension TrackingNumber: Bindable {
    func bind(to statement: OpaquePointer, at position: CInt) -> CInt {
        text.bind(to: statement, at: position)
    }
}

extension Actor: Bindable {
    /// Id and role, parted by a space: `S7K4J2X9 warehouse`.
    var written: String { "\(id) \(role.rawValue)" }

    func bind(to statement: OpaquePointer, at position: CInt) -> CInt {
        written.bind(to: statement, at: position)
    }
}

/// One row while it is being read. Columns count from 0.
struct Row {
    private let statement: OpaquePointer

    init(_ statement: OpaquePointer) { self.statement = statement }

    func isNull(_ column: CInt) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

    func integer(_ column: CInt) -> Int64 { sqlite3_column_int64(statement, column) }

    func text(_ column: CInt) -> String {
        guard let start = sqlite3_column_text(statement, column) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func blob(_ column: CInt) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement, column) else { return [] }
        let count = Int(sqlite3_column_bytes(statement, column))
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    func optionalInteger(_ column: CInt) -> Int64? { isNull(column) ? nil : integer(column) }

    func optionalText(_ column: CInt) -> String? { isNull(column) ? nil : text(column) }

    func instant(_ column: CInt) -> Instant { Instant(milliseconds: integer(column)) }

    func code(_ column: CInt) throws -> Code {
        let text = text(column)
        do {
            return try Code(text)
        } catch {
            throw StorageFailure.corrupt("a code in the database: \(error)")
        }
    }

    func optionalCode(_ column: CInt) throws -> Code? { isNull(column) ? nil : try code(column) }

    func actor(_ column: CInt) throws -> Actor {
        let text = text(column)
        guard let space = text.firstIndex(of: " "),
            let role = Role(rawValue: String(text[text.index(after: space)...]))
        else { throw StorageFailure.corrupt("an actor '\(text)' in the database") }
        return Actor(id: String(text[..<space]), role: role)
    }

    func choice<Choice: RawRepresentable<String>>(
        _ column: CInt, _ type: Choice.Type = Choice.self
    ) throws -> Choice {
        guard let choice = Choice(rawValue: text(column)) else {
            throw StorageFailure.corrupt("\(type) '\(text(column))' in the database")
        }
        return choice
    }
}
