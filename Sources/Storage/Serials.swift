package import Logistics

/// A device that was found by its serial number.
package struct SerialHit: Sendable, Hashable {
    package let device: Code
    package let order: Code
    package let stage: DeviceStage
}

extension ReadTransaction {
    /// The devices with one of these serial numbers, or whose serial number is this IMEI in any of
    /// its lengths (14, 15 and 16 digits).
    ///
    /// - Parameter keys: as ``Logistics/SerialNumber/keys(of:)`` gives them.
    package func devices(serials keys: [String], imei: IMEI? = nil) throws -> [SerialHit] {
        var hits: [SerialHit] = []
        for key in keys {
            hits += try connection.rows(
                """
                SELECT s.device, d.order_code, d.stage, s.serial
                FROM device_serials s JOIN devices d ON d.code = s.device
                WHERE s.serial = ?1 AND (s.company = ?2 OR ?2 IS NULL)
                ORDER BY s.device
                """, key, company
            ) { try Self.hit($0) }
        }
        if let imei {
            // ':' follows '9' in ASCII, so this is every serial number that begins with the body.
            hits += try connection.rows(
                """
                SELECT s.device, d.order_code, d.stage, s.serial
                FROM device_serials s JOIN devices d ON d.code = s.device
                WHERE s.serial >= ?1 AND s.serial < ?2 AND (s.company = ?3 OR ?3 IS NULL)
                ORDER BY s.serial, s.device LIMIT 100
                """, imei.body, imei.body + ":", company
            ) { Self.isIMEI($0.text(3)) ? try Self.hit($0) : nil }.compactMap(\.self)
        }
        var known: Set<Code> = []
        return hits.filter { known.insert($0.device).inserted }
    }

    private static func hit(_ row: Row) throws -> SerialHit {
        SerialHit(device: try row.code(0), order: try row.code(1), stage: try row.choice(2))
    }

    private static func isIMEI(_ serial: String) -> Bool {
        (14...16).contains(serial.utf8.count) && serial.utf8.allSatisfy { (48...57).contains($0) }
    }
}

extension Transaction {
    /// Writes down the serial numbers that an order's devices are found by.
    func keepSerials(of order: Order) throws {
        let texts = try texts(order.devices.compactMap(\.serial))
        for device in order.devices {
            guard let value = device.serial, let text = texts[value] else { continue }
            for key in SerialNumber.keys(registered: text) {
                try connection.run(
                    """
                    INSERT INTO device_serials (value, serial, device, company)
                    VALUES (?1, ?2, ?3, ?4)
                    ON CONFLICT (value, serial) DO NOTHING
                    """, value, key, device.code, order.company)
            }
        }
    }
}
