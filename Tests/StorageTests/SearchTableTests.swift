import Foundation
import Logistics
import Storage
import TestSupport
import Testing

@Suite struct SearchTableTests {
    /// Two orders of the same customer; ids of personal values are those of the first order's
    /// devices and customer, in the order they were sealed.
    private func station() async throws -> (floor: Floor, one: Code, other: Code) {
        let floor = try Floor()
        let one = try await floor.register(1, devices: 1)
        let other = try await floor.register(2, devices: 1)
        return (floor, one, other)
    }

    private func found(_ text: String, _ ledger: Ledger) throws -> Set<Code> {
        Set(
            try ledger.read {
                try $0.orders(
                    holding: [SearchText.folded(text)], stage: nil, after: nil, limit: 10
                ).map(\.code)
            })
    }

    /// Erases a text of an order as the shop would.
    private func erase(_ text: String, of order: Code, in floor: Floor) throws {
        try sqlite(
            floor.folder,
            """
            UPDATE personal_values SET salt = NULL, value = NULL
            WHERE value = '\(text)'
              AND id IN (SELECT value FROM order_word_values WHERE order_code = '\(order)')
            """)
    }

    @Test(arguments: ["Zażółć Gęślą", "SN0"])
    func anErasedTextLeavesNoWordsBehind(text: String) async throws {
        let (floor, one, other) = try await station()
        #expect(try found(text, floor.ledger) == [one, other])
        try erase(text, of: one, in: floor)
        #expect(try found(text, floor.ledger) == [other])
        // Nothing else of the order is found either: the rest might name the person.
        #expect(try found("gesla", floor.ledger) == [other])
        floor.ledger.close()
        #expect(
            try answer(
                to: "SELECT count(*) FROM order_words WHERE order_code = '\(one)'",
                in: "\(floor.path)/station.db") == "0\n")
        #expect(try floor.damage() == [])
    }

    @Test func erasingWhatIsNotSearchedKeepsTheWords() async throws {
        let (floor, one, other) = try await station()
        try sqlite(
            floor.folder,
            "UPDATE personal_values SET salt = NULL, value = NULL WHERE value = 'does not start'")
        #expect(try found("gesla", floor.ledger) == [one, other])
        #expect(try floor.damage() == [])
    }

    @Test(arguments: [
        ("UPDATE order_words SET words = 'somebody else'", "is not what its texts say"),
        ("DELETE FROM order_words", "is missing"),
        (
            """
            INSERT INTO order_words
            SELECT registered_ms - 1, order_code, words, company FROM order_words
            """,
            "table order_words: 1 rows are there that no event speaks of"
        ),
        ("DELETE FROM order_word_values WHERE value = 2", "is missing"),
        (
            """
            INSERT INTO order_word_values
            SELECT 3, order_code, company FROM order_word_values LIMIT 1
            """,
            "table order_word_values: 1 rows are there that no event speaks of"
        ),
    ])
    func anEditedSearchTableIsNamed(sql: String, damage: String) async throws {
        let floor = try Floor()
        try await floor.register(1, devices: 1)
        floor.ledger.close()
        #expect(try floor.damage() == [])
        try sqlite(floor.folder, sql)
        let found = try floor.damage()
        #expect(found.count == 1)
        #expect(found.first?.hasSuffix(damage) == true, "\(found)")
    }

    @Test func wordsThatStayedAfterErasingAreNamed() async throws {
        let (floor, one, _) = try await station()
        floor.ledger.close()
        try sqlite(floor.folder, "DROP TRIGGER erased_values_are_not_searched")
        try erase("SN0", of: one, in: floor)
        #expect(try floor.damage() == ["table order_words: \(one) is not what its texts say"])
    }
}
