package import LabelRendering
package import Logistics
package import Scanning
package import TrackingNumbers

/// The settings of the shop that its operations need.
package struct ShopSettings: Sendable {
    /// Name on slips and pages.
    package var name: String
    /// Where parcels are sent to, a line each.
    package var address: [String]
    /// How customers reach people: a telephone number or mail address, for slips.
    package var contact: String
    /// Where customers reach the station, without a slash at the end: `https://repairs.example`.
    package var baseURL: String
    /// The country that couriers collect in, ISO 3166-1 alpha-2 in capitals; it decides between
    /// couriers that fit equally well.
    package var homeCountry: String?
    /// Tracking pages that the shop uses in place of those that we know.
    package var trackingPages: [Courier: PageTemplate]
    /// The codes to look for in photos.
    package var scan: ScanSettings
    /// The shop's mark, for papers; `nil` for none.
    package var logo: LabelPicture?
    /// The shop's colour for lines and bars on papers.
    package var accent: InkColour
    /// The language of those who work there.
    package var language: Language
    /// The stages of a device, who may set which, and what each demands.
    package var flow: Flow
    /// How long a customer's link opens its order.
    package var linkLifetime: Duration
    /// A session ends after this time without use.
    package var idleTime: Duration
    /// A session ends after this time in any case.
    package var sessionLifetime: Duration

    /// A shop; durations have defaults.
    package init(
        name: String, address: [String], contact: String, baseURL: String,
        homeCountry: String? = nil, trackingPages: [Courier: PageTemplate] = [:],
        scan: ScanSettings = ScanSettings(), logo: LabelPicture? = nil,
        accent: InkColour = .black, language: Language = .english, flow: Flow = .standard,
        linkLifetime: Duration = .seconds(400 * 86_400), idleTime: Duration = .seconds(12 * 3600),
        sessionLifetime: Duration = .seconds(7 * 86_400)
    ) {
        self.name = name
        self.address = address
        self.contact = contact
        self.baseURL = baseURL
        self.homeCountry = homeCountry
        self.trackingPages = trackingPages
        self.scan = scan
        self.logo = logo
        self.accent = accent
        self.language = language
        self.flow = flow
        self.linkLifetime = linkLifetime
        self.idleTime = idleTime
        self.sessionLifetime = sessionLifetime
    }

    /// The host in ``baseURL``, with its port if it has one, in lower case: a scanned address
    /// below it is ours.
    var host: String {
        let parts = baseURL.split(separator: "/", omittingEmptySubsequences: true)
        return parts.count > 1 ? parts[1].lowercased() : ""
    }
}
