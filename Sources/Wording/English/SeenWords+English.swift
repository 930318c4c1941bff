import Logistics

extension SeenWords {
    static let english = SeenWords(
        seen: "Seen",
        kind: {
            switch $0 {
            case .own: "our code"
            case .misread: "misread"
            case .trackingNumber: "tracking number"
            case .labelBarcode: "courier's label"
            case .routingCode: "sorting code, not a tracking number"
            case .serialNumber: "serial number"
            case .imei: "IMEI"
            case .product: "product code"
            case .book: "ISBN"
            case .part: "part number"
            case .network: "network address"
            case .document: "document number"
            case .lot: "lot number"
            case .unknown: "unknown"
            }
        })
}
