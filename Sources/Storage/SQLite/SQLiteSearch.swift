extension SQLiteConnection {
    /// `GLOB` takes half the time of `instr`.
    func holds(_ column: String, _ number: Int) -> String { "\(column) GLOB ?\(number)" }

    func needle(_ text: String) -> String {
        var pattern = "*"
        for character in text.unicodeScalars {
            // Wildcards; in brackets they match only themselves.
            pattern += ["*", "?", "["].contains(character) ? "[\(character)]" : "\(character)"
        }
        return pattern + "*"
    }

    func columns(of table: String) throws -> [String] {
        try rows("SELECT name FROM pragma_table_info(?1) ORDER BY cid", table) { $0.text(0) }
    }

    func faults() throws -> [String] {
        try rows("PRAGMA integrity_check(20)") { $0.text(0) }.filter { $0 != "ok" }
    }
}
