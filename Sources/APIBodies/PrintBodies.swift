/// A page with rulers to be printed.
package struct CalibrationPageBody: Codable {
    /// Whether it is printed as everything is printed now.
    package let isCorrected: Bool?
    package let language: String?
    /// The desk's name, for the record.
    package let station: String?

    /// A body to send; fields left out are not sent.
    package init(isCorrected: Bool? = nil, language: String? = nil, station: String? = nil) {
        self.isCorrected = isCorrected
        self.language = language
        self.station = station
    }
}

/// What was measured on that page, in micrometres.
package struct ReadingsBody: Codable {
    package let left: Int
    package let top: Int
    package let across: Int?
    package let along: Int?

    /// A body to send; fields left out are not sent.
    package init(left: Int, top: Int, across: Int? = nil, along: Int? = nil) {
        self.left = left
        self.top = top
        self.across = across
        self.along = along
    }
}

/// Codes to be drawn for labels of parcels without a slip.
package struct HoldingLabelsBody: Codable {
    /// 1 to 500.
    package let count: Int
    /// The desk's name, for the record.
    package let station: String?

    /// A body to send; fields left out are not sent.
    package init(count: Int, station: String? = nil) {
        self.count = count
        self.station = station
    }
}
