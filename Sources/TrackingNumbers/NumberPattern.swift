/// The form of a courier's numbers as a shop writes it: `#` is a digit, `@` a letter, `*` either,
/// everything else is itself: `Z##########`.
package struct NumberPattern: Hashable, Sendable, CustomStringConvertible {
    /// As it was written, in capitals.
    package let text: String
    private let places: [CharacterSet]

    /// Reads a pattern.
    ///
    /// - Returns: `nil` unless it has 6 to 40 places, each a capital letter, a digit or one of the
    ///   three signs, and a place for a digit.
    package init?(_ text: String) {
        let signs = text.uppercased().filter { $0 != " " && $0 != "-" }
        guard (6...40).contains(signs.utf8.count) else { return nil }
        var places: [CharacterSet] = []
        for byte in signs.utf8 {
            switch byte {
            case UInt8(ascii: "#"): places.append(.digits)
            case UInt8(ascii: "@"): places.append(.letters)
            case UInt8(ascii: "*"): places.append(.alphanumerics)
            case let byte where CharacterSet.alphanumerics.contains(byte):
                places.append(CharacterSet([byte]))
            default: return nil
            }
        }
        guard signs.contains(where: { "#*".contains($0) || $0.isNumber }) else { return nil }
        self.text = signs
        self.places = places
    }

    /// The pattern as it was written.
    package var description: String { text }

    /// Whether a number of capital letters and digits has this form.
    func matches(_ number: [UInt8]) -> Bool {
        number.count == places.count
            && zip(number, places).allSatisfy { $1.contains($0) }
    }

    /// Three signs in front that are always the same say as much as a check digit and more.
    var evidence: Int {
        text.prefix { !"#@*".contains($0) }.count >= 3 ? 2 : 1
    }
}

/// A courier of the shop's own list: one that no table of ours knows, or what the shop wants of
/// one that it does.
package struct OwnCourier: Hashable, Sendable {
    /// Its name, as labels and manifests bear it.
    package let name: String
    /// The forms of its numbers; none where they have no form of their own.
    package let forms: [NumberPattern]
    /// Where people follow its parcels.
    package let page: PageTemplate?

    /// A courier as a shop lists it.
    package init(name: String, forms: [NumberPattern], page: PageTemplate?) {
        self.name = name
        self.forms = forms
        self.page = page
    }

    /// The courier of our table with this name, or one of its own.
    var courier: Courier { Courier(named: name) ?? Courier(id: name) }

    /// The candidate that a number is, if it has one of the forms.
    func candidate(for number: [UInt8], preferring preferences: Preferences) -> NumberCandidate? {
        guard let form = forms.first(where: { $0.matches(number) }),
            let tracking = TrackingNumber(number)
        else { return nil }
        return NumberCandidate(
            courier: courier, service: "the shop's own form", trackingNumber: tracking,
            definition: "shop", confidence: .high, evidence: form.evidence,
            why: [.ownForm(form.text)] + preferences.facts(about: courier), isPreferred: true,
            template: page)
    }
}
