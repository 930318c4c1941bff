import Logistics

/// Compares the search tables with the texts of the orders.
///
/// The orders come from the refold, the texts from the station: the refold has none, so that no
/// name stays behind in its temporary folder.
struct SearchInspection {
    private(set) var damage: [Damage] = []
    private let kept: ReadTransaction
    private var rows = (words: 0, values: 0)

    /// - Parameter folded: what the events say.
    init(_ kept: ReadTransaction, against folded: ReadTransaction) throws {
        self.kept = kept
        try folded.connection.each("SELECT code FROM orders ORDER BY code") { row in
            guard damage.count <= 100, let order = try folded.order(try row.code(0)) else { return }
            let words = try kept.words(of: order)
            try compareText(words, of: order)
            try compareValues(words, of: order)
        }
        // Each order found its own rows, so any more belong to nothing.
        try count("order_words", expected: rows.words)
        try count("order_word_values", expected: rows.values)
    }

    /// Erasing takes all words of an order away; a label after that writes down the rest.
    private mutating func compareText(_ words: OrderWords, of order: Order) throws {
        let text = try kept.connection.first(
            "SELECT words FROM order_words WHERE registered_ms = ?1 AND order_code = ?2",
            order.registeredAt, order.code
        ) { $0.text(0) }
        if text != nil { rows.words += 1 }
        if let text, text != words.text {
            damage.append(Damage("table order_words: \(order.code) is not what its texts say"))
        } else if text == nil, words.erased.isEmpty {
            damage.append(Damage("table order_words: \(order.code) is missing"))
        }
    }

    /// A value without its row could be erased and still be found.
    private mutating func compareValues(_ words: OrderWords, of order: Order) throws {
        for id in words.values + words.erased {
            let owner = try kept.connection.first(
                "SELECT order_code FROM order_word_values WHERE value = ?1", id
            ) { $0.text(0) }
            if owner != nil { rows.values += 1 }
            if owner != order.code.symbols, owner != nil || words.values.contains(id) {
                damage.append(
                    Damage(
                        "table order_word_values: \(id) of \(order.code) is "
                            + (owner == nil ? "missing" : "not what the events say")))
            }
        }
    }

    private mutating func count(_ table: String, expected: Int) throws {
        let found =
            try kept.connection.first("SELECT count(*) FROM \(table)") { Int($0.integer(0)) } ?? 0
        guard damage.count <= 100, found > expected else { return }
        damage.append(
            Damage("table \(table): \(found - expected) rows are there that no event speaks of"))
    }
}
