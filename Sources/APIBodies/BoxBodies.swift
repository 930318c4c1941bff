package import TrackingNumbers

/// A write that needs nothing but its address.
package struct StationBody: Codable {
    /// The desk's name, for the record.
    package let station: String?

    /// A body to send; fields left out are not sent.
    package init(station: String? = nil) {
        self.station = station
    }
}

/// The closing of a box.
package struct ClosingBody: Codable {
    /// Whether more boxes of the order follow, so that devices may be missing here.
    package let isPartial: Bool?
    /// The desk's name, for the record.
    package let station: String?

    /// A body to send; fields left out are not sent.
    package init(isPartial: Bool? = nil, station: String? = nil) {
        self.isPartial = isPartial
        self.station = station
    }
}

/// The courier's label on a box; either `text` or `texts`.
package struct LabelBody: Codable {
    package let text: String?
    package let texts: [String]?
    /// The courier's name, where several might have given the number.
    package let courier: String?
    /// Which of the numbers on the label, where there are several.
    package let number: TrackingNumber?
    /// Why it replaces the label that the box carries.
    package let reason: String?
    /// The desk's name, for the record.
    package let station: String?

    /// A body to send; fields left out are not sent.
    package init(
        text: String? = nil, texts: [String]? = nil, courier: String? = nil,
        number: TrackingNumber? = nil, reason: String? = nil, station: String? = nil
    ) {
        self.text = text
        self.texts = texts
        self.courier = courier
        self.number = number
        self.reason = reason
        self.station = station
    }
}

/// Somebody fetches a box in person.
package struct HandoverBody: Codable {
    /// The person who took it and signed for it.
    package let person: String
    /// The desk's name, for the record.
    package let station: String?

    /// A body to send.
    package init(person: String, station: String?) {
        self.person = person
        self.station = station
    }
}

/// A manifest to be drawn up.
package struct ManifestWishBody: Codable {
    package let courier: String
    /// The desk's name, for the record.
    package let station: String?

    /// A body to send; fields left out are not sent.
    package init(courier: String, station: String? = nil) {
        self.courier = courier
        self.station = station
    }
}
