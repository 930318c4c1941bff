import Logistics

extension SeenWords {
    static let spanish = SeenWords(
        seen: "Leído",
        kind: {
            switch $0 {
            case .own: "código nuestro"
            case .misread: "mal leído"
            case .trackingNumber: "número de seguimiento"
            case .labelBarcode: "etiqueta del transportista"
            case .routingCode: "código de ruta, no de seguimiento"
            case .serialNumber: "número de serie"
            case .imei: "IMEI"
            case .product: "código de producto"
            case .book: "ISBN"
            case .part: "número de pieza"
            case .network: "dirección de red"
            case .document: "número de documento"
            case .lot: "número de lote"
            case .unknown: "desconocido"
            }
        })
}
