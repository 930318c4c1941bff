/// A company that carries parcels.
package struct Courier: Hashable, Sendable, Identifiable {
    /// A stable name for storage, such as `poczta_polska`; posts whose parcel numbers have no form
    /// of their own are `post_` and the country, `post_br`.
    package let id: String

    /// A courier that is not known is named by its id.
    package init(id: String) { self.id = id }

    private init(_ id: String) { self.id = id }

    /// For people.
    package var name: String {
        Self.known[id]?.name ?? PostalOperator(courier: self)?.name ?? id
    }

    /// The only countries in which it collects, ISO 3166-1 alpha-2; empty for couriers that collect
    /// in many.
    package var countries: [String] {
        Self.known[id]?.countries ?? PostalOperator(courier: self).map { [$0.country] } ?? []
    }
}

extension Courier {
    package static let ups = Courier("ups")
    package static let fedex = Courier("fedex")
    package static let usps = Courier("usps")
    package static let dhl = Courier("dhl")
    /// Hermes (DE).
    package static let hermesDE = Courier("hermes_de")
    package static let dpd = Courier("dpd")
    package static let gls = Courier("gls")
    package static let inpost = Courier("inpost")
    package static let pocztaPolska = Courier("poczta_polska")
    package static let pocztex = Courier("pocztex")
    package static let packeta = Courier("packeta")
    package static let orlenPaczka = Courier("orlen_paczka")
    package static let allegroOne = Courier("allegro_one")
    package static let correosExpress = Courier("correos_express")
    package static let seur = Courier("seur")
    /// Colissimo (La Poste).
    package static let colissimo = Courier("colissimo")
    package static let tnt = Courier("tnt")
    package static let postNL = Courier("postnl")
    package static let bpost = Courier("bpost")
    package static let swissPost = Courier("swiss_post")
    /// Österreichische Post.
    package static let postAT = Courier("post_at")
    package static let evri = Courier("evri")
    package static let yodel = Courier("yodel")
    package static let parcelforce = Courier("parcelforce")
    package static let canadaPost = Courier("canada_post")
    package static let purolator = Courier("purolator")
    package static let canpar = Courier("canpar")
    package static let onTrac = Courier("ontrac")
    package static let laserShip = Courier("lasership")
    package static let amazon = Courier("amazon")
    package static let gofo = Courier("gofo")
    package static let landmark = Courier("landmark")
    package static let oldDominion = Courier("old_dominion")
    package static let speeDee = Courier("speedee")
    package static let yunExpress = Courier("yunexpress")
    package static let jadlog = Courier("jadlog")
    /// Any post, where the number itself names it (UPU S10).
    package static let postalOperator = Courier("s10")
    /// Any carrier that uses GS1's SSCC.
    package static let anyCarrier = Courier("sscc")

    /// Every courier whose numbers have a form of their own, and every post, by id.
    package static var all: [Courier] {
        let posts = PostalOperator.all.map(\.courier)
        return Set(known.keys.map { Courier($0) } + posts).sorted { $0.id < $1.id }
    }

    /// The courier with this ``name``; `nil` when there is none.
    package init?(named name: String) {
        guard let id = Self.idsByName[name] else { return nil }
        self.init(id)
    }

    /// Where people follow its parcels, if we know.
    package var page: PageTemplate? {
        Definition.all.lazy.filter { $0.courier == self }.compactMap(\.page).first
            ?? PostalOperator(courier: self)?.page
    }

    /// Several posts are called Correos: such a name identifies none of them.
    private static let idsByName = Dictionary(grouping: all, by: \.name)
        .filter { $0.value.count == 1 }.compactMapValues { $0.first?.id }

    private static let known: [String: (name: String, countries: [String])] = [
        "ups": ("UPS", []),
        "fedex": ("FedEx", []),
        "usps": ("USPS", ["US"]),
        "dhl": ("DHL", []),
        "hermes_de": ("Hermes (DE)", ["DE"]),
        "dpd": ("DPD", []),
        "gls": ("GLS", []),
        "inpost": ("InPost", ["PL"]),
        "poczta_polska": ("Poczta Polska", ["PL"]),
        "pocztex": ("Pocztex", ["PL"]),
        "packeta": ("Packeta", []),
        "orlen_paczka": ("ORLEN Paczka", ["PL"]),
        "allegro_one": ("Allegro One", ["PL"]),
        "correos_express": ("Correos Express", ["ES", "PT"]),
        "seur": ("SEUR", ["ES", "PT"]),
        "colissimo": ("Colissimo (La Poste)", ["FR"]),
        "tnt": ("TNT", []),
        "postnl": ("PostNL", ["NL"]),
        "bpost": ("bpost", ["BE"]),
        "swiss_post": ("Swiss Post", ["CH"]),
        "post_at": ("Österreichische Post", ["AT"]),
        "evri": ("Evri", ["GB"]),
        "yodel": ("Yodel", ["GB"]),
        "parcelforce": ("Parcelforce", ["GB"]),
        "canada_post": ("Canada Post", ["CA"]),
        "purolator": ("Purolator", ["CA"]),
        "canpar": ("Canpar", ["CA"]),
        "ontrac": ("OnTrac", ["US"]),
        "lasership": ("LaserShip", ["US"]),
        "amazon": ("Amazon Logistics", []),
        "gofo": ("GOFO Express", ["US"]),
        "landmark": ("Landmark Global", []),
        "old_dominion": ("Old Dominion", ["US"]),
        "speedee": ("Spee-Dee", ["US"]),
        "yunexpress": ("YunExpress", []),
        "jadlog": ("Jadlog", ["BR"]),
        "s10": ("postal operator", []),
        "sscc": ("any carrier (GS1 SSCC)", []),
    ]
}

extension Courier: CustomStringConvertible {
    /// The name for people.
    package var description: String { name }
}

extension Courier: Codable {
    package init(from decoder: any Decoder) throws {
        id = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(id)
    }
}
