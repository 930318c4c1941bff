/// A field of a form or of a request.
package enum Field: Hashable, Sendable, Codable {
    case login, password, name, role
    case customerName, returnAddress, mail, phone, language
    case devices, parcels
    /// A field of a device, by the device's place in the list, from 0.
    case device(Int, DeviceField)
    /// The tracking number of a parcel, by the parcel's place in the list, from 0.
    case trackingNumber(Int)
    case text, courier, station, place, way, stage, state, photo
    case code, codes, order, reason, count, limit, after
    case paper, printer, copies, format, page, resolution, shades, sheetNumber
    case labelSheet, firstPlace
    case readings, left, top, across, along
    case person, forms
    case idempotencyKey, body
    /// A place in JSON, such as `devices[2].serial`, which no form has.
    case json(path: String)

    /// What is written about a device.
    package enum DeviceField: String, CaseIterable, Sendable, Codable {
        case name, serial, fault, accessories, parcel
    }

    /// What programs call it: a path in JSON, or a name in a query, form or header.
    package var path: String {
        switch self {
        case .customerName: "customer.name"
        case .returnAddress: "customer.returnAddress"
        case .mail: "customer.mail"
        case .phone: "customer.phone"
        case .device(let index, let field): "devices[\(index)].\(field.rawValue)"
        case .trackingNumber(let index): "parcels[\(index)].trackingNumber"
        case .resolution: "dpi"
        case .sheetNumber: "number"
        case .labelSheet: "sheet"
        case .firstPlace: "first"
        case .idempotencyKey: "Idempotency-Key"
        case .json(let path): path
        case .login, .password, .name, .role, .language, .devices, .parcels, .text, .courier,
            .station, .place, .way, .stage, .state, .photo, .code, .codes, .order, .reason, .count,
            .limit,
            .after, .paper, .printer, .copies, .format, .page, .shades, .readings, .left, .top,
            .across, .along, .person, .forms, .body:
            "\(self)"  // the case's own name
        }
    }
}
