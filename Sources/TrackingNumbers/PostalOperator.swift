/// A post of the world, as the last two letters of a postal item's number name it (UPU S10).
package struct PostalOperator: Hashable, Sendable {
    /// ISO 3166-1 alpha-2, in capitals.
    package let country: String
    /// The country's name, in English.
    package let countryName: String
    /// The operator's name.
    package let name: String

    /// `nil` when the table has no operator for the country.
    package init?(country: String) {
        guard let row = Self.table[country] else { return nil }
        self.country = country
        (countryName, name) = row
    }

    static var all: [PostalOperator] { table.keys.compactMap(PostalOperator.init(country:)) }

    init?(courier: Courier) {
        if let country = Self.couriers.first(where: { $0.value == courier })?.key {
            self.init(country: country)
        } else if courier.id.hasPrefix("post_") {
            self.init(country: courier.id.dropFirst(5).uppercased())
        } else {
            return nil
        }
    }

    /// The operator as a courier.
    package var courier: Courier {
        Self.couriers[country] ?? Courier(id: "post_\(country.lowercased())")
    }

    /// Where its items can be looked up, if known.
    package var page: PageTemplate? { Self.pages[country] }

    /// Posts whose parcels also have numbers of another form.
    private static let couriers: [String: Courier] = [
        "AT": .postAT, "BE": .bpost, "CA": .canadaPost, "CH": .swissPost, "NL": .postNL,
        "PL": .pocztaPolska, "US": .usps,
    ]

    private static let pages: [String: PageTemplate] = [
        "AT": .postAT,
        "AU": PageTemplate("https://auspost.com.au/mypost/beta/track/details/{n}"),
        "BE": .bpost,
        "BR": PageTemplate("https://rastreamento.correios.com.br/app/index.php?objetos={n}"),
        "CA": .canadaPost,
        "CH": .swissPost,
        "DE": .dhl,
        "ES": PageTemplate(
            "https://www.correos.es/es/es/herramientas/localizador/envios/detalle?tracking-number={n}",
            isSourced: false),
        "FR": .laPoste,
        "GB": PageTemplate("https://www.royalmail.com/track-your-item#/tracking-results/{n}"),
        "NL": .postNL,
        "PL": .pocztaPolska,
        "PT": PageTemplate(
            "https://www.ctt.pt/feapl_2/app/open/objectSearch/objectSearch.jspx?objects={n}",
            isSourced: false),
        "US": .usps,
    ]

    /// After jkeen/tracking_number_data, which follows the members of the UPU; territories and
    /// places that are not members are missing.
    private static let table: [String: (country: String, name: String)] = [
        "AE": ("United Arab Emirates", "Emirates Post"),
        "AF": ("Afghanistan", "Afghan Post"),
        "AG": ("Antigua and Barbuda", "Antigua Postal Services"),
        "AL": ("Albania", "Posta Shqiptare"),
        "AM": ("Armenia", "Haypost - Armenian Postal Service"),
        "AO": ("Angola", "Correios de Angola"),
        "AR": ("Argentina", "Correo Argentino"),
        "AT": ("Austria", "Österreichische Post"),
        "AU": ("Australia", "Australia Post"),
        "AZ": ("Azerbaijan", "Azarpoçt"),
        "BA": ("Bosnia and Herzegovina", "BH Pošta"),
        "BB": ("Barbados", "Barbados Postal Service"),
        "BD": ("Bangladesh", "Bangladesh Post Office"),
        "BE": ("Belgium", "bpost"),
        "BF": ("Burkina Faso", "SONAPOST"),
        "BG": ("Bulgaria (Rep.)", "Bulgarian Posts"),
        "BH": ("Bahrain", "Bahrain Post"),
        "BI": ("Burundi", "RNP – Régie nationale des postes"),
        "BJ": ("Benin", "La Poste du Bénin"),
        "BN": ("Brunei Darussalam", "Brunei Postal Services"),
        "BO": ("Bolivia", "ECOBOL – Empresa de Correos de Bolivia"),
        "BR": ("Brazil", "Correios"),
        "BS": ("Bahamas", "Bahamas Postal Service"),
        "BT": ("Bhutan", "Bhutan Post"),
        "BW": ("Botswana", "BotswanaPost"),
        "BY": ("Belarus", "Belpochta"),
        "BZ": ("Belize", "Belize Postal Service"),
        "CA": ("Canada", "Canada Post"),
        "CD": (
            "Democratic Republic of the Congo", "Congolese Posts and Telecommunications Corporation"
        ),
        "CF": (
            "Central African Rep.",
            "Direction des services postaux de l'Office National des Postes et de l'Épargne"
        ),
        "CG": ("Congo (Rep.)", "Congolese Posts and Savings Company"),
        "CH": ("Switzerland", "La Poste Suisse"),
        "CI": ("Côte d'Ivoire (Rep.)", "La Poste de Côte d’Ivoire"),
        "CL": ("Chile", "Correos de Chile"),
        "CM": ("Cameroon", "CAMPOST – Cameroon Postal Services"),
        "CN": ("China (People's Rep.)", "China Post"),
        "CO": ("Colombia", "4-72 La Red Postal de Colombia"),
        "CR": ("Costa Rica", "Correos de Costa Rica"),
        "CU": ("Cuba", "Ministerio de la Informática y las comunicaciones de Cuba"),
        "CV": ("Cape Verde", "Correios de Cabo Verde"),
        "CY": ("Cyprus", "Cyprus Post"),
        "CZ": ("Czechia", "Česká pošta"),
        "DE": ("Germany", "Deutsche Post"),
        "DJ": ("Djibouti", "La Poste de Djibouti"),
        "DK": ("Denmark", "Post Danmark"),
        "DM": ("Dominica", "General Post Office"),
        "DO": ("Dominican Republic", "INPOSDOM – Instituto Postal Dominicano"),
        "DZ": ("Algeria", "Algérie Poste"),
        "EC": ("Ecuador", "Correos del Ecuador"),
        "EE": ("Estonia", "Eesti Post"),
        "EG": ("Egypt", "Egypt Post"),
        "ER": ("Eritrea", "Eritrean Postal Service"),
        "ES": ("Spain", "Correos y Telégrafos"),
        "ET": ("Ethiopia", "Ethiopian postal service"),
        "FI": ("Finland (including the Åland Islands)", "Posti Ltd"),
        "FJ": ("Fiji", "Post Fiji"),
        "FR": ("France", "La Poste"),
        "GA": ("Gabon", "La Poste SA"),
        "GB": ("Great Britain", "Royal Mail Group plc"),
        "GD": ("Grenada", "Grenada Postal Corporation"),
        "GE": ("Georgia", "Georgian Post"),
        "GH": ("Ghana", "Ghana Post"),
        "GM": ("Gambia", "Gambia Postal services Corporation"),
        "GN": ("Guinea", "Office de la poste guinéenne"),
        "GQ": ("Equatorial Guinea", "Equatorial Guinea Post"),
        "GR": ("Greece", "Hellenic Post ELTA"),
        "GT": ("Guatemala", "El Correo"),
        "GW": ("Guinea-Bissau", "Correios da Guiné-Bissau"),
        "GY": ("Guyana", "Guyana Post Office Corporation"),
        "HK": ("Hong Kong", "Hong Kong Post"),
        "HN": ("Honduras (Rep.)", "Honducor"),
        "HR": ("Croatia", "Hrvatska Posta - Croatian Post"),
        "HT": ("Haiti", "Office des Postes d’Haiti"),
        "HU": ("Hungary", "Magyar Posta"),
        "ID": ("Indonesia", "Pos Indonesia"),
        "IE": ("Ireland", "An Post"),
        "IL": ("Israel", "Israel Post"),
        "IN": ("India", "India Post"),
        "IQ": ("Iraq", "Iraqi Post"),
        "IR": ("Iran (Islamic Rep.)", "Islamic Republic of Iran Post Co."),
        "IS": ("Iceland", "Íslandspóstur hf"),
        "IT": ("Italy", "Poste Italiane"),
        "JM": ("Jamaica", "Jamaica Post"),
        "JO": ("Jordan", "Jordan Post"),
        "JP": ("Japan", "Japan Post"),
        "KE": ("Kenya", "Posta Kenya"),
        "KG": ("Kyrgyzstan", "Kyrgyz Post"),
        "KH": ("Cambodia", "Ministry of Posts and Telecommunications"),
        "KI": ("Kiribati", "Kiribati Public Service Public"),
        "KM": ("Comoros", "Societé Nationale des Postes et des Services Financiers"),
        "KN": ("Saint Christopher (Saint Kitts) and Nevis", "St. Kitts & Nevis Postal Services"),
        "KP": ("Korea (Dem. People's Rep.)", "Korea Post and Telecommunications Corporation"),
        "KR": ("Korea (Rep.)", "Korea Post"),
        "KW": ("Kuwait", "Kuwait Ministry of Communications"),
        "KZ": ("Kazakhstan", "Kazpost"),
        "LA": ("Laos", "Entreprise des Postes Lao"),
        "LB": ("Lebanon", "LibanPost"),
        "LC": ("Saint Lucia", "Saint Lucia Postal Service"),
        "LI": ("Liechtenstein", "Liechtensteinische Post AG"),
        "LK": ("Sri Lanka", "Sri Lanka Post"),
        "LR": ("Liberia", "Ministry of Posts and Telecommunications"),
        "LS": ("Lesotho", "Lesotho Post"),
        "LT": ("Lithuania", "Lietuvos paštas"),
        "LU": ("Luxembourg", "Post"),
        "LV": ("Latvia", "Latvia Post"),
        "LY": ("Libya", "Libya Post"),
        "MA": ("Morocco", "Barid Al-Maghrib – Poste Maroc"),
        "MC": ("Monaco", "La Poste Monaco"),
        "MD": ("Moldova", "Posta Moldovei"),
        "ME": ("Montenegro (Rep.)", "Pošta Crne Gore"),
        "MG": ("Madagascar", "PAOSITRA MALAGASY"),
        "MK": ("North Macedonia", "Macedonian Post & Telecommunications"),
        "ML": ("Mali", "Office national des postes"),
        "MM": ("Myanmar", "Myanmar Post and Telecommunications Department"),
        "MN": ("Mongolia", "Mongol Post"),
        "MR": ("Mauritania", "MAURIPOST – Société Mauritanienne des Postes"),
        "MT": ("Malta", "Malta Post"),
        "MU": ("Mauritius", "Mauritius Post"),
        "MV": ("Maldives", "Maldives Post"),
        "MW": ("Malawi", "Malawi Posts Corporation"),
        "MX": ("Mexico", "Correos de México"),
        "MY": ("Malaysia", "Pos Malaysia"),
        "MZ": ("Mozambique", "Correios de Moçambique"),
        "NA": ("Namibia", "NAM Post"),
        "NE": ("Niger", "Niger Poste"),
        "NG": ("Nigeria", "Nigerian Postal Service"),
        "NI": ("Nicaragua", "Correos de Nicaragua"),
        "NL": ("Netherlands", "PostNL"),
        "NO": ("Norway", "Posten"),
        "NP": ("Nepal", "Nepal Postal Services"),
        "NR": ("Nauru", "Nauru General Post Office"),
        "NZ": ("New Zealand (including the Ross Dependency)", "New Zealand Post"),
        "OM": ("Oman", "Oman Post"),
        "PA": ("Panama (Rep.)", "Correos de Panamá"),
        "PE": ("Peru", "SERPOST – Servicios Postales del Perú"),
        "PG": ("Papua New Guinea", "Post PNG"),
        "PH": ("Philippines", "PHLPOST – Philippine Postal Corporation"),
        "PK": ("Pakistan", "Pakistan Post"),
        "PL": ("Poland", "Poczta Polska"),
        "PT": ("Portugal", "CTT - Correios"),
        "PY": ("Paraguay", "Correo Paraguayo"),
        "QA": ("Qatar", "Qatar Post"),
        "RO": ("Romania", "Poșta Română"),
        "RS": ("Serbia (Rep.)", "PTT Communications \"Srbija\""),
        "RU": ("Russian Federation", "Russian Post"),
        "RW": ("Rwanda", "National Post Office (Iposita)"),
        "SA": ("Saudi Arabia", "Saudi Post"),
        "SB": ("Solomon Islands", "Solomon Post"),
        "SC": ("Seychelles", "Seychelles Postal Service"),
        "SD": ("Sudan", "Sudapost"),
        "SE": ("Sweden", "PostNord Sverige"),
        "SG": ("Singapore", "SingPost"),
        "SI": ("Slovenia", "Posta Slovenije d.o.o."),
        "SK": ("Slovakia", "Slovenská pošta"),
        "SL": ("Sierra Leone", "Sierra Leone Postal Services"),
        "SM": ("San Marino", "Poste San Marino"),
        "SN": ("Senegal", "La Poste Senegal"),
        "SO": ("Somalia", "Somali Post"),
        "SR": ("Suriname", "SURPOST"),
        "SS": ("South Sudan (Rep.)", "Minister of Telecommunication and Postal Services"),
        "ST": ("Sao Tome and Principe", "Correios de São Tomé e Príncipe"),
        "SV": ("El Salvador", "Correos de El Salvador"),
        "SY": ("Syrian Arab Rep.", "Syrian Post"),
        "SZ": ("Eswatini", "Swaziland Posts & Telecommunications Corporation"),
        "TD": ("Chad", "Société tchadienne des postes et de l'épargne"),
        "TG": ("Togo", "La Poste du Togo"),
        "TH": ("Thailand", "Thailand Post"),
        "TJ": ("Tajikistan", "Tajikistan’s communications service agency"),
        "TL": ("Timor-Leste (Dem. Rep.)", "Correios de Timor Leste"),
        "TM": ("Turkmenistan", "Turkmenpost"),
        "TN": ("Tunisia", "La Poste Tunisienne"),
        "TO": ("Tonga (including Niuafo'ou)", "Tonga Post"),
        "TR": ("Turkey", "Turkey Post"),
        "TT": ("Trinidad and Tobago", "Trinidad and Tobago Postal Corporation"),
        "TV": ("Tuvalu", "Tuvalu Philatelic Bureau"),
        "TZ": ("Tanzania (United Rep.)", "Tanzania Posts Corporation"),
        "UA": ("Ukraine", "Ukrposhta"),
        "UG": ("Uganda", "Posta Uganda"),
        "US": ("United States of America", "United States Postal Service"),
        "UY": ("Uruguay", "Correo Uruguayo"),
        "UZ": ("Uzbekistan", "Post of Uzbekistan"),
        "VA": ("Vatican", "Vatican post"),
        "VC": ("Saint Vincent and the Grenadines", "SVG Postal Corporation"),
        "VE": ("Venezuela", "IPOSTEL – Instituto Postal Telegráfico de Venezuela"),
        "VN": ("Viet Nam", "VNPT – Vietnam Posts and Telecommunications Group"),
        "VU": ("Vanuatu", "Vanuatu Post"),
        "WS": ("Samoa", "Samoa Post"),
        "YE": ("Yemen", "Yemen Post"),
        "ZA": ("South Africa", "South African Post Office"),
        "ZM": ("Zambia", "Zambia Postal Services Corporation (ZAMPOST)"),
        "ZW": ("Zimbabwe", "Zimpost – Zimbabwe Posts"),
    ]
}
