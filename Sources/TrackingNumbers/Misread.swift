/// A text that has the form of a courier's number but a wrong check character.
package struct Misread: Hashable, Sendable, CustomStringConvertible {
    /// Whose number it would be.
    package let courier: Courier
    /// The text in capital letters and digits.
    package let text: String
    /// The probable number, if letters and digits that look alike were mixed up.
    package let suggestion: TrackingNumber?

    package var description: String {
        if let suggestion {
            "'\(text)' has the form of a \(courier.name) number, but its check character is wrong. "
                + "Is it '\(suggestion.grouped)'? Compare it with the label."
        } else {
            "'\(text)' has the form of a \(courier.name) number, but its check character is wrong. "
                + "Scan the label again, or compare the number with what you typed."
        }
    }

    /// The numbers that a text may have been meant to be, one per courier.
    static func all(of text: [UInt8]) -> [Misread] {
        var found: [Misread] = []
        for layout in FormMatch.layouts(of: text.count) {
            let definition = Definition.all[layout.definition]
            guard let check = layout.form.check, definition.isDistinctive,
                let fitting = layout.row.fitting(text)
            else { continue }
            let suggestion = [fitting, layout.row.fitting(text, digitsFirst: true)].compactMap(
                \.self
            )
            .first { $0 != text && check.passes($0) }
            let courier = definition.courier
            guard suggestion != nil || fitting == text,
                !found.contains(where: { $0.courier == courier })
            else { continue }
            found.append(
                Misread(
                    courier: courier, text: String(decoding: text, as: UTF8.self),
                    suggestion: suggestion.flatMap {
                        TrackingNumber(layout.form.number.taken(from: $0))
                    }))
        }
        return found
    }
}

extension Definition {
    /// Whether the form, without its check character, says more than a length does.
    fileprivate var isDistinctive: Bool { kind != .routing && evidence >= 2 && id != "dpd_15" }
}

extension Shape.Row {
    /// The text with look-alikes replaced where only the other kind is allowed.
    ///
    /// - Parameter digitsFirst: replaces letters by digits also where both are allowed.
    /// - Returns: `nil` when it still does not fit.
    fileprivate func fitting(_ text: [UInt8], digitsFirst: Bool = false) -> [UInt8]? {
        var fitting = text
        for (place, byte) in text.enumerated() {
            let digit = Self.lookalikes.first { $0.letter == byte }?.digit
            if let digit, digitsFirst, places[place].contains(digit) {
                fitting[place] = digit
            } else if !places[place].contains(byte) {
                let letter = Self.lookalikes.first { $0.digit == byte }?.letter
                guard let other = digit ?? letter, places[place].contains(other) else { return nil }
                fitting[place] = other
            }
        }
        return fitting
    }

    private static let lookalikes: [(letter: UInt8, digit: UInt8)] = zip(
        "OISBZ".utf8, "01582".utf8
    ).map { ($0, $1) }
}
