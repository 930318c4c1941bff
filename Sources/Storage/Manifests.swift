package import Logistics

extension ReadTransaction {
    package func manifest(_ code: Code) throws -> Manifest? {
        let lines = try connection.rows(
            """
            SELECT order_code, box, tracking_number FROM manifest_boxes
            WHERE manifest = ?1 AND (company = ?2 OR ?2 IS NULL)
            ORDER BY position
            """, code, company, read: Self.manifestLine)
        return try connection.first(
            "SELECT courier, drawn_ms FROM manifests WHERE code = ?1", code
        ) { Manifest(code: code, courier: $0.text(0), drawnAt: $0.instant(1), lines: lines) }
    }

    /// The newest manifests, at most `limit`.
    package func newestManifests(limit: Int) throws -> [Manifest] {
        try connection.rows(
            "SELECT code FROM manifests ORDER BY drawn_ms DESC, code LIMIT ?1", limit
        ) { try $0.code(0) }.compactMap(manifest)
    }

    /// The labelled boxes that nobody collected and no manifest lists under their number, by
    /// courier; each courier's oldest order first.
    package func boxesToCollect() throws -> [(courier: String, line: Manifest.Line)] {
        // The stage is in the text, as in the index boxes_to_send.
        try connection.rows(
            """
            SELECT b.order_code, b.code, b.tracking_number, b.courier
            FROM boxes b JOIN orders o ON o.code = b.order_code
            WHERE b.stage IN ('open', 'packed', 'labelled') AND b.stage = 'labelled'
              AND NOT EXISTS (SELECT 1 FROM manifest_boxes m
                              WHERE m.box = b.code AND m.tracking_number = b.tracking_number)
            ORDER BY b.courier, o.registered_ms, b.order_code, b.ordinal
            """
        ) { (courier: $0.text(3), line: try Self.manifestLine($0)) }
    }

    /// The labels of a manifest's boxes that carry another than is listed, by box.
    package func replacedLabels(on manifest: Code) throws -> [Code: CourierLabel] {
        let labels = try connection.rows(
            """
            SELECT b.code, b.courier, b.tracking_number, b.tracking_page
            FROM manifest_boxes m JOIN boxes b ON b.code = m.box
            WHERE m.manifest = ?1 AND b.tracking_number <> m.tracking_number
            """, manifest
        ) { row in
            (
                try row.code(0),
                CourierLabel(
                    courier: row.text(1), trackingNumber: try Self.number(row.text(2)),
                    trackingPage: row.optionalText(3))
            )
        }
        return Dictionary(labels) { first, _ in first }
    }

    private static func manifestLine(_ row: Row) throws -> Manifest.Line {
        Manifest.Line(
            order: try row.code(0), box: try row.code(1),
            trackingNumber: try number(row.text(2)))
    }
}

extension Transaction {
    func insert(_ drawn: ManifestDrawn, event: Event) throws {
        try connection.run(
            "INSERT INTO manifests (code, courier, drawn_ms) VALUES (?1, ?2, ?3)",
            drawn.manifest, drawn.courier, event.at)
        for (index, line) in drawn.lines.enumerated() {
            try connection.run(
                """
                INSERT INTO manifest_boxes (manifest, position, order_code, box, tracking_number,
                                            company)
                VALUES (?1, ?2, ?3, ?4, ?5, (SELECT company FROM boxes WHERE code = ?4))
                """, drawn.manifest, index + 1, line.order, line.box, line.trackingNumber)
        }
    }
}
