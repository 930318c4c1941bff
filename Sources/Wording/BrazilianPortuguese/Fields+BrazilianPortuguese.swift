import Logistics

extension Sentences {
    /// As the forms label it, where one has it.
    @Sendable static func brazilianField(_ field: Field) -> String {
        let (common, orders, papers) = (
            CommonWords.brazilianPortuguese, OrdersWords.brazilianPortuguese,
            PapersWords.brazilianPortuguese
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
        case .login: "Usuário"
        case .role: "Função"
        case .text, .code: "Código"
        case .codes: "Códigos"
        case .courier: "Transportadora"
        case .station: DeskWords.brazilianPortuguese.station
        case .place: "Local"
        case .way: "Entrada ou saída"
        case .state: "Situação"
        case .photo: "Foto"
        case .reason: "Motivo"
        case .order: "Ordem"
        case .limit: "Quantos"
        case .after: "Depois da ordem"
        case .paper: "Documento"
        case .printer: "Impressora"
        case .copies: "Cópias"
        case .format: "Formato do arquivo"
        case .resolution: "Pontos por polegada"
        case .shades: "Tons"
        case .firstPlace: "Primeiro lugar livre"
        case .readings: "Medidas"
        case .body: "Conteúdo"
        case .left: "A"
        case .top: "B"
        case .across: "C"
        case .along: "D"
        case .person: "Nome"
        case .forms: "Formatos"
        case .idempotencyKey, .json: field.path
        }
    }
}
