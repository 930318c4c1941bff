import Addresses
import HTML
import HTTP
import Logistics
import Operations
import TrackingNumbers
import WebSite
import Wording

/// The customer's page behind the secret link: stages with times, photos, slips.
enum CustomerPage {
    static let routes = [
        get(.customer(.secret), .linkHolder, show),
        get(.customerChanges(.secret), .linkHolder, live),
        get(.customerSlip(.secret, of: .parcel), .linkHolder, slip),
        get(.customerPhoto(.secret, .photo), .linkHolder, photo),
        get(.customerPhoto(.secret, .photo, size: .size), .linkHolder, photo),
    ]

    static func show(_ call: Call) throws -> Response {
        let code = try order(call)
        let moment = call.shop.announcements.moment
        let order = try call.shop.inOneState {
            try call.shop.orders.view(of: code, for: .link(to: code))
        }
        let wording = Wording.in(order.language)
        let secret = call.parameter(.secret)
        let page = OrderPage(
            order: order, flow: call.shop.flow, wording: wording,
            secret: secret,
            local: call.shop.local)
        return Page.response(
            "\(wording.common.repairOrder) \(order.code.printed)", wording.language,
            heading: call.shop.settings.name, scripts: ["live.js"]
        ) {
            div(.id("live"), .data("events", .customerChanges(secret).with("since", "\(moment)"))) {
                page.content
            }
        }
    }

    /// Says that the order changed; the page then reloads itself.
    static func live(_ call: Call) throws -> Response {
        let code = try order(call)
        let changes = call.shop.announcements.changes(of: code, since: call.moment)
        return .events { writer in
            for await _ in changes { try await writer.event("changed", data: "\(code)") }
        }
    }

    static func slip(_ call: Call) throws -> Response {
        let order = try order(call)
        let parcel = try call.code(.parcel)
        return .slip(
            try call.shop.papers.print(
                .slip, of: parcel,
                as: PaperWish(page: call.request.head.queryValue("page")), for: .link(to: order)),
            of: parcel)
    }

    static func photo(_ call: Call) async throws -> Response {
        try await .photo(call, for: .link(to: try order(call)))
    }

    private static func order(_ call: Call) throws -> Code {
        try call.shop.links.order(
            openedBy: call.parameter(.secret), address: call.request.head.remoteAddress)
    }
}

/// An order's page as a function of its values.
struct OrderPage {
    let order: OrderView
    let flow: Flow
    let wording: Wording
    /// The link's; what belongs to the order lies below its address.
    let secret: String
    let local: (Instant) -> LocalTime

    private var words: CommonWords { wording.common }

    @HTMLBuilder var content: HTML {
        section(.class("card")) {
            p(.class("label")) { words.repairOrder }
            h1(.class("code")) { order.code.printed }
            if let customer = order.customer { p { customer } }
            p(.class("quiet")) {
                "\(words.registeredOn) "
                moment(order.registeredAt)
            }
        }
        section(.class("card")) {
            h2 { words.parcels }
            ul(.class("plain")) { for parcel in order.parcels { item(parcel) } }
        }
        let sent = order.boxes.filter { $0.label != nil }
        if !sent.isEmpty {
            section(.class("card sent")) {
                h2 { words.sentBack }
                ul(.class("plain")) { for box in sent { item(box) } }
            }
        }
        for device in order.devices { card(device) }
    }

    private func item(_ parcel: OrderView.Parcel) -> HTML {
        li(.class("parcel")) {
            div {
                strong { words.parcelOf(parcel.ordinal, order.parcels.count) }
                " · \(words.parcelStage(parcel.stage))"
                if let step = parcel.steps.last, parcel.stage.hasArrived {
                    " · "
                    moment(step.at)
                }
            }
            if !parcel.stage.hasArrived {
                p {
                    a(.class("button"), .href(.customerSlip(secret, of: parcel.code))) {
                        words.downloadSlip
                    }
                }
                p(.class("quiet")) {
                    "\(words.noPrinter) "
                    strong(.class("code")) { parcel.code.printed }
                }
            }
            photos(of: parcel.code, name: words.parcelOf(parcel.ordinal, order.parcels.count))
        }
    }

    private func item(_ box: OrderView.Box) -> HTML {
        let dispatch = wording.dispatch
        let names = order.devices.filter { box.devices.contains($0.code) }
            .map { $0.name ?? $0.code.printed }
        return li(.class("parcel")) {
            div {
                strong { words.returned(box.ordinal) }
                " · \(words.returnStage(box.stage))"
                if let step = box.steps.last {
                    " · "
                    moment(step.at)
                }
            }
            p(.class("quiet")) { names.joined(separator: ", ") }
            if let label = box.label {
                p(.class("courier")) {
                    strong { label.courier }
                    span(.class("code")) { label.trackingNumber.grouped }
                }
                if let page = label.trackingPage {
                    p {
                        a(.class("button"), .href(page), .rel("noopener noreferrer external")) {
                            dispatch.follow
                        }
                    }
                }
            }
            photos(of: box.code, name: words.returned(box.ordinal))
        }
    }

    private func card(_ device: OrderView.Device) -> HTML {
        let name = device.name ?? device.code.printed
        return section(.class("card")) {
            h2 { name }
            dl {
                if let serial = device.serial {
                    dt { words.serial }
                    dd { serial }
                }
                if let fault = device.fault {
                    dt { words.fault }
                    dd { fault }
                }
            }
            if flow[device.stage].waitsForCustomer {
                p(.class("waiting")) { words.waitsForYou }
            }
            h3 { words.whereItIs }
            stages(of: device)
            photos(of: device.code, name: name)
        }
    }

    private func stages(of device: OrderView.Device) -> HTML {
        let steps = device.steps.map {
            PublicStages.Step(stage: $0.stage, at: $0.at, role: $0.role)
        }
        return StageBar(
            stages: PublicStages.Device(stage: device.stage, steps: steps), flow: flow,
            wording: wording,
            local: local
        ).content
    }

    @HTMLBuilder private func photos(of subject: Code, name: String) -> HTML {
        let own = order.photos.filter { $0.subject == subject }
        for (way, heading) in [(Photo.Way.intake, words.photosIn), (.outbound, words.photosOut)] {
            let shown = own.filter { $0.way == way }
            if !shown.isEmpty {
                h3 { heading }
                ul(.class("photos")) {
                    for photo in shown {
                        li {
                            a(.href(.customerPhoto(secret, photo.id, size: 1600))) {
                                img(
                                    .src(.customerPhoto(secret, photo.id, size: 480)),
                                    .alt(words.photoOf(name)), .loading("lazy"))
                            }
                            moment(photo.at)
                        }
                    }
                }
            }
        }
    }

    private func moment(_ instant: Instant) -> HTML {
        let at = local(instant)
        return time(.dateTime("\(at.date)T\(at.time)")) {
            ReaderForm(wording.language).dateAndTime(at)
        }
    }
}
