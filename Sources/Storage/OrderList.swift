package import Logistics

/// An order as lists show it.
package struct ListedOrder: Sendable, Hashable {
    package let code: Code
    /// The customer's name; `nil` when it was erased.
    package let customer: String?
    package let registeredAt: Instant
    /// Where it is as a whole.
    package let stage: DeviceStage
    package let devices: Int
    package let parcels: Int
    /// How many of them have come.
    package let arrived: Int

    static let columns = """
        o.code, v.value, o.registered_ms, o.stage,
        (SELECT count(*) FROM devices d WHERE d.order_code = o.code),
        (SELECT count(*) FROM parcels p WHERE p.order_code = o.code),
        (SELECT count(*) FROM parcels p WHERE p.order_code = o.code AND p.stage <> 'announced')
        """

    init(_ row: Row) throws {
        code = try row.code(0)
        customer = row.optionalText(1)
        registeredAt = row.instant(2)
        stage = try row.choice(3)
        devices = Int(row.integer(4))
        parcels = Int(row.integer(5))
        arrived = Int(row.integer(6))
    }
}

extension ReadTransaction {
    /// The orders whose words hold every needle, newest first.
    ///
    /// Without needles an index leads to the page. With needles the words of all orders are looked
    /// through, newest first, until the page is full: the time grows with the number of orders
    /// when there are few hits.
    ///
    /// - Parameters:
    ///   - needles: folded or squeezed texts, at most eight count; none finds every order.
    ///   - stage: the stage that the order as a whole has; `nil` for any.
    ///   - after: the last order of the page before.
    package func orders(
        holding needles: [String], stage: DeviceStage?, after: Code?, limit: Int
    ) throws -> [ListedOrder] {
        var values = Placeholders()
        var conditions = needles.prefix(8).map {
            connection.holds("words", values.number(of: connection.needle($0)))
        }
        let (table, code) = needles.isEmpty ? ("orders", "code") : ("order_words", "order_code")
        if let stage {
            let number = values.number(of: stage.rawValue)
            conditions.append(
                needles.isEmpty
                    ? "stage = ?\(number)"
                    : "(SELECT stage FROM orders WHERE code = order_code) = ?\(number)")
        }
        if let company { conditions.append("company = ?\(values.number(of: company))") }
        if let after, let last = try registeredAt(after) {
            let (at, order) = (values.number(of: last), values.number(of: after))
            // The first part lets the engine begin at the right place.
            conditions.append(
                "registered_ms <= ?\(at) AND (registered_ms < ?\(at) OR \(code) > ?\(order))")
        }
        let found = """
            SELECT \(code) AS code FROM \(table)
            \(conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))")
            ORDER BY registered_ms DESC, \(code) LIMIT ?\(values.number(of: limit))
            """
        return try list(found, values)
    }

    /// Orders as lists show them, newest first.
    package func orders(_ codes: some Collection<Code>) throws -> [ListedOrder] {
        guard !codes.isEmpty else { return [] }
        var values = Placeholders()
        let list = codes.map { "?\(values.number(of: $0))" }.joined(separator: ", ")
        let whose = company.map { "AND company = ?\(values.number(of: $0))" } ?? ""
        return try self.list("SELECT code FROM orders WHERE code IN (\(list)) \(whose)", values)
    }

    /// - Parameter found: a statement that finds the codes.
    private func list(_ found: String, _ values: Placeholders) throws -> [ListedOrder] {
        var orders: [ListedOrder] = []
        try connection.query(
            """
            SELECT \(ListedOrder.columns)
            FROM (\(found)) found
            JOIN orders o ON o.code = found.code
            JOIN personal_values v ON v.id = o.customer_name
            ORDER BY o.registered_ms DESC, o.code
            """, values.values
        ) { row in
            orders.append(try ListedOrder(row))
            return true
        }
        return orders
    }

    private func registeredAt(_ order: Code) throws -> Instant? {
        try connection.first(
            "SELECT registered_ms FROM orders WHERE code = ?1 AND (company = ?2 OR ?2 IS NULL)",
            order, company
        ) { $0.instant(0) }
    }
}

/// The values of a statement whose conditions are put together.
struct Placeholders {
    private(set) var values: [Value] = []

    /// Notes a value; its number follows the `?`.
    mutating func number(of value: some Bindable) -> Int {
        values.append(value.bound)
        return values.count
    }
}
