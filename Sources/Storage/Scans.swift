package import Logistics

/// A scan as a station lists it.
package struct ListedScan: Sendable, Hashable {
    /// Its place in its chain of the event log.
    package let number: Int64
    package let at: Instant
    package let outcome: Outcome
    /// The text that was scanned; `nil` when nothing was seen or it was erased.
    package let text: String?
    /// The order that was found.
    package let order: Code?
}

extension ReadTransaction {
    /// The latest scans of one station at one place, newest first.
    package func scans(at place: Place, station: String?, limit: Int) throws -> [ListedScan] {
        try connection.rows(
            """
            SELECT s.number, s.at_ms, s.outcome, s.code, v.value, s.order_code
            FROM scans s LEFT JOIN personal_values v ON v.id = s.text
            WHERE s.place = ?1 AND s.station = ?2
            ORDER BY s.chain DESC, s.number DESC LIMIT ?3
            """, place.rawValue, station ?? "", limit
        ) { row in
            ListedScan(
                number: row.integer(0), at: row.instant(1), outcome: try row.choice(2),
                text: try row.optionalCode(3)?.printed ?? row.optionalText(4),
                order: try row.optionalCode(5))
        }
    }

    /// How many scans one station made since a moment.
    package func scanCount(at place: Place, station: String?, since: Instant) throws -> Int {
        try connection.first(
            "SELECT count(*) FROM scans WHERE place = ?1 AND station = ?2 AND at_ms >= ?3",
            place.rawValue, station ?? "", since
        ) { Int($0.integer(0)) } ?? 0
    }
}

extension Transaction {
    func insert(_ scan: ScanMade, event: Event) throws {
        try connection.run(
            """
            INSERT INTO scans (chain, number, at_ms, place, station, actor, outcome, code, text,
                               order_code, company)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
                    (SELECT company FROM orders WHERE code = ?10))
            """, event.chain, event.number, event.at, scan.place.rawValue, event.station ?? "",
            event.actor,
            scan.outcome.rawValue, scan.seen.first?.code,
            scan.seen.first?.code == nil ? scan.seen.first?.text?.id : nil, scan.order)
    }
}
