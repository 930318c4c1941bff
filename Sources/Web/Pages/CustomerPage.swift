import HTML
import HTTP
import Logistics
import Operations

/// What a customer sees behind the secret link: stages with times, photos, slips.
enum CustomerPage {
    static func show(_ call: Call) throws -> Response {
        let code = try order(call)
        let order = try call.station.order(code, for: .link(to: code))
        let words = Words.in(order.language)
        let page = OrderPage(
            order: order, words: words, base: "/o/\(call.parameter("secret"))",
            local: call.station.local)
        return Page.response(
            "\(words.repairOrder) \(order.code.printed)", words,
            heading: call.station.shop.name
        ) { page.content }
    }

    static func slip(_ call: Call) throws -> Response {
        let order = try order(call)
        let parcel = try call.code("parcel")
        return .slip(
            try call.station.slip(
                of: parcel, page: call.request.head.queryValue("page"), for: .link(to: order)),
            of: parcel)
    }

    static func photo(_ call: Call) async throws -> Response {
        try await .photo(call, for: .link(to: try order(call)))
    }

    private static func order(_ call: Call) throws -> Code {
        try call.station.order(
            openedBy: call.parameter("secret"), address: call.request.head.remoteAddress)
    }
}

/// An order's page as a function of its values.
struct OrderPage {
    let order: OrderView
    let words: Words
    /// The link's address; what belongs to the order lies below it.
    let base: String
    let local: (Instant) -> LocalTime

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
        for device in order.devices { card(device) }
    }

    private func item(_ parcel: OrderView.Parcel) -> HTML {
        li(.class("parcel")) {
            div {
                strong { words.parcelOf(parcel.ordinal, order.parcels.count) }
                " · \(words.parcelStage(parcel.stage))"
                if let step = parcel.steps.last, parcel.stage != .announced {
                    " · "
                    moment(step.at)
                }
            }
            if parcel.stage == .announced {
                p {
                    a(.class("button"), .href("\(base)/slips/\(parcel.code)")) {
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
            if device.stage.waitsForCustomer {
                p(.class("waiting")) { words.waitsForYou }
            }
            h3 { words.whereItIs }
            stages(of: device)
            photos(of: device.code, name: name)
        }
    }

    /// All stages: those that were reached with their time, the present one marked, then those
    /// to come. An off-path stage stands alone at the end of what was reached.
    private func stages(of device: OrderView.Device) -> HTML {
        let rest = upcoming(of: device)
        return ol(.class("stages")) {
            for (index, step) in device.steps.enumerated() {
                let isNow = index == device.steps.count - 1
                let stage = DeviceStage(rawValue: step.stage)
                li(
                    .class(isNow ? (device.stage.isOffPath ? "now off" : "now") : "done"),
                    .aria("current", isNow ? "step" : "false")
                ) {
                    strong { stage.map(words.stage) ?? step.stage }
                    span {
                        moment(step.at)
                        " · \(words.role(step.role))"
                    }
                }
            }
            for stage in rest {
                li(.class("later")) {
                    strong { words.stage(stage) }
                    span { words.notYet }
                }
            }
        }
    }

    private func upcoming(of device: OrderView.Device) -> ArraySlice<DeviceStage> {
        guard !device.stage.isOffPath else { return [] }
        // A declined device goes on where an accepted one would be ready.
        let present: DeviceStage = device.stage == .declined ? .qualityControl : device.stage
        guard let index = DeviceStage.path.firstIndex(of: present) else { return [] }
        return DeviceStage.path[(index + 1)...]
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
                            a(.href("\(base)/photos/\(photo.id)/1600")) {
                                img(
                                    .src("\(base)/photos/\(photo.id)/480"),
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
        return time(.dateTime("\(at.date)T\(at.time)")) { "\(at.date) \(at.time)" }
    }
}
