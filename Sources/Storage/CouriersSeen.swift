package import TrackingNumbers

extension ReadTransaction {
    /// The names of the couriers whose labels were put on boxes. It takes one step of an index for
    /// each courier, however many boxes there are.
    package func couriersOfBoxes() throws -> [String] {
        try connection.rows(
            """
            WITH RECURSIVE named (courier) AS (
                SELECT min(courier) FROM boxes WHERE courier IS NOT NULL
                UNION ALL
                SELECT (SELECT min(courier) FROM boxes WHERE courier > named.courier)
                FROM named WHERE named.courier IS NOT NULL)
            SELECT courier FROM named WHERE courier IS NOT NULL LIMIT 500
            """
        ) { $0.text(0) }
    }

    /// Numbers of couriers that have brought parcels, of the latest orders.
    ///
    /// - Parameter orders: how many orders are looked at.
    package func arrivedNumbers(inLatest orders: Int) throws -> [TrackingNumber] {
        try connection.rows(
            """
            SELECT p.announced FROM (
                SELECT code FROM orders ORDER BY registered_ms DESC, code LIMIT ?1) o
            JOIN parcels p ON p.order_code = o.code
            WHERE p.announced IS NOT NULL AND p.stage <> 'announced'
            """, orders
        ) { try Self.number($0.text(0)) }
    }
}

/// A look at a station's couriers from outside; the station may run meanwhile, or not.
package enum CouriersSeen {
    /// What ``ReadTransaction/couriersOfBoxes()`` and ``ReadTransaction/arrivedNumbers(inLatest:)`` say of a data
    /// folder.
    ///
    /// - Throws: ``StorageFailure`` when there is no station's database in it, or one of another
    ///   version.
    package static func look(
        at path: String, latest orders: Int
    ) throws -> (names: [String], numbers: [TrackingNumber]) {
        let folder = try DataFolder.look(at: path)
        let connection = try folder.engine.openForInspection()
        let reading = ReadTransaction(connection)
        return (try reading.couriersOfBoxes(), try reading.arrivedNumbers(inLatest: orders))
    }
}
