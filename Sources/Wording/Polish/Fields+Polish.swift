import Logistics

extension Sentences {
    /// As the forms label it, where one has it.
    @Sendable static func polishField(_ field: Field) -> String {
        let (common, orders, papers) = (CommonWords.polish, OrdersWords.polish, PapersWords.polish)
        return switch field {
        case .name: common.userName
        case .customerName: common.customerName
        case .password: common.password
        case .returnAddress: orders.returnAddress
        case .mail: orders.mail
        case .phone: orders.phone
        case .language: orders.language
        case .devices: common.devices
        case .parcels: common.parcels
        case .device(let index, let field):
            "\(orders.device(index + 1)), \(deviceField(field, common, orders))"
        case .trackingNumber(let index):
            "\(orders.parcel(index + 1)), \(orders.trackingNumber)"
        case .stage: orders.stage
        case .page: papers.size
        case .sheetNumber: papers.sheet
        case .labelSheet: papers.labelSheet
        case .count: papers.howMany
        case .login: "Login"
        case .role: "Rola"
        case .text, .code: "Kod"
        case .codes: "Kody"
        case .courier: "Kurier"
        case .station: DeskWords.polish.station
        case .place: "Miejsce"
        case .way: "Przyjęcie lub wysyłka"
        case .state: "Stan"
        case .photo: "Zdjęcie"
        case .reason: "Powód"
        case .order: "Zlecenie"
        case .limit: "Ile"
        case .after: "Po zleceniu"
        case .paper: "Dokument"
        case .printer: "Drukarka"
        case .copies: "Kopie"
        case .format: "Format pliku"
        case .resolution: "Punkty na cal"
        case .shades: "Odcienie"
        case .firstPlace: "Pierwsze wolne miejsce"
        case .readings: "Pomiary"
        case .body: "Treść"
        case .left: "A"
        case .top: "B"
        case .across: "C"
        case .along: "D"
        case .person: "Nazwisko"
        case .forms: "Wzory"
        case .idempotencyKey, .json: field.path
        }
    }
}
