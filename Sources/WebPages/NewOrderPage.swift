import Addresses
import FoundationEssentials
import HTML
import HTTP
import Logistics
import Operations
import WebSite
import Wording

/// Registering an order by a form.
enum NewOrderPage {
    static let routes = [
        get(.newOrder, .registerOrder, show),
        post(.orders, .registerOrder, register),
    ]

    static func show(_ call: Call) throws -> Response {
        try page(call, OrderForm(language: call.wording.language.tag), refusal: nil)
    }

    /// Registers the order; a button called `add` gives one more row and keeps what was typed.
    static func register(_ call: Call) async throws -> Response {
        let form = try await StationForm(call)
        var typed = OrderForm(form)
        switch form["add"] {
        case "device"? where typed.devices.count < OrderForm.mostDevices:
            typed.devices.append(OrderForm.Device())
            return try page(call, typed, refusal: nil)
        case "parcel"? where typed.parcels.count < OrderForm.mostParcels:
            typed.parcels.append("")
            return try page(call, typed, refusal: nil)
        case nil: break
        default: return try page(call, typed, refusal: nil)
        }
        do {
            let new = typed.order
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            let answered = try await call.shop.orders.register(
                new, by: try form.write(Array(try encoder.encode(new))))
            return .redirect(to: .order(answered.answer.order).with("new", "1"))
        } catch let refusal as Refusal {
            return try page(call, typed, refusal: refusal)
        }
    }

    private static func page(
        _ call: Call, _ form: OrderForm, refusal: Refusal?
    ) throws -> Response {
        let page = StationPage(call)
        let words = page.wording.orders
        return try page.response(
            words.newOrder,
            status: refusal?.problem(at: call.request.head, call.wording).status
                ?? 200
        ) {
            OrderFormView(typed: form, refusal: refusal, page: page, words: words).content
        }
    }
}

/// The contents of the form, as typed.
struct OrderForm {
    struct Device {
        var name = ""
        var serial = ""
        var fault = ""
        var accessories = ""
        /// Number of a parcel from 1, or nothing.
        var parcel = ""

        var isEmpty: Bool { [name, serial, fault, accessories].allSatisfy(\.isEmpty) }
    }

    /// The most fields a form can have; larger orders come by the API.
    static let mostDevices = 40
    static let mostParcels = 20

    var name = ""
    var returnAddress = ""
    var mail = ""
    var phone = ""
    var language: String
    var devices = [Device()]
    var parcels = [""]

    init(language: String) { self.language = language }

    init(_ form: StationForm) {
        name = form["customer.name"] ?? ""
        returnAddress = form["customer.returnAddress"] ?? ""
        mail = form["customer.mail"] ?? ""
        phone = form["customer.phone"] ?? ""
        language = form["language"] ?? Language.english.tag
        let columns = ["name", "serial", "fault", "accessories", "parcel"].map {
            form.all("device.\($0)")
        }
        devices = (0..<min(columns[0].count, Self.mostDevices)).map { index in
            // A browser sends every field of a row; a missing one counts as empty.
            let cells = columns.map { index < $0.count ? $0[index] : "" }
            return Device(
                name: cells[0], serial: cells[1], fault: cells[2], accessories: cells[3],
                parcel: cells[4])
        }
        parcels = Array(form.all("parcel.trackingNumber").prefix(Self.mostParcels))
        if devices.isEmpty { devices = [Device()] }
        if parcels.isEmpty { parcels = [""] }
    }

    /// The rows that hold something; the first one in any case.
    var filled: [Int] {
        let rows = devices.indices.filter { !devices[$0].isEmpty }
        return rows.isEmpty ? [0] : rows
    }

    var order: NewOrder {
        NewOrder(
            customer: NewOrder.Customer(
                name: name, returnAddress: returnAddress, mail: mail, phone: phone),
            language: language,
            devices: filled.map { row in
                let device = devices[row]
                return NewOrder.Device(
                    name: device.name, serial: device.serial, fault: device.fault,
                    accessories: device.accessories, parcel: Int(device.parcel))
            }, parcels: parcels.map { NewOrder.Parcel(trackingNumber: $0) })
    }

    /// The `id` of the input that a refused field of ``order`` was typed into.
    func input(of field: String) -> String {
        guard field.hasPrefix("devices["), let end = field.firstIndex(of: "]"),
            let index = Int(field[field.index(field.startIndex, offsetBy: 8)..<end]),
            filled.indices.contains(index)
        else { return field }
        return "devices[\(filled[index])\(field[end...])"
    }
}

/// The form with its words, and an error beside the field that has it.
struct OrderFormView {
    let typed: OrderForm
    let refusal: Refusal?
    let page: StationPage
    let words: OrdersWords

    @HTMLBuilder var content: HTML {
        form(
            .method("post"), .action(.orders), .class("new-order"), .noValidate(),
            .autocomplete("off")
        ) {
            page.hiddenFields
            // Enter sends the form by its first button, which must not be "one more".
            button(.type("submit"), .class("hidden"), .tabIndex(-1), .aria("hidden", "true")) {
                words.register
            }
            h1 { words.newOrder }
            if let refusal, !isBesideField(refusal) {
                section(.class("card refused"), .role("alert")) {
                    h2 { words.notDone }
                    p { words.said(refusal, page.wording) }
                }
            }
            customer
            for index in typed.devices.indices { device(index) }
            p {
                button(.type("submit"), .class("quiet"), .name("add"), .value("device")) {
                    words.oneMoreDevice
                }
            }
            section(.class("card")) {
                h2 { page.words.parcels }
                for (index, number) in typed.parcels.enumerated() {
                    field(
                        "parcels[\(index)].trackingNumber", name: "parcel.trackingNumber",
                        "\(words.parcel(index + 1)): \(words.trackingNumber)", number,
                        isOptional: true, limit: 60)
                }
                button(.type("submit"), .class("quiet"), .name("add"), .value("parcel")) {
                    words.oneMoreParcel
                }
            }
            p { button(.type("submit")) { words.register } }
        }
    }

    private var customer: HTML {
        section(.class("card")) {
            h2 { words.customer }
            field("customer.name", page.words.customerName, typed.name, limit: 200)
            area("customer.returnAddress", words.returnAddress, typed.returnAddress, lines: 3)
            field("customer.mail", words.mail, typed.mail, isOptional: true, limit: 254)
            field("customer.phone", words.phone, typed.phone, isOptional: true, limit: 40)
            label(.for("language")) { words.language }
            select(.id("language"), .name("language")) {
                for language in Language.allCases {
                    option(
                        .value(language.tag), .selected(language.tag == typed.language),
                        .lang(language.tag)
                    ) { Wording.in(language).common.ownName }
                }
            }
            error(of: "language")
        }
    }

    private func device(_ index: Int) -> HTML {
        let device = typed.devices[index]
        let id = "devices[\(index)]"
        return section(.class("card")) {
            h2 { words.device(index + 1) }
            field(
                "\(id).name", name: "device.name", page.words.deviceName, device.name,
                limit: 200)
            field(
                "\(id).serial", name: "device.serial", page.words.serial, device.serial,
                isOptional: true, limit: 60)
            area(
                "\(id).fault", name: "device.fault", page.words.fault, device.fault, lines: 2)
            field(
                "\(id).accessories", name: "device.accessories", words.accessories,
                device.accessories, isOptional: true, limit: 200)
            label(.for("\(id).parcel")) { words.whichParcel }
            select(.id("\(id).parcel"), .name("device.parcel")) {
                option(.value("")) { words.notSaid }
                for number in 1...typed.parcels.count {
                    option(.value("\(number)"), .selected(device.parcel == "\(number)")) {
                        words.parcel(number)
                    }
                }
            }
            error(of: "\(id).parcel")
        }
    }

    @HTMLBuilder private func field(
        _ id: String, name: String? = nil, _ heading: String, _ value: String,
        isOptional: Bool = false, limit: Int
    ) -> HTML {
        label(.for(id)) { isOptional ? "\(heading) (\(words.optional))" : heading }
        input(
            .id(id), .name(name ?? id), .value(value), .required(!isOptional),
            .aria("invalid", isWrong(id) ? "true" : "false"),
            .aria("describedby", isWrong(id) ? "\(id).error" : ""), .autofocus(isWrong(id)))
        error(of: id)
    }

    @HTMLBuilder private func area(
        _ id: String, name: String? = nil, _ heading: String, _ value: String, lines: Int
    ) -> HTML {
        label(.for(id)) { heading }
        textarea(
            .id(id), .name(name ?? id), .rows(lines), .required(),
            .aria("invalid", isWrong(id) ? "true" : "false"),
            .aria("describedby", isWrong(id) ? "\(id).error" : ""), .autofocus(isWrong(id)),
            text: value)
        error(of: id)
    }

    @HTMLBuilder private func error(of id: String) -> HTML {
        if let refusal, isWrong(id) {
            p(.class("refusal"), .id("\(id).error"), .role("alert")) {
                words.said(refusal, page.wording)
            }
        }
    }

    private func isWrong(_ id: String) -> Bool {
        guard case .unusable(let field, _, _)? = refusal else { return false }
        return typed.input(of: field.path) == id
    }

    private func isBesideField(_ refusal: Refusal) -> Bool {
        guard case .unusable(let field, _, _) = refusal else { return false }
        let starts = ["customer.", "language", "devices[", "parcels["]
        return starts.contains { field.path.hasPrefix($0) }
    }
}
