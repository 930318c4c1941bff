import Logistics

extension SeenWords {
    static let europeanPortuguese = SeenWords(
        seen: "Lido",
        kind: {
            switch $0 {
            case .own: "código nosso"
            case .misread: "mal lido"
            case .trackingNumber: "número de seguimento"
            case .labelBarcode: "etiqueta da transportadora"
            case .routingCode: "código de rota, não de seguimento"
            case .serialNumber: "número de série"
            case .imei: "IMEI"
            case .product: "código de produto"
            case .book: "ISBN"
            case .part: "número de peça"
            case .network: "endereço de rede"
            case .document: "número de documento"
            case .lot: "número de lote"
            case .unknown: "desconhecido"
            }
        })
}
