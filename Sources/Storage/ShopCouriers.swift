package import Logistics

extension ReadTransaction {
    /// The couriers of the shop's list, by name.
    package func listedCouriers() throws -> [CourierListed] {
        try connection.rows("SELECT name, forms, page FROM couriers ORDER BY name") { row in
            CourierListed(
                name: row.text(0), forms: row.text(1).split(separator: "\n").map(String.init),
                page: row.optionalText(2))
        }
    }
}

extension Transaction {
    func list(_ courier: CourierListed) throws {
        try connection.run(
            """
            INSERT INTO couriers (name, forms, page) VALUES (?1, ?2, ?3)
            ON CONFLICT (name) DO UPDATE SET forms = ?2, page = ?3
            """, courier.name, courier.forms.joined(separator: "\n"), courier.page)
    }

    func unlist(_ courier: CourierUnlisted) throws {
        try connection.run("DELETE FROM couriers WHERE name = ?1", courier.name)
    }
}
