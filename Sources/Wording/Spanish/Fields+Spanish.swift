import Logistics

extension Sentences {
    /// As the forms label it, where one has it.
    @Sendable static func spanishField(_ field: Field) -> String {
        let (common, orders, papers) = (
            CommonWords.spanish, OrdersWords.spanish, PapersWords.spanish
        )
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
        case .login: "Usuario"
        case .role: "Función"
        case .text, .code: "Código"
        case .codes: "Códigos"
        case .courier: "Transportista"
        case .station: DeskWords.spanish.station
        case .place: "Lugar"
        case .way: "Entrada o salida"
        case .state: "Estado"
        case .photo: "Foto"
        case .reason: "Motivo"
        case .order: "Orden"
        case .limit: "Cuántos"
        case .after: "Después de la orden"
        case .paper: "Documento"
        case .printer: "Impresora"
        case .copies: "Copias"
        case .format: "Formato del archivo"
        case .resolution: "Puntos por pulgada"
        case .shades: "Tonos"
        case .firstPlace: "Primer lugar libre"
        case .readings: "Medidas"
        case .body: "Contenido"
        case .left: "A"
        case .top: "B"
        case .across: "C"
        case .along: "D"
        case .person: "Nombre"
        case .forms: "Formatos"
        case .idempotencyKey, .json: field.path
        }
    }
}
