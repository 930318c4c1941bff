import Cryptography
import Glibc
import Logistics

/// Something that `rampa check` found wrong.
package struct Damage: Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, by name.
    package let description: String
    init(_ description: String) { self.description = description }
}

/// Proves that the log, the tables folded from it, the personal values and the photos are whole.
///
/// It only reads, so the station may run meanwhile: it sees one state of the database.
package struct Inspection {
    /// How many events, personal values and photos were looked at.
    package private(set) var counts = (events: 0, personalValues: 0, photos: 0)
    /// Hash of the last event, 64 hexadecimal digits: two stations with the same one have the
    /// same history.
    package private(set) var head = ""
    /// Whole photo files without a row. The file comes first, so these are on their way in a
    /// running station, or were never acknowledged; the next start sets them aside.
    package private(set) var unfiled: [String] = []
    /// What is wrong; empty when all is well.
    package private(set) var damage: [Damage] = []

    /// Looks through the whole folder. `progress` is told what is being looked at.
    package init(_ path: String, progress: (String) -> Void) throws {
        let folder = try DataFolder.look(at: path)
        let connection = try folder.engine.openForInspection()
        try connection.beginReading()
        defer { try? connection.commit() }  // it only read: nothing can be lost
        progress("database pages")
        try checkPages(connection)
        progress("event log")
        let scratch = try Scratch()
        try checkLog(connection, refold: scratch)
        progress("tables")
        try compareTables(connection, with: scratch)
        damage += try SearchInspection(
            ReadTransaction(connection), against: ReadTransaction(scratch.connection)
        ).damage
        progress("photos")
        try checkPhotos(connection, folder: folder)
    }

    private mutating func checkPages(_ connection: any Connection) throws {
        damage += try connection.faults().map { Damage("database: \($0)") }
    }

    /// Walks the log, compares each personal value with its digest, and folds every event into
    /// an empty database.
    private mutating func checkLog(_ connection: any Connection, refold: Scratch) throws {
        var log = try LogInspection(ReadTransaction(connection))
        try refold.connection.beginWriting()
        let transaction = try Transaction(
            refold.connection, after: refold.connection.chainHead())
        transaction.log = connection
        try connection.each(
            """
            SELECT \(ReadTransaction.eventColumns), e.subjects, e.order_code, e.hash FROM events e
            ORDER BY e.chain, e.number
            """
        ) { row in
            let entry = EventLog.Entry(
                chain: row.integer(0), number: row.integer(1), milliseconds: row.integer(2),
                actor: row.text(3), station: row.text(4), kind: row.text(5),
                version: Int(row.integer(6)), order: row.optionalText(10),
                step: row.optionalInteger(7), subjects: row.text(9), facts: row.text(8))
            counts.events += 1
            log.take(entry, hash: row.blob(11))
            do {
                let event = try ReadTransaction.event(row)
                log.compare(entry, with: event.what)
                try checkValues(of: event, connection)
                transaction.orders = [:]
                try transaction.fold(event)
                try transaction.noteSubjects(of: event)
            } catch {
                damage.append(
                    Damage("event \(entry.number) (\(entry.kind)) cannot be read: \(error)"))
            }
        }
        try refold.connection.commit()
        log.finish()
        damage += log.damage
        head = Hexadecimal.encode(log.head)
    }

    private mutating func checkValues(of event: Event, _ connection: any Connection) throws {
        for value in event.what.personalValues {
            counts.personalValues += 1
            let stored = try connection.first(
                "SELECT salt, value FROM personal_values WHERE id = ?1", value.id
            ) { $0.isNull(0) ? nil : (salt: $0.blob(0), text: $0.text(1)) }
            switch stored {
            case .none:
                damage.append(
                    Damage("event \(event.number): personal value \(value.id) is missing"))
            case .some(.none): break  // erased, as the law asks
            case .some(.some(let kept)):
                if Transaction.digest(of: kept.text, salt: kept.salt) != value.digest {
                    damage.append(
                        Damage("event \(event.number): personal value \(value.id) was changed"))
                }
            }
        }
    }

    private mutating func compareTables(_ connection: any Connection, with refold: Scratch) throws {
        for (table, key) in [
            ("companies", "id"), ("orders", "code"), ("parcels", "code"), ("devices", "code"),
            ("reached", "subject || ' step ' || step"), ("photos", "id"), ("boxes", "code"),
            ("box_devices", "box || ' device ' || device"), ("scans", "number"),
            ("event_subjects", "subject || ' event ' || number"), ("badges", "code"),
            ("holding_labels", "code"), ("manifests", "code"),
            ("manifest_boxes", "manifest || ' box ' || box"), ("couriers", "name"),
            ("box_numbers", "box || ' number ' || position"),
        ] {
            let columns = try connection.columns(of: table)
            let sql = "SELECT \(key), \(columns.joined(separator: ", ")) FROM \(table) ORDER BY 1"
            func row(_ row: Row) -> (String, [Value]) {
                (row.text(0), (1...columns.count).map(row.value))
            }
            var kept = try connection.rows(sql, read: row)[...]
            var folded = try refold.connection.rows(sql, read: row)[...]
            while let difference = Self.nextDifference(&kept, &folded) {
                damage.append(Damage("table \(table): \(difference)"))
                if damage.count > 100 { return }
            }
        }
    }

    private static func nextDifference(
        _ kept: inout ArraySlice<(String, [Value])>,
        _ folded: inout ArraySlice<(String, [Value])>
    ) -> String? {
        while true {
            switch (kept.first, folded.first) {
            case (nil, nil): return nil
            case (let row?, nil):
                kept.removeFirst()
                return "\(row.0) is there, and no event speaks of it"
            case (nil, let row?):
                folded.removeFirst()
                return "\(row.0) is missing"
            case (let one?, let other?):
                if one == other {
                    kept.removeFirst()
                    folded.removeFirst()
                } else if one.0 == other.0 {
                    kept.removeFirst()
                    folded.removeFirst()
                    return "\(one.0) is not what the events say"
                } else if one.0 < other.0 {
                    kept.removeFirst()
                    return "\(one.0) is there, and no event speaks of it"
                } else {
                    folded.removeFirst()
                    return "\(other.0) is missing"
                }
            }
        }
    }

    private mutating func checkPhotos(_ connection: any Connection, folder: DataFolder) throws {
        var known: Set<String> = []
        let photos = try connection.rows(
            "SELECT DISTINCT digest, media_type, byte_count FROM photos ORDER BY digest"
        ) { (digest: $0.text(0), ending: $0.text(1) == "image/png" ? "png" : "jpg", $0.integer(2)) }
        for (digest, ending, count) in photos {
            counts.photos += 1
            let name = "\(digest).\(ending)"
            known.insert(name)
            let path = "\(folder.photos)/\(digest.prefix(2))/\(name)"
            do {
                let bytes = try Files.read(path, limit: Int(count))
                if Hexadecimal.encode(SHA256.digest(of: bytes)) != digest {
                    damage.append(Damage("photo \(name) was changed"))
                }
            } catch {
                damage.append(
                    Damage(
                        Files.exists(path)
                            ? "photo \(name) was changed: \(error)" : "photo \(name) is missing"))
            }
        }
        for part in try Files.names(in: folder.photos) {
            for name in try Files.names(in: "\(folder.photos)/\(part)") where !known.contains(name)
            {
                if Self.isWhole("\(folder.photos)/\(part)/\(name)", name) {
                    unfiled.append(name)
                } else {
                    damage.append(Damage("photo file \(name) belongs to no photo"))
                }
            }
        }
    }

    /// Whether a photo file holds what its name says, as every file does that the station kept.
    private static func isWhole(_ path: String, _ name: String) -> Bool {
        // One that cannot be read is named as damage, which is what `false` leads to.
        guard let bytes = try? Files.read(path, limit: 100_000_000) else { return false }
        return Hexadecimal.encode(SHA256.digest(of: bytes)) == name.prefix { $0 != "." }
    }
}
