import Addresses
import HTML
import Logistics
import Operations
import TrackingNumbers
import WebSite
import Wording

/// The devices to pack and those in each box, with the buttons of each box.
struct PackList {
    let order: OrderView
    let page: StationPage
    let labels: DispatchWords
    let papers: PaperLinks
    /// The order's latest print jobs.
    let jobs: [PrintJobView]

    /// `#work`; scripts put the next one in its place.
    var html: HTML {
        div(.id("work")) {
            section(.class("card")) {
                h2 {
                    span(.class("code")) { order.code.printed }
                    if let customer = order.customer { " · \(customer)" }
                }
                if let address = order.returnAddress {
                    p(.class("label")) { labels.sendTo }
                    p(.class("address")) { address }
                }
                ul(.class("packlist")) {
                    for device in order.devices { row(device) }
                }
            }
            for box in order.boxes { card(box) }
            if !jobs.isEmpty {
                section(.class("card")) {
                    h2 {
                        a(.href(.printers)) { page.wording.printers.latest }
                    }
                    PrintJobList(page: page, jobs: jobs, hasButtons: false).content
                }
            }
            p { a(.href(.dispatch)) { labels.allOrders } }
        }
    }

    // MARK: Devices

    private func row(_ device: OrderView.Device) -> HTML {
        let box = order.box(holding: device.code)
        let isReady = order.devicesToPack.contains { $0.code == device.code }
        return li(.class(box != nil ? "in" : isReady ? "ready" : "off")) {
            Self.tick(box != nil, isReady: isReady)
            div {
                strong { device.name ?? "—" }
                span(.class("code")) { device.code.printed }
                if let serial = device.serial {
                    span { "\(page.words.serial) \(serial)" }
                }
                if let accessories = device.accessories { span { accessories } }
                span(.class("state")) {
                    box.map { labels.inBox($0.ordinal) } ?? page.words.stage(device.stage)
                }
            }
            if let box, box.stage.takesDevices {
                action(
                    labels.takeOut, .removal(of: device.code, from: box.code, of: order.code),
                    isQuiet: true)
            }
        }
    }

    /// In a box, ready for one, or neither: three shapes, not three colours.
    private static func tick(_ isPacked: Bool, isReady: Bool) -> HTML {
        if isPacked {
            .literal(
                """
                <svg viewBox="0 0 48 48" aria-hidden="true"><path class="fill" d="M3 3h42v42H3z"/>\
                <path class="mark" d="M12 25l8 9 16-19"/></svg>
                """)
        } else if isReady {
            .literal(
                "<svg viewBox=\"0 0 48 48\" aria-hidden=\"true\"><path d=\"M4 4h40v40H4z\"/></svg>")
        } else {
            .literal(
                """
                <svg viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="20"/>\
                <path d="M10 38l28-28"/></svg>
                """)
        }
    }

    // MARK: Boxes

    private func card(_ box: OrderView.Box) -> HTML {
        section(.class("card outbox \(box.stage.rawValue)")) {
            h2 {
                labels.box(box.ordinal)
                " · "
                span(.class("state")) { labels.boxStage(box.stage) }
            }
            p {
                span(.class("code")) { box.code.printed }
                " · "
                box.devices.isEmpty
                    ? labels.empty : "\(labels.devices): \(box.devices.count)"
            }
            if let label = box.label { courier(label) } else { p { labels.noLabel } }
            for number in box.furtherNumbers ?? [] { courier(number) }
            papers.row(.packingList, of: box.code)
            switch box.stage.next {
            case .packed:
                action(labels.closeBox, .packed(box.code, of: order.code), command: .done)
                if !order.devicesToPack.isEmpty {
                    action(
                        labels.closePartial, .partial(box.code, of: order.code), isQuiet: true,
                        command: .next)
                }
            case .labelled: fetched(box)
            case .collected:
                action(labels.collected, .collected(box.code, of: order.code))
                action(
                    labels.replaceLabel, .replacement(onBox: box.code, of: order.code),
                    isQuiet: true, command: .replaceLabel)
            case .open, .delivered, nil: HTML()
            }
        }
    }

    @HTMLBuilder private func courier(_ label: CourierLabel) -> HTML {
        p(.class("courier")) {
            strong { label.courier }
            span(.class("code")) { label.trackingNumber.grouped }
        }
        if let page = label.trackingPage {
            p {
                a(.href(page), .rel("noopener noreferrer external"), .target("_blank")) {
                    labels.follow
                }
            }
        }
    }

    /// Without a courier: whoever takes the box signs for it.
    private func fetched(_ box: OrderView.Box) -> HTML {
        details {
            summary { labels.fetched }
            form(.method("post"), .action(.handover(of: box.code, of: order.code))) {
                page.hiddenFields
                label(.for("person-\(box.code)")) { labels.fetchedBy }
                input(
                    .id("person-\(box.code)"), .name("person"), .type("text"), .maxLength(200),
                    .required(), .autocomplete("off"))
                button(.type("submit"), .class("quiet")) { labels.fetched }
            }
        }
    }

    private func action(
        _ text: String, _ address: Address, isQuiet: Bool = false, command: StationCommand? = nil
    ) -> HTML {
        form(.method("post"), .action(address)) {
            page.hiddenFields
            button(
                .type("submit"), .class(isQuiet ? "quiet" : ""),
                .data("command", command?.rawValue ?? "")
            ) { text }
        }
    }
}
