package import Logistics

/// A scan of texts; either `text` or `texts`.
package struct ScanBody: Codable {
    package let text: String?
    package let texts: [String]?
    /// A `Place`.
    package let place: String
    /// The desk's name, for the record.
    package let station: String?
    /// The order that is being packed, at the dispatch.
    package let packing: Code?

    /// A body to send; fields left out are not sent.
    package init(
        text: String? = nil, texts: [String]? = nil, place: String, station: String? = nil,
        packing: Code? = nil
    ) {
        self.text = text
        self.texts = texts
        self.place = place
        self.station = station
        self.packing = packing
    }
}
