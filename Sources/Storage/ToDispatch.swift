public import Logistics

extension ReadTransaction {
    /// Codes of the orders that have something to send: a device that is ready, or a box that no
    /// courier has yet. The oldest order first.
    public func ordersToDispatch(limit: Int) throws -> [Code] {
        // The stages stand in the text, as in the indexes: for a bound value SQLite cannot know
        // that a partial index holds it.
        try connection.rows(
            """
            SELECT o.code FROM orders o
            WHERE o.code IN (
                SELECT order_code FROM devices WHERE stage = 'ready'
                UNION
                SELECT order_code FROM boxes WHERE stage IN ('open', 'packed', 'labelled'))
            ORDER BY o.registered_ms, o.code LIMIT ?1
            """, limit
        ) { try $0.code(0) }
    }
}
