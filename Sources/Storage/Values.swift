import Logistics
import TrackingNumbers

/// A value as every engine keeps it.
enum Value: Hashable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

/// A value of ours that can be bound to a `?1` in SQL.
protocol Bindable {
    /// As the database keeps it.
    var bound: Value { get }
}

extension Value: Bindable {
    var bound: Value { self }
}

extension Int64: Bindable {
    var bound: Value { .integer(self) }
}

extension Int: Bindable {
    var bound: Value { .integer(Int64(self)) }
}

extension String: Bindable {
    var bound: Value { .text(self) }
}

extension [UInt8]: Bindable {
    var bound: Value { .blob(self) }
}

extension Code: Bindable {
    var bound: Value { .text(symbols) }
}

extension Instant: Bindable {
    var bound: Value { .integer(milliseconds) }
}

extension TrackingNumber: Bindable {
    var bound: Value { .text(text) }
}

extension CompanyID: Bindable {
    var bound: Value { .text(text) }
}

extension Actor: Bindable {
    /// Id and role, separated by a space: `S7K4J2X9 warehouse`.
    var written: String { "\(id) \(role.rawValue)" }

    var bound: Value { .text(written) }
}

/// The columns of one row, as an engine hands them over. They count from 0.
protocol Cells {
    /// Whether there is no value.
    func isNull(_ column: Int) -> Bool
    /// A whole number; 0 for none.
    func integer(_ column: Int) -> Int64
    /// A text; empty for none.
    func text(_ column: Int) -> String
    /// Bytes; empty for none.
    func blob(_ column: Int) -> [UInt8]
    /// Whatever there is.
    func value(_ column: Int) -> Value
}

/// One row while it is being read. Columns count from 0.
struct Row {
    private let cells: any Cells

    init(_ cells: any Cells) { self.cells = cells }

    func isNull(_ column: Int) -> Bool { cells.isNull(column) }

    func integer(_ column: Int) -> Int64 { cells.integer(column) }

    func text(_ column: Int) -> String { cells.text(column) }

    func blob(_ column: Int) -> [UInt8] { cells.blob(column) }

    func value(_ column: Int) -> Value { cells.value(column) }

    func optionalInteger(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }

    func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

    func instant(_ column: Int) -> Instant { Instant(milliseconds: integer(column)) }

    func code(_ column: Int) throws -> Code {
        let text = text(column)
        do {
            return try Code(text)
        } catch {
            throw StorageFailure.corrupt("a code in the database: \(error)")
        }
    }

    func company(_ column: Int) throws -> CompanyID {
        let text = text(column)
        do {
            return try CompanyID(text)
        } catch {
            throw StorageFailure.corrupt("a company in the database: \(error)")
        }
    }

    func optionalCode(_ column: Int) throws -> Code? { isNull(column) ? nil : try code(column) }

    func actor(_ column: Int) throws -> Actor {
        let text = text(column)
        guard let space = text.firstIndex(of: " "),
            let role = Role(rawValue: String(text[text.index(after: space)...]))
        else { throw StorageFailure.corrupt("an actor '\(text)' in the database") }
        return Actor(id: String(text[..<space]), role: role)
    }

    func language(_ column: Int) throws -> AskedLanguage {
        guard let language = AskedLanguage(text(column)) else {
            throw StorageFailure.corrupt("a language '\(text(column))' in the database")
        }
        return language
    }

    func choice<Choice: RawRepresentable<String>>(
        _ column: Int, _ type: Choice.Type = Choice.self
    ) throws -> Choice {
        guard let choice = Choice(rawValue: text(column)) else {
            throw StorageFailure.corrupt("\(type) '\(text(column))' in the database")
        }
        return choice
    }
}
