package import Logistics
package import TrackingNumbers

extension ReadTransaction {
    /// How many boxes each courier's label was put on, by the courier's name.
    package func usesOfCouriers() throws -> [String: Int] {
        let rows = try connection.rows(
            """
            SELECT courier, count(*) FROM boxes WHERE courier IS NOT NULL GROUP BY courier
            """
        ) { ($0.text(0), Int($0.integer(1))) }
        return Dictionary(rows) { first, _ in first }
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
    /// What ``ReadTransaction/usesOfCouriers()``, ``ReadTransaction/arrivedNumbers(inLatest:)``
    /// and ``ReadTransaction/listedCouriers()`` say of a data
    /// folder.
    ///
    /// - Throws: ``StorageFailure`` when there is no station's database in it, or one of another
    ///   version.
    package static func look(
        at path: String, latest orders: Int
    ) throws -> (uses: [String: Int], numbers: [TrackingNumber], listed: [CourierListed]) {
        let folder = try DataFolder.look(at: path)
        let connection = try folder.engine.openForInspection()
        let reading = ReadTransaction(connection)
        return (
            try reading.usesOfCouriers(), try reading.arrivedNumbers(inLatest: orders),
            try reading.listedCouriers()
        )
    }
}
