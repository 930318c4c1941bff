package import Logistics

/// The identity of a write: who, under which key, doing what with which payload.
package struct WriteKey: Hashable, Sendable {
    /// Who writes: keys of others are other keys.
    package let actor: String
    /// The client's `Idempotency-Key`.
    package let key: String
    /// Method and path.
    package let route: String
    /// SHA-256 of the payload, 32 bytes.
    package let payload: [UInt8]

    /// A key with what it was used for.
    package init(actor: String, key: String, route: String, payload: [UInt8]) {
        self.actor = actor
        self.key = key
        self.route = route
        self.payload = payload
    }
}

extension ReadTransaction {
    /// The answer that was given to this write before.
    ///
    /// - Throws: ``Refusal/keyReused`` when the key came with something else.
    package func answer(to write: WriteKey) throws -> String? {
        let stored = try connection.first(
            "SELECT route, payload, answer FROM answers WHERE actor = ?1 AND key = ?2",
            write.actor, write.key
        ) { (route: $0.text(0), payload: $0.blob(1), answer: $0.text(2)) }
        guard let stored else { return nil }
        guard stored.route == write.route, stored.payload == write.payload else {
            throw Refusal.keyReused(key: write.key)
        }
        return stored.answer
    }
}

extension Transaction {
    /// Takes a key before anything is done under it, so that of two that come at once one has the
    /// effect and the other gets the first one's answer.
    ///
    /// - Returns: whether the key was free; ``keep(_:to:)`` must follow in this transaction.
    package func claim(_ write: WriteKey, at now: Instant) throws -> Bool {
        try connection.first(
            """
            INSERT INTO answers (actor, key, route, payload, answer, at_ms)
            VALUES (?1, ?2, ?3, ?4, '', ?5)
            ON CONFLICT (actor, key) DO NOTHING
            RETURNING 1
            """, write.actor, write.key, write.route, write.payload, now
        ) { _ in true } ?? false
    }

    /// Keeps the answer to a write that was claimed, in the same transaction as its effect.
    package func keep(_ answer: String, to write: WriteKey) throws {
        try connection.run(
            "UPDATE answers SET answer = ?3 WHERE actor = ?1 AND key = ?2", write.actor, write.key,
            answer)
    }

    /// Forgets answers that no client asks for any more; they are kept for 7 days at least.
    package func forgetAnswers(before: Instant) throws {
        // They are in the order that they were given in: the first one to keep ends the search.
        try connection.run(
            """
            DELETE FROM answers
            WHERE id < coalesce((SELECT id FROM answers WHERE at_ms >= ?1 ORDER BY id LIMIT 1),
                                (SELECT max(id) + 1 FROM answers))
            """, before)
    }
}
