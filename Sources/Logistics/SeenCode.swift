package import TrackingNumbers

/// One text of a scan, and what it was found to be.
package struct SeenCode: Hashable, Sendable, Codable {
    /// The kind of a text.
    package enum Kind: String, CaseIterable, Sendable, Codable {
        /// One of our codes, alone or in the address of its page.
        case own = "own code"
        /// The form of one of our codes or of a courier's number, but its check fails.
        case misread
        /// A courier's number, as it is printed for people.
        case trackingNumber = "tracking number"
        /// A barcode of a courier's label, which holds the number among other things.
        case labelBarcode = "label barcode"
        /// A barcode for sorting machines. It is never kept as a tracking number.
        case routingCode = "routing code"
        /// The serial number of a device that is registered here.
        case serialNumber = "serial number"
        /// The number of a mobile phone.
        case imei = "IMEI"
        /// A product's bar code: EAN, UPC, GTIN.
        case product = "product code"
        /// A book's or a magazine's.
        case book = "ISBN"
        /// A maker's number of a part.
        case part = "part number"
        /// Of a network interface.
        case network = "network address"
        /// Of an invoice, an order, a delivery note.
        case document = "document number"
        case lot = "lot number"
        case unknown
    }

    /// As it was scanned; cut to 200 characters.
    package let text: String
    /// What it is.
    package let kind: Kind
    /// Our own code, if it is one.
    package let code: Code?
    /// Whose number or barcode it may be, by name, the likeliest first; at most four.
    package let couriers: [String]
    /// The tracking number that it is or holds.
    package let number: TrackingNumber?
    /// The meaning of a routing code, in English.
    package let meaning: String?
    /// The orders that it leads to; at most four.
    package let orders: [Code]
    /// Whether the verdict was decided by it.
    package internal(set) var isDecisive = false

    package init(
        text: String, kind: Kind, code: Code? = nil, couriers: [String] = [],
        number: TrackingNumber? = nil, meaning: String? = nil, orders: [Code] = []
    ) {
        self.text = String(text.prefix(200))
        self.kind = kind
        self.code = code
        self.couriers = Array(couriers.prefix(4))
        self.number = number
        self.meaning = meaning
        self.orders = Array(orders.prefix(4))
    }
}

extension SeenCode.Kind {
    /// The kind of what is no parcel's.
    package init(_ other: OtherNumber.Kind) {
        self =
            switch other {
            case .product: .product
            case .book: .book
            case .part: .part
            case .phone: .imei
            case .network: .network
            case .document: .document
            case .lot: .lot
            }
    }
}
