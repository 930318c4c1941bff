import Cryptography
package import Logistics

/// The append-only log. Each entry's hash covers the entry before, so that a changed, missing or
/// inserted one shows.
///
/// The hash is SHA-256 over the previous hash (none before the first), number, milliseconds,
/// actor, station, kind, subjects and facts. Each is UTF-8 text (numbers in decimal; the previous
/// hash is its 32 bytes), preceded by its length as 8 bytes, big end first.
enum EventLog {
    struct Entry {
        let number: Int64
        let milliseconds: Int64
        let actor: String
        let station: String
        let kind: String
        let subjects: String
        let facts: String
    }

    static func hash(of entry: Entry, after previous: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256 + entry.facts.utf8.count)
        func add(_ part: some Collection<UInt8>) {
            withUnsafeBytes(of: UInt64(part.count).bigEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: part)
        }
        add(previous)
        add("\(entry.number)".utf8)
        add("\(entry.milliseconds)".utf8)
        for text in [entry.actor, entry.station, entry.kind, entry.subjects, entry.facts] {
            add(text.utf8)
        }
        return SHA256.digest(of: bytes)
    }
}

extension Transaction {
    /// Adds one entry to the log; ``record(_:at:actor:station:)`` folds it too.
    func append(
        _ what: any EventFacts, at: Instant, actor: Actor, station: String?
    ) throws -> Event {
        let last = try connection.first(
            "SELECT number, hash FROM events ORDER BY number DESC LIMIT 1"
        ) { ($0.integer(0), $0.blob(1)) }
        let number = (last?.0 ?? 0) + 1
        let subjects = what.subjects
        let entry = EventLog.Entry(
            number: number, milliseconds: at.milliseconds, actor: actor.written,
            station: station ?? "", kind: what.kind.rawValue,
            subjects: subjects.map(\.symbols).joined(separator: " "),
            facts: try what.encoded())
        try connection.run(
            """
            INSERT INTO events (number, at_ms, actor, station, kind, subjects, facts, hash)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """, number, at, entry.actor, entry.station, entry.kind, entry.subjects, entry.facts,
            EventLog.hash(of: entry, after: last?.1 ?? []))
        for subject in subjects {
            try connection.run(
                "INSERT INTO event_subjects (subject, number) VALUES (?1, ?2)", subject, number)
        }
        return Event(number: number, at: at, actor: actor, station: station, what: what)
    }
}

extension ReadTransaction {
    /// Everything that happened to a thing, oldest first.
    package func events(of subject: Code) throws -> [Event] {
        try connection.rows(
            """
            SELECT e.number, e.at_ms, e.actor, e.station, e.kind, e.facts
            FROM event_subjects s
            JOIN events e ON e.number = s.number
            WHERE s.subject = ?1
            ORDER BY s.number
            """, subject, read: Self.event)
    }

    /// Reads number, milliseconds, actor, station, kind and facts from columns 0 to 5.
    static func event(_ row: Row) throws -> Event {
        let station = row.text(3)
        return Event(
            number: row.integer(0), at: row.instant(1), actor: try row.actor(2),
            station: station.isEmpty ? nil : station,
            what: try EventKind.read(row.text(4), version: 1, facts: row.text(5)))
    }
}
