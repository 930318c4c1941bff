import Logistics

extension SeenWords {
    static let brazilianPortuguese = SeenWords(
        seen: "Escaneado",
        kind: {
            switch $0 {
            case .own: "código nosso"
            case .misread: "mal lido"
            case .trackingNumber: "código de rastreio"
            case .labelBarcode: "etiqueta da transportadora"
            case .routingCode: "código de rota, não de rastreio"
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
