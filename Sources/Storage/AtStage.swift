package import Logistics

extension ReadTransaction {
    /// Codes of the parcels, devices or boxes at a stage: the oldest order's first, and within an
    /// order as it has them. None for other kinds of codes.
    package func codes(of kind: Code.Kind, at stage: String, limit: Int) throws -> [Code] {
        // A table's name cannot be a value; these are all that there are.
        let table: String
        switch kind {
        case .parcel: table = "parcels"
        case .device: table = "devices"
        case .box: table = "boxes"
        default: return []
        }
        return try connection.rows(
            """
            SELECT t.code FROM \(table) t
            JOIN orders o ON o.code = t.order_code
            WHERE t.stage = ?1
            ORDER BY o.registered_ms, o.code, t.ordinal LIMIT ?2
            """, stage, limit
        ) { try $0.code(0) }
    }
}
