import Logistics

/// What m010 does that SQL cannot say.
enum SerialsAndWords {
    /// Writes the keys of serial numbers and the words of the search as they are made today.
    static func writeAnew(_ connection: SQLiteConnection) throws {
        try addKeys(connection)
        try foldWords(connection)
    }

    private static func addKeys(_ connection: SQLiteConnection) throws {
        let rows = try connection.rows(
            """
            SELECT v.id, v.value, s.device, s.company
            FROM device_serials s JOIN personal_values v ON v.id = s.value
            WHERE v.value IS NOT NULL
            """
        ) { (id: $0.integer(0), text: $0.text(1), device: $0.text(2), company: $0.text(3)) }
        for row in rows {
            for key in SerialNumber.keys(registered: row.text) {
                try connection.run(
                    """
                    INSERT INTO device_serials (value, serial, device, company)
                    VALUES (?1, ?2, ?3, ?4)
                    ON CONFLICT (value, serial) DO NOTHING
                    """, row.id, key, row.device, row.company)
            }
        }
    }

    /// What was folded before is folded once more, line by line: today's rule only takes away.
    private static func foldWords(_ connection: SQLiteConnection) throws {
        let rows = try connection.rows(
            "SELECT registered_ms, order_code, words FROM order_words"
        ) { (at: $0.integer(0), order: $0.text(1), words: $0.text(2)) }
        for row in rows {
            let words = row.words.split(separator: "\n", omittingEmptySubsequences: false)
                .map { SearchText.folded(String($0)) }.joined(separator: "\n")
            guard words != row.words else { continue }
            try connection.run(
                "UPDATE order_words SET words = ?3 WHERE registered_ms = ?1 AND order_code = ?2",
                row.at, row.order, words)
        }
    }
}
