import Cryptography
package import Logistics

/// The append-only log. Each entry's hash covers the entry before in its chain, so that a changed,
/// missing or inserted one shows.
///
/// The hash is SHA-256 over the parts that ``Rule`` names. Each is UTF-8 text (numbers in decimal;
/// the previous hash is its 32 bytes, and empty before the first), preceded by its length as
/// 8 bytes, big end first.
///
/// Every event that concerns an order carries that order's own step, from 1 without gaps. A scan
/// that found an order is a step of it though it changes nothing: it is part of the order's
/// history, and one that was taken out must show. A manifest lists boxes of many orders and is a
/// step of none. Events from before there were steps count: their numbers put them in order, so
/// the first new event of an order with seven old ones is step 8. Otherwise an order would have two
/// events that are its first, and a gap between old and new would not show.
enum EventLog {
    /// What an entry's hash covers. A log begins under the rule of its day; a later rule begins
    /// with an event that says so (``Logistics/LogRuleBegun``) and is hashed by it already.
    enum Rule: Int {
        /// Previous hash, number, milliseconds, actor, station, kind, subjects, facts.
        case first = 1
        /// Previous hash, chain, number, milliseconds, actor, station, kind, version, step (empty
        /// where no order is concerned), subjects, facts.
        case steps = 2

        /// The rule that new events are hashed by.
        static let today = Rule.steps
    }

    struct Entry {
        let chain: Int64
        let number: Int64
        let milliseconds: Int64
        let actor: String
        let station: String
        let kind: String
        let version: Int
        let order: String?
        let step: Int64?
        let subjects: String
        let facts: String
    }

    static func hash(of entry: Entry, after previous: [UInt8], by rule: Rule) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256 + entry.facts.utf8.count)
        func add(_ part: some Collection<UInt8>) {
            withUnsafeBytes(of: UInt64(part.count).bigEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: part)
        }
        add(previous)
        for text in parts(of: entry, by: rule) { add(text.utf8) }
        return SHA256.digest(of: bytes)
    }

    private static func parts(of entry: Entry, by rule: Rule) -> [String] {
        let place = ["\(entry.number)", "\(entry.milliseconds)", entry.actor, entry.station]
        switch rule {
        case .first: return place + [entry.kind, entry.subjects, entry.facts]
        case .steps:
            return ["\(entry.chain)"] + place + [
                entry.kind, "\(entry.version)", entry.step.map { "\($0)" } ?? "", entry.subjects,
                entry.facts,
            ]
        }
    }
}

extension Transaction {
    /// Adds one entry to the log; ``record(_:at:actor:station:)`` folds it and notes its subjects.
    func append(
        _ what: any EventFacts, at: Instant, actor: Actor, station: String?
    ) throws -> Event {
        if head.rule != .today {
            head.rule = .today
            let begun = LogRuleBegun(rule: head.rule.rawValue)
            _ = try write(begun, at: at, actor: .program, station: nil)
        }
        return try write(what, at: at, actor: actor, station: station)
    }

    private func write(
        _ what: any EventFacts, at: Instant, actor: Actor, station: String?
    ) throws -> Event {
        let event = Event(
            chain: head.chain, number: head.number + 1, step: try nextStep(of: what.concerns),
            at: at, actor: actor, station: station, what: what)
        let entry = try EventLog.Entry(event)
        head.hash = EventLog.hash(of: entry, after: head.hash, by: head.rule)
        head.number = event.number
        try connection.run(
            """
            INSERT INTO events (chain, number, at_ms, actor, station, kind, version, order_code,
                                step, subjects, facts, hash)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """, entry.chain, entry.number, at, entry.actor, entry.station, entry.kind,
            entry.version, entry.order, entry.step, entry.subjects, entry.facts, head.hash)
        return event
    }

    private func nextStep(of order: Code?) throws -> Int64? {
        guard let order else { return nil }
        let last =
            try steps[order]
            ?? connection.first(
                "SELECT step FROM events WHERE order_code = ?1 ORDER BY step DESC LIMIT 1", order
            ) { $0.integer(0) }
        let next = (last ?? 0) + 1
        steps[order] = next
        return next
    }

    /// Notes what an event is about, and whose that is. It is folded first: what it makes has an
    /// owner only then.
    func noteSubjects(of event: Event) throws {
        for subject in event.what.subjects {
            let owner = Self.table(of: subject.kind).map {
                "(SELECT company FROM \($0) WHERE code = ?1)"
            }
            try connection.run(
                """
                INSERT INTO event_subjects (subject, chain, number, company)
                VALUES (?1, ?2, ?3, \(owner ?? "NULL"))
                """, subject, event.chain, event.number)
        }
    }

    /// Where things of a customer are kept; `nil` for those of the shop.
    private static func table(of kind: Code.Kind) -> String? {
        switch kind {
        case .order: "orders"
        case .parcel: "parcels"
        case .device: "devices"
        case .box: "boxes"
        case .holdingLabel, .shelf, .manifest, .staffBadge, .commandCard: nil
        }
    }
}

extension EventLog.Entry {
    init(_ event: Event) throws {
        self.init(
            chain: event.chain, number: event.number, milliseconds: event.at.milliseconds,
            actor: event.actor.written, station: event.station ?? "",
            kind: event.what.kind.rawValue, version: event.what.version,
            order: event.what.concerns?.symbols, step: event.step,
            subjects: event.what.subjects.map(\.symbols).joined(separator: " "),
            facts: try event.what.encoded())
    }
}

extension Actor {
    /// The program itself: it begins a rule of the log when it first writes by it.
    fileprivate static let program = Actor(id: "station", role: .manager)
}

extension ReadTransaction {
    /// Everything that happened to a thing, oldest first.
    package func events(of subject: Code) throws -> [Event] {
        try connection.rows(
            """
            SELECT \(Self.eventColumns)
            FROM event_subjects s
            JOIN events e ON e.chain = s.chain AND e.number = s.number
            WHERE s.subject = ?1 AND (s.company = ?2 OR ?2 IS NULL)
            ORDER BY s.chain, s.number
            """, subject, company, read: Self.event)
    }

    /// What ``event(_:)`` reads, of `events e`.
    static let eventColumns =
        "e.chain, e.number, e.at_ms, e.actor, e.station, e.kind, e.version, e.step, e.facts"

    /// Reads an event from ``eventColumns``.
    static func event(_ row: Row) throws -> Event {
        let station = row.text(4)
        return Event(
            chain: row.integer(0), number: row.integer(1), step: row.optionalInteger(7),
            at: row.instant(2), actor: try row.actor(3),
            station: station.isEmpty ? nil : station,
            what: try EventKind.read(
                row.text(5), version: Int(row.integer(6)), facts: row.text(8)))
    }
}
