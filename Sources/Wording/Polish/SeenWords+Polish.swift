import Logistics

extension SeenWords {
    static let polish = SeenWords(
        seen: "Odczytano",
        kind: {
            switch $0 {
            case .own: "nasz kod"
            case .misread: "źle odczytany"
            case .trackingNumber: "numer przesyłki"
            case .labelBarcode: "etykieta kuriera"
            case .routingCode: "kod sortowania, nie numer przesyłki"
            case .serialNumber: "numer seryjny"
            case .imei: "IMEI"
            case .product: "kod produktu"
            case .book: "ISBN"
            case .part: "numer części"
            case .network: "adres sieciowy"
            case .document: "numer dokumentu"
            case .lot: "numer partii"
            case .unknown: "nieznany"
            }
        })
}
