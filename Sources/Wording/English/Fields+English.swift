import Logistics

extension Sentences {
    /// As the forms label it, where one has it.
    @Sendable static func englishField(_ field: Field) -> String {
        let (common, orders, papers) = (
            CommonWords.english, OrdersWords.english, PapersWords.english
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
        case .login: "User name"
        case .role: "Role"
        case .text, .code: "Code"
        case .codes: "Codes"
        case .courier: "Courier"
        case .station: DeskWords.english.station
        case .place: "Place"
        case .way: "Intake or dispatch"
        case .state: "State"
        case .photo: "Photo"
        case .reason: "Reason"
        case .order: "Order"
        case .limit: "How many"
        case .after: "After the order"
        case .paper: "Document"
        case .printer: "Printer"
        case .copies: "Copies"
        case .format: "File format"
        case .resolution: "Dots per inch"
        case .shades: "Shades"
        case .firstPlace: "First free place"
        case .readings: "Measurements"
        case .body: "Content"
        case .left: "A"
        case .top: "B"
        case .across: "C"
        case .along: "D"
        case .person: "Name"
        case .forms: "Forms"
        case .idempotencyKey, .json: field.path
        }
    }
}
