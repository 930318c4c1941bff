/// A company that carries parcels.
public struct Courier: Hashable, Sendable, Identifiable {
    /// A stable name for storage, such as `poczta_polska`; posts whose parcel numbers have no form
    /// of their own are `post_` and the country, `post_br`.
    public let id: String

    /// A courier that is not known is named by its id.
    public init(id: String) { self.id = id }

    private init(_ id: String) { self.id = id }

    /// For people.
    public var name: String {
        Self.known[id]?.name ?? PostalOperator(courier: self)?.name ?? id
    }

    /// The only countries in which it collects, ISO 3166-1 alpha-2; empty for couriers that collect
    /// in many.
    public var countries: [String] {
        Self.known[id]?.countries ?? PostalOperator(courier: self).map { [$0.country] } ?? []
    }
}

extension Courier {
    /// UPS.
    public static let ups = Courier("ups")
    /// FedEx.
    public static let fedex = Courier("fedex")
    /// USPS.
    public static let usps = Courier("usps")
    /// DHL.
    public static let dhl = Courier("dhl")
    /// Hermes (DE).
    public static let hermesDE = Courier("hermes_de")
    /// DPD.
    public static let dpd = Courier("dpd")
    /// GLS.
    public static let gls = Courier("gls")
    /// InPost.
    public static let inpost = Courier("inpost")
    /// Poczta Polska.
    public static let pocztaPolska = Courier("poczta_polska")
    /// Pocztex.
    public static let pocztex = Courier("pocztex")
    /// ORLEN Paczka.
    public static let orlenPaczka = Courier("orlen_paczka")
    /// Allegro One.
    public static let allegroOne = Courier("allegro_one")
    /// Correos Express.
    public static let correosExpress = Courier("correos_express")
    /// SEUR.
    public static let seur = Courier("seur")
    /// Colissimo (La Poste).
    public static let colissimo = Courier("colissimo")
    /// TNT.
    public static let tnt = Courier("tnt")
    /// PostNL.
    public static let postNL = Courier("postnl")
    /// bpost.
    public static let bpost = Courier("bpost")
    /// Swiss Post.
    public static let swissPost = Courier("swiss_post")
    /// Österreichische Post.
    public static let postAT = Courier("post_at")
    /// Evri.
    public static let evri = Courier("evri")
    /// Yodel.
    public static let yodel = Courier("yodel")
    /// Parcelforce.
    public static let parcelforce = Courier("parcelforce")
    /// Canada Post.
    public static let canadaPost = Courier("canada_post")
    /// Purolator.
    public static let purolator = Courier("purolator")
    /// Canpar.
    public static let canpar = Courier("canpar")
    /// OnTrac.
    public static let onTrac = Courier("ontrac")
    /// LaserShip.
    public static let laserShip = Courier("lasership")
    /// Amazon Logistics.
    public static let amazon = Courier("amazon")
    /// GOFO Express.
    public static let gofo = Courier("gofo")
    /// Landmark Global.
    public static let landmark = Courier("landmark")
    /// Old Dominion.
    public static let oldDominion = Courier("old_dominion")
    /// Spee-Dee.
    public static let speeDee = Courier("speedee")
    /// YunExpress.
    public static let yunExpress = Courier("yunexpress")
    /// Jadlog.
    public static let jadlog = Courier("jadlog")
    /// Any post, where the number itself names it (UPU S10).
    public static let postalOperator = Courier("s10")
    /// Any carrier that uses GS1's SSCC.
    public static let anyCarrier = Courier("sscc")

    /// Every courier whose numbers have a form of their own, and every post, by id.
    public static var all: [Courier] {
        let posts = PostalOperator.all.map(\.courier)
        return Set(known.keys.map { Courier($0) } + posts).sorted { $0.id < $1.id }
    }

    /// The courier with this ``name``; `nil` when there is none.
    public init?(named name: String) {
        guard let id = Self.idsByName[name] else { return nil }
        self.init(id)
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
    public var description: String { name }
}

extension Courier: Codable {
    /// Reads the id.
    public init(from decoder: any Decoder) throws {
        id = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the id.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(id)
    }
}
