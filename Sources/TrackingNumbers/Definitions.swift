extension Definition {
    /// All known kinds of numbers. A new courier is a file of its own and a line here.
    package static let all: [Definition] = [
        ups, fedex, usps, dhlExpress, dhlPaket, dhlParcel, dpd, gls, inpost, pocztaPolska,
        polishCouriers, packeta, hermes, britishCouriers, spanishCouriers, colissimo, tnt,
        europeanPosts,
        canadianCouriers, onTrac, amazon, americanCouriers, yunExpress, jadlog, postalItem, sscc,
    ].flatMap(\.self)

    /// GLS's Track ID, eight letters and digits: so is every other word on a table. It counts where
    /// GLS comes and goes.
    static let onlyBesideOthers = "gls_trackid"

    /// The definition with this id.
    package init?(id: String) {
        guard let definition = Self.all.first(where: { $0.id == id }) else { return nil }
        self = definition
    }
}

extension Definition: CustomStringConvertible {
    package var description: String { id }
}
