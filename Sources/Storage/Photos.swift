package import Logistics

extension ReadTransaction {
    /// The photos of an order, oldest first; on a customer's behalf without those withdrawn.
    package func photos(of order: Code) throws -> [TakenPhoto] {
        try connection.rows(
            """
            \(Self.photoColumns)
            WHERE order_code = ?1
              AND (company = ?2 AND withdrawn_ms IS NULL OR ?2 IS NULL)
            ORDER BY step
            """, order, company
        ) { try Self.photo($0).taken }
    }

    /// The photo with this id, and the order it belongs to.
    package func photo(_ id: String) throws -> (taken: TakenPhoto, order: Code)? {
        try connection.first(
            """
            \(Self.photoColumns)
            WHERE id = ?1 AND (company = ?2 AND withdrawn_ms IS NULL OR ?2 IS NULL)
            """, id, company, read: Self.photo)
    }

    private static let photoColumns = """
        SELECT id, subject, way, digest, received_digest, media_type, width, height, byte_count,
               at_ms, actor, station, order_code, withdrawn_ms
        FROM photos
        """

    private static func photo(_ row: Row) throws -> (taken: TakenPhoto, order: Code) {
        let photo = Photo(
            id: row.text(0), subject: try row.code(1), way: try row.choice(2),
            digest: row.text(3), receivedDigest: row.text(4), mediaType: row.text(5),
            width: Int(row.integer(6)), height: Int(row.integer(7)),
            byteCount: Int(row.integer(8)))
        let taken = TakenPhoto(
            photo: photo, at: row.instant(9), by: try row.actor(10), station: row.optionalText(11),
            withdrawn: row.isNull(13) ? nil : row.instant(13))
        return (taken, try row.code(12))
    }
}

extension Transaction {
    func insert(_ photo: Photo, of order: Code, event: Event) throws {
        try connection.run(
            """
            INSERT INTO photos (id, step, order_code, subject, way, digest, received_digest,
                                media_type, width, height, byte_count, at_ms, actor, station,
                                company)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
                    (SELECT company FROM orders WHERE code = ?3))
            """, photo.id, event.step, order, photo.subject, photo.way.rawValue, photo.digest,
            photo.receivedDigest, photo.mediaType, photo.width, photo.height, photo.byteCount,
            event.at, event.actor, event.station)
    }
}
