/// What a station needs to know of its shop.
public struct Shop: Sendable {
    /// Name on slips and pages.
    public var name: String
    /// Where parcels are sent to, a line each.
    public var address: [String]
    /// How customers reach people: a telephone number or mail address, for slips.
    public var contact: String
    /// Where customers reach the station, without a slash at the end: `https://repairs.example`.
    public var baseURL: String
    /// How long a customer's link opens its order.
    public var linkLifetime: Duration
    /// A session ends after this time without use.
    public var idleTime: Duration
    /// A session ends after this time in any case.
    public var sessionLifetime: Duration

    /// A shop; durations have defaults.
    public init(
        name: String, address: [String], contact: String, baseURL: String,
        linkLifetime: Duration = .seconds(400 * 86_400), idleTime: Duration = .seconds(12 * 3600),
        sessionLifetime: Duration = .seconds(7 * 86_400)
    ) {
        self.name = name
        self.address = address
        self.contact = contact
        self.baseURL = baseURL
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
