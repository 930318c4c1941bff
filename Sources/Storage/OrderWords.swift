import Logistics
import TrackingNumbers

/// The text that an order is found by.
struct OrderWords {
    /// Its texts as they are kept; without what was erased.
    let text: String
    /// The personal values that are in ``text``.
    let values: [PersonalValue.ID]
    /// Those that were in it and are erased.
    let erased: [PersonalValue.ID]
}

extension ReadTransaction {
    /// The text that an order is found by, as its values are now.
    func words(of order: Order) throws -> OrderWords {
        let ids =
            [order.customer.name, order.customer.mail, order.customer.phone].compactMap(\.self)
            + order.devices.compactMap(\.serial)
        let texts = try texts(ids)
        let plain = ids.compactMap { texts[$0] }
        let numbers =
            order.parcels.compactMap(\.announced?.text)
            + order.boxes.flatMap { box in
                ([box.label].compactMap(\.self) + box.furtherNumbers).map(\.trackingNumber.text)
            }
        // A number is also found without the spaces and hyphens that it is written with.
        let squeezed = plain.filter { $0.contains(where: \.isNumber) }.map(SearchText.squeezed)
        return OrderWords(
            text: ((plain + numbers).map(SearchText.folded) + squeezed).joined(separator: "\n"),
            values: ids.filter { texts[$0] != nil }, erased: ids.filter { texts[$0] == nil })
    }
}

extension Transaction {
    /// Writes down what an order is searched by.
    func keepWords(of order: Order) throws {
        let words = try words(of: order)
        try connection.run(
            """
            INSERT INTO order_words (registered_ms, order_code, words, company)
            VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (registered_ms, order_code) DO UPDATE SET words = ?3
            """, order.registeredAt, order.code, words.text, order.company)
        for id in words.values {
            try connection.run(
                """
                INSERT INTO order_word_values (value, order_code, company) VALUES (?1, ?2, ?3)
                ON CONFLICT (value) DO NOTHING
                """, id, order.code, order.company)
        }
    }
}
