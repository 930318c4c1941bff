import Addresses
import FoundationEssentials
import HTML
import HTTP
import Logistics
import Operations
import WebSite
import Wording

/// One order as staff see it: everything that is known, and what may be done next.
enum OrderDetailPage {
    static let routes = [
        get(.order(.code), .seeOrders, show),
        get(.changes(of: .code), .seeOrders, live),
        post(.stage(of: .device, in: .code), .seeOrders, move),
        post(.verified(.code), .seeOrders, verify),
        post(.checked(.parcel, of: .code), .seeOrders, check),
        post(.prints(of: .code), .print, print),
        // After a refusal the address is that of the form: reloading it shows the order.
        get(.stage(of: .device, in: .code), .seeOrders, show),
        get(.verified(.code), .seeOrders, show),
        get(.checked(.parcel, of: .code), .seeOrders, show),
        get(.prints(of: .code), .seeOrders, show),
    ]

    static func show(_ call: Call) throws -> Response {
        let asker = try call.asker()
        let named = try call.code()
        // Before anything is read: a change in between is then announced to the page, not missed.
        let moment = call.shop.announcements.moment
        return try call.shop.inOneState {
            let order = try call.shop.orders.code(of: named, for: asker)
            guard order == named, call.request.path.count == 2 else {
                return .redirect(to: .order(order))
            }
            return try read(call, order, refusal: nil, since: moment)
        }
    }

    /// Says that the order changed; the page then reloads itself.
    static func live(_ call: Call) throws -> Response {
        let code = try call.shop.orders.code(of: try call.code(), for: try call.asker())
        let changes = call.shop.announcements.changes(of: code, since: call.moment)
        return .events { writer in
            for await _ in changes { try await writer.event("changed", data: "\(code)") }
        }
    }

    static func move(_ call: Call) async throws -> Response {
        try await change(call) { form, write in
            let stage = try DeviceStage(checking: form["stage"] ?? "", field: .stage)
            _ = try await call.shop.devices.move(try call.code(.device), to: stage, by: write)
        }
    }

    static func verify(_ call: Call) async throws -> Response {
        try await change(call) { _, write in
            _ = try await call.shop.orders.verify(try call.code(), by: write)
        }
    }

    static func print(_ call: Call) async throws -> Response {
        let order = try call.shop.orders.code(of: try call.code(), for: try call.asker())
        return try await change(call) { form, write in
            try await PaperLinks.print(form, of: order, by: write, call)
        }
    }

    static func check(_ call: Call) async throws -> Response {
        try await change(call) { _, write in
            _ = try await call.shop.parcels.check(try call.code(.parcel), by: write)
        }
    }

    /// Does what a form asks for; a refusal is shown on the order's own page.
    private static func change(
        _ call: Call, _ body: (StationForm, Write) async throws -> Void
    ) async throws -> Response {
        let order = try call.shop.orders.code(of: try call.code(), for: try call.asker())
        let form = try await StationForm(call)
        do {
            let payload = ["stage", "paper", "thing"].compactMap { form[$0] }
            try await body(form, try form.write(Array(payload.joined(separator: "\n").utf8)))
        } catch let refusal as Refusal {
            return try page(call, order, refusal: refusal)
        }
        return .redirect(to: .order(order))
    }

    private static func page(_ call: Call, _ code: Code, refusal: Refusal) throws -> Response {
        let moment = call.shop.announcements.moment
        return try call.shop.inOneState {
            try read(call, code, refusal: refusal, since: moment)
        }
    }

    private static func read(
        _ call: Call, _ code: Code, refusal: Refusal?, since moment: Int
    ) throws -> Response {
        let page = StationPage(call)
        let person = try call.person()
        let order = try call.shop.orders.view(of: code, for: .person(person))
        let detail = OrderDetail(
            order: order, page: page, role: person.role,
            link: person.role.may(.registerOrder)
                ? try call.shop.links.address(of: code, for: .person(person)) : nil,
            events: person.role.may(.seeEvents)
                ? try call.shop.orders.events(of: code, for: .person(person)) : [],
            papers: try PaperLinks(page, action: .prints(of: code)),
            jobs: try call.shop.printing.jobs(of: code, for: .person(person)),
            refusal: refusal, isNew: call.request.head.queryValue("new") != nil)
        return try page.response(
            "\(page.desk.order) \(code.printed)", scripts: ["live.js"],
            status: refusal?.problem(at: call.request.head, call.wording).status
                ?? 200
        ) {
            div(
                .id("live"), .class("order"),
                .data("events", .changes(of: code).with("since", "\(moment)"))
            ) {
                detail.content
            }
        }
    }
}

/// An order's page for staff as a function of its values.
struct OrderDetail {
    let order: OrderView
    let page: StationPage
    let role: Role
    let link: String?
    let events: [EventView]
    let papers: PaperLinks
    /// Its latest print jobs.
    let jobs: [PrintJobView]
    let refusal: Refusal?
    /// Whether it was registered just now, so that the slips come first.
    let isNew: Bool

    private var common: CommonWords { page.words }
    private var words: OrdersWords { page.wording.orders }
    private var flow: Flow { page.call.shop.flow }

    @HTMLBuilder var content: HTML {
        if let refusal {
            section(.class("card refused"), .role("alert")) {
                h2 { words.notDone }
                p { words.said(refusal, page.wording) }
            }
        }
        if isNew {
            section(.class("card made"), .role("status")) {
                h2 { words.printSlips }
                for parcel in order.parcels { slip(of: parcel, isFull: true) }
            }
        }
        div(.class("columns")) {
            div(.class("side")) {
                customer
                printed
                section(.class("card")) {
                    h2 { common.parcels }
                    ul(.class("plain")) { for parcel in order.parcels { item(parcel) } }
                }
                for device in order.devices { card(device) }
                if !order.boxes.isEmpty { boxes }
            }
            if !events.isEmpty { history }
        }
    }

    private var customer: HTML {
        section(.class("card")) {
            p(.class("label")) { common.repairOrder }
            h1(.class("code")) { order.code.printed }
            p(.class("quiet")) {
                "\(common.stage(order.stage)) · \(common.registeredOn) "
                moment(order.registeredAt)
            }
            dl {
                row(words.customer, order.customer)
                row(words.returnAddress, order.returnAddress)
                row(words.mail, order.mail)
                row(words.phone, order.phone)
                row(words.language, Wording.in(order.language).common.ownName)
            }
            if let link {
                label(.for("link")) { words.customersLink }
                input(.id("link"), .value(link), .readOnly(), .class("code"))
            }
            if order.verifiedAt == nil, role.may(.verifyOrder) {
                form(.method("post"), .action(.verified(order.code))) {
                    page.hiddenFields
                    button(.type("submit")) { words.verify }
                }
            }
        }
    }

    private func item(_ parcel: OrderView.Parcel) -> HTML {
        li(.class("parcel")) {
            div {
                strong { common.parcelOf(parcel.ordinal, order.parcels.count) }
                " "
                span(.class("code")) { parcel.code.printed }
                " · \(common.parcelStage(parcel.stage))"
                if let step = parcel.steps.last, parcel.stage.hasArrived {
                    " · "
                    moment(step.at)
                }
            }
            if let number = parcel.announced {
                p { "\(words.trackingNumber): \(number)" }
            }
            slip(of: parcel, isFull: false)
            if parcel.stage.next == .checked, role.may(.checkParcels) {
                form(.method("post"), .action(.checked(parcel.code, of: order.code))) {
                    page.hiddenFields
                    button(.type("submit")) { words.setChecked }
                }
            }
            photos(of: parcel.code, name: parcel.code.printed)
        }
    }

    private func slip(of parcel: OrderView.Parcel, isFull: Bool) -> HTML {
        papers.row(
            .slip, of: parcel.code, address: .api.slip(of: parcel.code),
            label: isFull ? "\(words.slip) · \(parcel.code.printed)" : words.slip,
            style: isFull ? "button" : "slip")
    }

    @HTMLBuilder private var printed: HTML {
        if !jobs.isEmpty {
            section(.class("card")) {
                h2 {
                    a(.href(.printers)) { page.wording.printers.latest }
                }
                PrintJobList(page: page, jobs: jobs, hasButtons: false).content
            }
        }
    }

    private func card(_ device: OrderView.Device) -> HTML {
        let steps = device.steps.map {
            PublicStages.Step(stage: $0.stage, at: $0.at, role: $0.role)
        }
        let next = device.next.filter { flow.lets(role, set: $0) }
        return section(.class("card"), .id("\(device.code)")) {
            h2 { device.name ?? device.code.printed }
            dl {
                row(page.desk.typeCode, device.code.printed)
                row(common.serial, device.serial)
                row(common.fault, device.fault)
                row(words.accessories, device.accessories)
                row(words.whichParcel, device.parcel?.printed)
            }
            papers.row(.deviceSticker, of: device.code)
            papers.row(.workOrder, of: device.code)
            StageBar(
                stages: PublicStages.Device(stage: device.stage, steps: steps), flow: flow,
                wording: page.wording,
                local: page.call.shop.local
            ).content
            if !next.isEmpty {
                h3 { words.nextStage }
                form(
                    .method("post"), .action(.stage(of: device.code, in: order.code)),
                    .class("next")
                ) {
                    page.hiddenFields
                    for stage in next {
                        button(
                            .type("submit"), .name("stage"), .value(stage.rawValue),
                            .class(flow[stage].isOffPath ? "quiet" : "go")
                        ) { common.stage(stage) }
                    }
                }
            }
            photos(of: device.code, name: device.name ?? device.code.printed)
        }
    }

    private var boxes: HTML {
        section(.class("card")) {
            h2 { words.boxes }
            ul(.class("plain")) {
                for box in order.boxes {
                    li(.class("parcel")) {
                        strong { words.box(box.ordinal) }
                        " "
                        span(.class("code")) { box.code.printed }
                        if let step = box.steps.last {
                            " · "
                            moment(step.at)
                        }
                        p { box.devices.map(\.printed).joined(separator: ", ") }
                        if let label = box.label {
                            p {
                                "\(label.courier) "
                                if let address = label.trackingPage {
                                    a(.href(address), .rel("noreferrer")) {
                                        "\(label.trackingNumber)"
                                    }
                                } else {
                                    "\(label.trackingNumber)"
                                }
                            }
                        }
                        papers.row(.packingList, of: box.code)
                        photos(of: box.code, name: box.code.printed)
                    }
                }
            }
        }
    }

    private var history: HTML {
        section(.class("card history")) {
            h2 { words.history }
            ol {
                for event in events.reversed() {
                    li {
                        moment(event.at)
                        strong {
                            words.event(event.kind, event.stage.map(common.stage) ?? "")
                        }
                        span {
                            [event.by, event.station].compactMap(\.self).joined(separator: " · ")
                        }
                        for code in event.subjects where code != order.code {
                            a(.class("code"), .href(address(of: code))) { code.printed }
                        }
                    }
                }
            }
        }
    }

    private func address(of code: Code) -> String {
        code.kind == .device ? "#\(code)" : "\(Address.order(code))"
    }

    @HTMLBuilder private func photos(of subject: Code, name: String) -> HTML {
        let own = order.photos.filter { $0.subject == subject }
        for (way, heading) in [
            (Photo.Way.intake, common.photosIn), (.outbound, common.photosOut),
        ] {
            let shown = own.filter { $0.way == way }
            if !shown.isEmpty {
                h3 { heading }
                ul(.class("photos")) {
                    for photo in shown {
                        li {
                            a(.href(.api.photo(photo.id, size: 1600))) {
                                img(
                                    .src(.api.photo(photo.id, size: 480)),
                                    .alt(common.photoOf(name)), .loading("lazy"))
                            }
                            moment(photo.at)
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private func row(_ name: String, _ value: String?) -> HTML {
        if let value {
            dt { name }
            dd { value }
        }
    }

    private func moment(_ instant: Instant) -> HTML {
        let at = page.call.shop.local(instant)
        return time(.dateTime("\(at.date)T\(at.time)")) {
            ReaderForm(page.wording.language).dateAndTime(at)
        }
    }
}
