package import Logistics

extension ReadTransaction {
    /// The badge that a person wears; `nil` when none was issued yet.
    package func badge(of person: Code) throws -> Code? {
        try connection.first(
            "SELECT code FROM badges WHERE person = ?1 AND ended_ms IS NULL", person
        ) { try $0.code(0) }
    }

    /// The person who wears a badge; `nil` for one that was renewed since, or never issued.
    package func person(badge: Code) throws -> Person? {
        let person = try connection.first(
            "SELECT person FROM badges WHERE code = ?1 AND ended_ms IS NULL", badge
        ) { try $0.code(0) }
        return try person.flatMap { try self.person($0) }
    }

    /// Whether a code was ever given to a badge, holding label or manifest.
    package func isOnPaper(_ code: Code) throws -> Bool {
        try connection.first(
            """
            SELECT 1 FROM badges WHERE code = ?1
            UNION ALL SELECT 1 FROM holding_labels WHERE code = ?1
            UNION ALL SELECT 1 FROM manifests WHERE code = ?1
            LIMIT 1
            """, code
        ) { _ in true } ?? false
    }

    /// When a holding label was drawn; `nil` for one that never was.
    package func holdingLabelDrawn(_ code: Code) throws -> Instant? {
        try connection.first("SELECT drawn_ms FROM holding_labels WHERE code = ?1", code) {
            $0.instant(0)
        }
    }
}

extension Transaction {
    func insert(_ issued: BadgeIssued, event: Event) throws {
        try connection.run(
            "UPDATE badges SET ended_ms = ?1 WHERE person = ?2 AND ended_ms IS NULL", event.at,
            issued.person)
        try connection.run(
            "INSERT INTO badges (code, person, issued_ms) VALUES (?1, ?2, ?3)", issued.badge,
            issued.person, event.at)
    }

    func insert(_ drawn: HoldingLabelsDrawn, event: Event) throws {
        for label in drawn.labels {
            try connection.run(
                "INSERT INTO holding_labels (code, drawn_ms) VALUES (?1, ?2)", label, event.at)
        }
    }
}
