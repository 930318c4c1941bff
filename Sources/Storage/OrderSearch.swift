public import Logistics
import TrackingNumbers

/// Text as it is compared in a search: small letters, no diacritics, one space between words.
///
/// Letters with marks become the Latin letter that their Unicode name begins with, so `ł` and `ø`
/// are covered, which do not decompose (Unicode Standard, §4.8: names never change).
public enum SearchText {
    /// `Zażółć  Gęślą` becomes `zazolc gesla`.
    public static func folded(_ text: String) -> String {
        var folded = ""
        var isSpace = true
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if !isSpace { folded.append(" ") }
                isSpace = true
                continue
            }
            isSpace = false
            if scalar.isASCII {
                folded += scalar.properties.lowercaseMapping
            } else {
                for small in scalar.properties.lowercaseMapping.unicodeScalars {
                    append(small, to: &folded)
                }
            }
        }
        if isSpace, !folded.isEmpty { folded.removeLast() }
        return folded
    }

    /// Folded, and letters and digits only: `+48 22 555-01` becomes `482255501`.
    public static func squeezed(_ text: String) -> String {
        folded(text).filter { $0.isLetter || $0.isNumber }
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout String) {
        switch scalar.value {
        case 0...0x7F: folded.unicodeScalars.append(scalar)
        case 0xDF: folded += "ss"
        case 0xE6: folded += "ae"
        case 0x153: folded += "oe"
        case 0x131: folded += "i"
        default:
            guard scalar.properties.generalCategory != .nonspacingMark else { return }
            let letter = (scalar.properties.name ?? "").split(separator: " ").prefix(5)
            if letter.count == 5, letter.starts(with: ["LATIN", "SMALL", "LETTER"]),
                letter[3].utf8.count == 1, letter[4] == "WITH"
            {
                folded += letter[3].lowercased()
            } else {
                folded.unicodeScalars.append(scalar)
            }
        }
    }
}

extension ReadTransaction {
    /// Codes of the orders whose words hold every needle, newest first.
    ///
    /// Without needles an index leads to the page. With needles the words of all orders are looked
    /// through, newest first, until the page is full: the time grows with the number of orders
    /// when there are few hits.
    ///
    /// - Parameters:
    ///   - needles: folded or squeezed texts, at most eight count; none finds every order.
    ///   - stage: the stage that the order as a whole has; `nil` for any.
    ///   - after: the last order of the page before.
    public func orders(
        holding needles: [String], stage: DeviceStage?, after: Code?, limit: Int
    ) throws -> [Code] {
        let needles = Array(needles.prefix(8))
        let last = try after.flatMap { after in
            try connection.first("SELECT registered_ms FROM orders WHERE code = ?1", after) {
                $0.integer(0)
            }
        }
        guard !needles.isEmpty else {
            return try connection.rows(
                """
                SELECT code FROM orders
                WHERE \(stage == nil ? "?1 IS NULL" : "stage = ?1")
                  \(last == nil ? "AND ?2 IS ?3" : "AND \(Self.isLater("code"))")
                ORDER BY registered_ms DESC, code LIMIT ?4
                """, stage?.rawValue, last, last == nil ? nil : after, limit
            ) { try $0.code(0) }
        }
        var patterns: [String?] = needles.map(Self.pattern)
        while patterns.count < 8 { patterns.append(nil) }
        return try connection.rows(
            """
            SELECT w.order_code FROM order_words w
            WHERE w.words GLOB ?5 AND (?6 IS NULL OR w.words GLOB ?6)
              AND (?7 IS NULL OR w.words GLOB ?7) AND (?8 IS NULL OR w.words GLOB ?8)
              AND (?9 IS NULL OR w.words GLOB ?9) AND (?10 IS NULL OR w.words GLOB ?10)
              AND (?11 IS NULL OR w.words GLOB ?11) AND (?12 IS NULL OR w.words GLOB ?12)
              AND (?1 IS NULL
                   OR (SELECT stage FROM orders WHERE code = w.order_code) = ?1)
              \(last == nil ? "AND ?2 IS ?3" : "AND \(Self.isLater("order_code"))")
            ORDER BY w.registered_ms DESC, w.order_code LIMIT ?4
            """, stage?.rawValue, last, last == nil ? nil : after, limit, patterns[0], patterns[1],
            patterns[2], patterns[3], patterns[4], patterns[5], patterns[6], patterns[7]
        ) { try $0.code(0) }
    }

    /// What `GLOB` finds `needle` anywhere with, for which it takes half the time of `instr`.
    private static func pattern(_ needle: String) -> String {
        var pattern = "*"
        for character in needle.unicodeScalars {
            // These stand for others; in brackets they stand for themselves.
            pattern += ["*", "?", "["].contains(character) ? "[\(character)]" : "\(character)"
        }
        return pattern + "*"
    }

    /// Below `(?2, ?3)` in the list; the first part lets SQLite begin at the right place.
    private static func isLater(_ code: StaticString) -> String {
        "registered_ms <= ?2 AND (registered_ms < ?2 OR \(code) > ?3)"
    }
}

/// What an order is searched by.
struct OrderWords {
    /// Its texts as they are kept; without what was erased.
    let text: String
    /// The personal values that are in ``text``.
    let values: [PersonalValue.ID]
    /// Those that were in it and are erased.
    let erased: [PersonalValue.ID]
}

extension ReadTransaction {
    /// What an order is searched by, as its texts are now.
    func words(of order: Order) throws -> OrderWords {
        let ids =
            [order.customer.name, order.customer.mail, order.customer.phone].compactMap(\.self)
            + order.devices.compactMap(\.serial)
        let texts = try texts(ids)
        let plain = ids.compactMap { texts[$0] }
        let numbers =
            order.parcels.compactMap(\.announced?.text)
            + order.boxes.compactMap(\.label?.trackingNumber.text)
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
            INSERT INTO order_words (registered_ms, order_code, words) VALUES (?1, ?2, ?3)
            ON CONFLICT DO UPDATE SET words = ?3
            """, order.registeredAt, order.code, words.text)
        for id in words.values {
            try connection.run(
                """
                INSERT INTO order_word_values (value, order_code) VALUES (?1, ?2)
                ON CONFLICT DO NOTHING
                """, id, order.code)
        }
    }
}
