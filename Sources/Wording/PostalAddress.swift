package import Logistics

/// A postal address as it is written on an envelope, by the rules of its own country (Universal
/// Postal Union, S42).
///
/// People type addresses freely. Only what can be told for certain is changed: a last line that
/// is the name of a country, and a postcode that stands behind its town where it belongs in front.
package struct PostalAddress: Hashable, Sendable {
    /// Street, town and what else there is, without the country.
    package let lines: [String]
    /// ISO 3166-1 alpha-2 in capitals, if the address names a country that we know.
    package let country: String?
    /// The country as it was typed.
    private let typedCountry: String?

    /// Reads an address of lines parted by line feeds.
    ///
    /// - Parameter known: where it is, ISO 3166-1 alpha-2, for an address that does not say it.
    package init(_ text: String, country known: String? = nil) {
        var lines = text.split(separator: "\n").map { line in
            line.split(separator: " ").joined(separator: " ")
        }.filter { !$0.isEmpty }
        let country = lines.count > 1 ? lines.last.flatMap { Country(named: $0) }?.rawValue : nil
        typedCountry = country == nil ? nil : lines.popLast()
        self.country = country ?? known
        self.lines = lines
    }

    /// Whether it is in Brazil: by its country, by `home` where it names none, or by a postcode
    /// (CEP) in its last line, which no other country writes like that.
    package func isBrazilian(from home: String?) -> Bool {
        if let country { return country == Country.brazil.rawValue }
        let words = lines.last?.split(separator: " ") ?? []
        return home == Country.brazil.rawValue || words.contains { Self.has($0, "00000-000") }
    }

    /// The lines as they are printed by somebody in `home`, parted by line feeds. The country
    /// stands last and in capitals for abroad, in the reader's language; at home it is left out.
    ///
    /// - Parameter home: ISO 3166-1 alpha-2 in capitals; `nil` keeps every country.
    package func written(from home: String?, language: Language) -> String {
        var written = lines
        if let last = written.indices.last {
            written[last] = Self.ordered(written[last], in: country ?? home)
        }
        if let country, country != home {
            let name =
                Country(rawValue: country).map { Wording.in(language).countries($0) }
                ?? typedCountry ?? country
            written.append(name.uppercased())
        }
        return written.joined(separator: "\n")
    }

    /// The town: the last line, with its country if that is not `home`.
    package func place(from home: String?) -> String {
        guard let town = lines.last.map({ Self.ordered($0, in: country ?? home) }) else {
            return ""
        }
        guard let country, country != home else { return town }
        return "\(town), \(country)"
    }

    /// Puts a postcode that stands behind the town in front of it, where the country writes it
    /// so. A comma between them goes.
    private static func ordered(_ line: String, in country: String?) -> String {
        guard let country, let form = postcodesInFront[country] else { return line }
        let words = line.split(separator: " ")
        guard words.count > 1, let last = words.last, has(last, form),
            words.first.map({ has($0, form) }) == false
        else { return line }
        let town = words.dropLast().joined(separator: " ")
        return "\(last) \(town.hasSuffix(",") ? String(town.dropLast()) : town)"
    }

    /// Whether a word is digits and hyphens in this form; `0` stands for a digit.
    private static func has(_ word: Substring, _ form: String) -> Bool {
        word.count == form.count
            && zip(word, form).allSatisfy { sign, wanted in
                wanted == "0" ? sign.isASCII && sign.isNumber : sign == wanted
            }
    }

    /// Countries that write the postcode in front of the town, and its form.
    private static let postcodesInFront = [
        "PL": "00-000", "PT": "0000-000", "ES": "00000", "DE": "00000", "FR": "00000",
        "IT": "00000", "AT": "0000", "BE": "0000", "CH": "0000", "DK": "0000", "NO": "0000",
        "FI": "00000", "HU": "0000", "LU": "0000", "MX": "00000",
    ]
}
