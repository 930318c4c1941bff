import Logistics

/// A country that addresses name, by its ISO 3166-1 alpha-2 code.
package enum Country: String, CaseIterable, Sendable {
    case argentina = "AR"
    case austria = "AT"
    case australia = "AU"
    case belgium = "BE"
    case brazil = "BR"
    case canada = "CA"
    case switzerland = "CH"
    case chile = "CL"
    case colombia = "CO"
    case czechia = "CZ"
    case germany = "DE"
    case denmark = "DK"
    case spain = "ES"
    case finland = "FI"
    case france = "FR"
    case unitedKingdom = "GB"
    case hungary = "HU"
    case ireland = "IE"
    case italy = "IT"
    case japan = "JP"
    case lithuania = "LT"
    case luxembourg = "LU"
    case mexico = "MX"
    case netherlands = "NL"
    case norway = "NO"
    case peru = "PE"
    case poland = "PL"
    case portugal = "PT"
    case sweden = "SE"
    case slovakia = "SK"
    case ukraine = "UA"
    case unitedStates = "US"
    case uruguay = "UY"

    /// The country of a name in any of our languages, of another that people write, or of the
    /// code itself.
    init?(named name: String) {
        let key = name.lowercased().filter { $0 != "." }
        guard let country = Self.byName[key] ?? Country(rawValue: name) else { return nil }
        self = country
    }

    private static let byName: [String: Country] = {
        var countries: [String: Country] = [
            "uk": .unitedKingdom, "great britain": .unitedKingdom, "england": .unitedKingdom,
            "scotland": .unitedKingdom, "wales": .unitedKingdom,
            "usa": .unitedStates, "united states of america": .unitedStates,
            "czech republic": .czechia,
            "deutschland": .germany, "österreich": .austria, "schweiz": .switzerland,
            "suisse": .switzerland,
            "italia": .italy, "nederland": .netherlands, "holland": .netherlands,
            "belgië": .belgium,
            "belgique": .belgium, "sverige": .sweden, "danmark": .denmark, "norge": .norway,
            "suomi": .finland,
            "lietuva": .lithuania, "česko": .czechia, "slovensko": .slovakia, "україна": .ukraine,
            "magyarország": .hungary,
        ]
        for language in Language.allCases {
            let names = Wording.in(language).countries
            for country in allCases { countries[names(country).lowercased()] = country }
        }
        return countries
    }()
}
