import Logistics
import TrackingNumbers

/// What the texts of a scan are, in one language. A word that a language lacks does not compile.
struct SeenWords: Sendable {
    /// Heads the list of what one action saw.
    let seen: String
    let kind: @Sendable (SeenCode.Kind) -> String

    /// The words for a language that ``Words`` has.
    static func `in`(_ language: String) -> SeenWords {
        switch language {
        case "pl": .polish
        case "pt": .portuguese
        case "es": .spanish
        default: .english
        }
    }

    /// What a text is, with courier and number: `tracking number, UPS, 1Z99 9AA1 …`.
    func line(_ code: SeenCode) -> String {
        var parts = [kind(code.kind)]
        if !code.couriers.isEmpty, code.kind != .unknown {
            parts.append(code.couriers.joined(separator: " / "))
        }
        if code.kind == .labelBarcode, let number = code.number { parts.append(number.grouped) }
        if code.kind != .own { parts += code.orders.map(\.printed) }
        return parts.joined(separator: ", ")
    }

    static let english = SeenWords(
        seen: "Seen",
        kind: {
            switch $0 {
            case .own: "our code"
            case .misread: "misread"
            case .trackingNumber: "tracking number"
            case .labelBarcode: "courier's label"
            case .routingCode: "sorting code, no tracking number"
            case .serialNumber: "serial number"
            case .imei: "IMEI"
            case .unknown: "unknown"
            }
        })

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
            case .unknown: "nieznany"
            }
        })

    static let portuguese = SeenWords(
        seen: "Lido",
        kind: {
            switch $0 {
            case .own: "código nosso"
            case .misread: "mal lido"
            case .trackingNumber: "número de rastreio"
            case .labelBarcode: "etiqueta da transportadora"
            case .routingCode: "código de rota, não de rastreio"
            case .serialNumber: "número de série"
            case .imei: "IMEI"
            case .unknown: "desconhecido"
            }
        })

    static let spanish = SeenWords(
        seen: "Leído",
        kind: {
            switch $0 {
            case .own: "código nuestro"
            case .misread: "mal leído"
            case .trackingNumber: "número de seguimiento"
            case .labelBarcode: "etiqueta del mensajero"
            case .routingCode: "código de ruta, no de seguimiento"
            case .serialNumber: "número de serie"
            case .imei: "IMEI"
            case .unknown: "desconocido"
            }
        })
}
