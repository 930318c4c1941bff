/// A postal address as it is written on an envelope, by the rules of its own country (Universal
/// Postal Union, S42).
///
/// People type addresses freely. Only what can be told for certain is changed: a last line that
/// is the name of a country, and a postcode that stands behind its town where it belongs in front.
public struct PostalAddress: Hashable, Sendable {
    /// Street, town and what else there is, without the country.
    public let lines: [String]
    /// ISO 3166-1 alpha-2 in capitals, if the address names a country that we know.
    public let country: String?
    /// The country as it was typed.
    private let typedCountry: String?

    /// Reads an address of lines parted by line feeds.
    ///
    /// - Parameter known: where it is, ISO 3166-1 alpha-2, for an address that does not say it.
    public init(_ text: String, country known: String? = nil) {
        var lines = text.split(separator: "\n").map { line in
            line.split(separator: " ").joined(separator: " ")
        }.filter { !$0.isEmpty }
        let country = lines.count > 1 ? lines.last.flatMap(Country.code) : nil
        typedCountry = country == nil ? nil : lines.popLast()
        self.country = country ?? known
        self.lines = lines
    }

    /// The lines as they are printed by somebody in `home`, parted by line feeds. The country
    /// stands last and in capitals for abroad, in the reader's language; at home it is left out.
    ///
    /// - Parameter home: ISO 3166-1 alpha-2 in capitals; `nil` keeps every country.
    public func written(from home: String?, language: String) -> String {
        var written = lines
        if let last = written.indices.last {
            written[last] = Self.ordered(written[last], in: country ?? home)
        }
        if let country, country != home {
            let name = Country.name(of: country, in: language) ?? typedCountry ?? country
            written.append(name.uppercased())
        }
        return written.joined(separator: "\n")
    }

    /// The town: the last line, with its country if that is not `home`.
    public func place(from home: String?) -> String {
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

/// The countries that addresses name, in the languages of our papers.
enum Country {
    /// The code of a country by any of its names here, or by the code itself.
    static func code(_ name: String) -> String? {
        let key = name.lowercased().filter { $0 != "." }
        if let code = byName[key] { return code }
        return names[name] == nil ? nil : name
    }

    /// A country's name in `en`, `pl`, `pt` or `es`; English for other languages.
    static func name(of code: String, in language: String) -> String? {
        guard let names = names[code] else { return nil }
        let main = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
        return names[["en", "pl", "pt", "es"].firstIndex(of: main) ?? 0]
    }

    private static let byName: [String: String] = {
        var codes = [
            "uk": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB",
            "usa": "US", "united states of america": "US", "czech republic": "CZ",
            "deutschland": "DE", "österreich": "AT", "schweiz": "CH", "suisse": "CH",
            "italia": "IT", "nederland": "NL", "holland": "NL", "belgië": "BE",
            "belgique": "BE", "sverige": "SE", "danmark": "DK", "norge": "NO", "suomi": "FI",
            "lietuva": "LT", "česko": "CZ", "slovensko": "SK", "україна": "UA",
            "magyarország": "HU",
        ]
        for (code, names) in names {
            for name in names { codes[name.lowercased()] = code }
        }
        return codes
    }()

    /// In English, Polish, Portuguese and Spanish.
    private static let names: [String: [String]] = [
        "AR": ["Argentina", "Argentyna", "Argentina", "Argentina"],
        "AT": ["Austria", "Austria", "Áustria", "Austria"],
        "AU": ["Australia", "Australia", "Austrália", "Australia"],
        "BE": ["Belgium", "Belgia", "Bélgica", "Bélgica"],
        "BR": ["Brazil", "Brazylia", "Brasil", "Brasil"],
        "CA": ["Canada", "Kanada", "Canadá", "Canadá"],
        "CH": ["Switzerland", "Szwajcaria", "Suíça", "Suiza"],
        "CL": ["Chile", "Chile", "Chile", "Chile"],
        "CO": ["Colombia", "Kolumbia", "Colômbia", "Colombia"],
        "CZ": ["Czechia", "Czechy", "Chéquia", "Chequia"],
        "DE": ["Germany", "Niemcy", "Alemanha", "Alemania"],
        "DK": ["Denmark", "Dania", "Dinamarca", "Dinamarca"],
        "ES": ["Spain", "Hiszpania", "Espanha", "España"],
        "FI": ["Finland", "Finlandia", "Finlândia", "Finlandia"],
        "FR": ["France", "Francja", "França", "Francia"],
        "GB": ["United Kingdom", "Wielka Brytania", "Reino Unido", "Reino Unido"],
        "HU": ["Hungary", "Węgry", "Hungria", "Hungría"],
        "IE": ["Ireland", "Irlandia", "Irlanda", "Irlanda"],
        "IT": ["Italy", "Włochy", "Itália", "Italia"],
        "JP": ["Japan", "Japonia", "Japão", "Japón"],
        "LT": ["Lithuania", "Litwa", "Lituânia", "Lituania"],
        "LU": ["Luxembourg", "Luksemburg", "Luxemburgo", "Luxemburgo"],
        "MX": ["Mexico", "Meksyk", "México", "México"],
        "NL": ["Netherlands", "Holandia", "Países Baixos", "Países Bajos"],
        "NO": ["Norway", "Norwegia", "Noruega", "Noruega"],
        "PE": ["Peru", "Peru", "Peru", "Perú"],
        "PL": ["Poland", "Polska", "Polônia", "Polonia"],
        "PT": ["Portugal", "Portugalia", "Portugal", "Portugal"],
        "SE": ["Sweden", "Szwecja", "Suécia", "Suecia"],
        "SK": ["Slovakia", "Słowacja", "Eslováquia", "Eslovaquia"],
        "UA": ["Ukraine", "Ukraina", "Ucrânia", "Ucrania"],
        "US": ["United States", "Stany Zjednoczone", "Estados Unidos", "Estados Unidos"],
        "UY": ["Uruguay", "Urugwaj", "Uruguai", "Uruguay"],
    ]
}
