package import Logistics

/// An order with something to send, as the dispatch desk lists it.
package struct ListedDispatch: Sendable, Hashable {
    package let order: Code
    /// The customer's name; `nil` when it was erased.
    package let customer: String?
    /// How many devices are ready and in no box.
    package let ready: Int
    package let devices: Int
    /// Its boxes, oldest first: where each is, and how many devices are in it.
    package internal(set) var boxes: [Box]

    /// A box of the order.
    package struct Box: Sendable, Hashable {
        package let stage: BoxStage
        /// How many devices are in it.
        package let devices: Int
    }

    static let columns = """
        o.code, v.value,
        (SELECT count(*) FROM devices d WHERE d.order_code = o.code AND d.stage = 'ready'),
        (SELECT count(*) FROM devices d WHERE d.order_code = o.code),
        b.stage, (SELECT count(*) FROM box_devices i WHERE i.box = b.code)
        """

    /// - Parameter row: one for each box, and one where there are none.
    init(_ row: Row) throws {
        order = try row.code(0)
        customer = row.optionalText(1)
        ready = Int(row.integer(2))
        devices = Int(row.integer(3))
        boxes = row.isNull(4) ? [] : [Box(stage: try row.choice(4), devices: Int(row.integer(5)))]
    }
}

extension ReadTransaction {
    /// The orders that have something to send: a device that is ready, or a box that no courier
    /// has yet. The oldest order first.
    package func ordersToDispatch(limit: Int) throws -> [ListedDispatch] {
        var orders: [ListedDispatch] = []
        // The stages are in the text, as in the indexes: for a bound value SQLite cannot know
        // that a partial index holds it.
        try connection.each(
            """
            SELECT \(ListedDispatch.columns)
            FROM (
                SELECT code FROM orders
                WHERE code IN (
                    SELECT order_code FROM devices WHERE stage = 'ready'
                    UNION
                    SELECT order_code FROM boxes WHERE stage IN ('open', 'packed', 'labelled'))
                ORDER BY registered_ms, code LIMIT ?1) found
            JOIN orders o ON o.code = found.code
            JOIN personal_values v ON v.id = o.customer_name
            LEFT JOIN boxes b ON b.order_code = o.code
            ORDER BY o.registered_ms, o.code, b.ordinal
            """, limit
        ) { row in
            let line = try ListedDispatch(row)
            if orders.last?.order == line.order {
                orders[orders.count - 1].boxes += line.boxes
            } else {
                orders.append(line)
            }
        }
        return orders
    }
}
