/// What customers, passers-by, browsers and watchdogs open.
extension Address {
    private static let customersPrefix = "/o/"

    /// The customer's page of an order, which the secret opens.
    package static func customer(_ secret: some PathPart) -> Address { Address("o", secret) }

    /// The stream that says when the customer's order changed.
    package static func customerChanges(_ secret: some PathPart) -> Address {
        Address("o", secret, "live")
    }

    package static func customerSlip(
        _ secret: some PathPart, of parcel: some PathPart
    ) -> Address {
        Address("o", secret, "slips", parcel)
    }

    package static func customerPhoto(_ secret: some PathPart, _ photo: some PathPart) -> Address {
        Address("o", secret, "photos", photo)
    }

    package static func customerPhoto(
        _ secret: some PathPart, _ photo: some PathPart, size: some PathPart
    ) -> Address {
        Address("o", secret, "photos", photo, size)
    }

    /// Path and query as they may be logged: a customer's secret opens an order.
    package static func withoutSecret(_ target: String) -> String {
        guard target.hasPrefix(customersPrefix) else { return target }
        let rest = target.dropFirst(customersPrefix.count)
        return customersPrefix + "…" + (rest.firstIndex(of: "/").map { rest[$0...] } ?? "")
    }

    /// How far a thing is, for anyone who scans its slip.
    package static func stages(of code: some PathPart) -> Address { Address("q", code) }

    /// The same from a QR code, which holds capitals in less room (ISO/IEC 18004, §7.4.4).
    package static func stagesInCapitals(of code: some PathPart) -> Address { Address("Q", code) }

    /// A style sheet, script or icon.
    package static func asset(_ name: some PathPart) -> Address { Address("assets", name) }

    /// Where browsers look for an icon when they show something that is not one of our pages.
    package static var favicon: Address { Address("favicon.ico") }

    package static var isAlive: Address { Address("healthz") }
    package static var isReady: Address { Address("readyz") }
}
