public import Logistics

extension Reading {
    /// Codes of the orders that have something to send: a device that is ready, or a box that no
    /// courier has yet. The oldest order first.
    public func ordersToDispatch(limit: Int) throws -> [Code] {
        try connection.rows(
            """
            SELECT o.code FROM orders o
            WHERE o.code IN (
                SELECT order_code FROM devices WHERE stage = ?1
                UNION
                SELECT order_code FROM boxes WHERE stage IN (?2, ?3, ?4))
            ORDER BY o.registered_ms, o.code LIMIT ?5
            """, DeviceStage.ready.rawValue, BoxStage.open.rawValue, BoxStage.packed.rawValue,
            BoxStage.labelled.rawValue, limit
        ) { try $0.code(0) }
    }
}
