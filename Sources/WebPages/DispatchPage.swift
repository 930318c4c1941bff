import Addresses
import HTML
import HTTP
import Logistics
import Operations
import Scanning
import TrackingNumbers
import WebSite
import Wording

/// The dispatch desk: scan an order, scan its devices into boxes, scan the courier's label.
enum DispatchPage {
    static let routes = [
        get(.dispatch, .pack, list),
        post(.dispatch, .pack, body: .picture, find),
        get(.dispatchManifests, .pack, list),
        post(.dispatchManifests, .pack, drawManifest),
        get(.dispatch(.order), .pack, show),
        post(.dispatch(.order), .pack, body: .picture, scan),
        post(.packed(.box, of: .order), .pack, close),
        post(.partial(.box, of: .order), .pack, closePartial),
        post(.label(on: .box, of: .order), .pack, chooseCourier),
        post(.replacement(onBox: .box, of: .order), .pack, beginReplacing),
        post(.handover(of: .box, of: .order), .pack, handOver),
        post(.collected(.box, of: .order), .pack, collect),
        post(.removal(of: .device, from: .box, of: .order), .pack, takeOut),
        post(.dispatchPrints(of: .order), .print, print),
    ]

    /// The list of orders to dispatch.
    static func list(_ call: Call) throws -> Response { try listPage(call, .idle) }

    /// The pack list of an order.
    static func show(_ call: Call) throws -> Response {
        try call.shop.inOneState { try orderPage(call, try order(call), .idle) }
    }

    // MARK: Scans

    /// A scan before any order is in hand: it finds the order, whose page the browser goes to.
    static func find(_ call: Call) async throws -> Response {
        let form = try await StationForm(call)
        do {
            let seen = try await Seen(form, call)
            return try await find(seen, form, call)
        } catch let refusal as Refusal where refusal.isForThePanel {
            return try listPage(call, .refused(refusal))
        }
    }

    /// A scan while an order is in hand: a device goes into its box, a label onto it.
    static func scan(_ call: Call) async throws -> Response {
        let form = try await StationForm(call)
        let order = try order(call)
        do {
            let seen = try await Seen(form, call)
            if try call.shop.scans.leadsElsewhere(seen.texts, from: order, for: call.asker()) {
                return try await find(seen, form, call)
            }
            let answered = try await call.shop.scans.take(
                seen.request(packing: order), by: try form.write(seen.payload))
            return try orderPage(call, order, .scan(answered.answer))
        } catch let refusal as Refusal where refusal.isForThePanel {
            return try orderPage(call, order, .refused(refusal))
        }
    }

    private static func find(
        _ seen: Seen, _ form: StationForm, _ call: Call
    ) async throws -> Response {
        let answer = try await call.shop.scans.take(
            seen.request(packing: nil), by: try form.write(seen.payload)
        ).answer
        if let order = answer.verdict.order, answer.verdict.outcome.isDone {
            return .redirect(to: .dispatch(order))
        }
        return try listPage(call, .scan(answer))
    }

    // MARK: Buttons

    static func close(_ call: Call) async throws -> Response {
        try await press(call) {
            _ = try await $0.close($1, isPartial: false, by: $2)
        }
    }

    static func closePartial(_ call: Call) async throws -> Response {
        try await press(call) {
            _ = try await $0.close($1, isPartial: true, by: $2)
        }
    }

    static func collect(_ call: Call) async throws -> Response {
        try await press(call) { _ = try await $0.collect($1, by: $2) }
    }

    /// Somebody fetched the box, and signed for it.
    static func handOver(_ call: Call) async throws -> Response {
        let form = try await StationForm(call)
        let person = form["person"] ?? ""
        return try await press(call, form, payload: [person]) {
            _ = try await $0.handOver($1, to: person, by: $2)
        }
    }

    static func takeOut(_ call: Call) async throws -> Response {
        let device = try call.code(.device)
        return try await press(call, payload: [device.symbols]) {
            _ = try await $0.unpack(device, from: $1, by: $2)
        }
    }

    /// A box's packing list goes to its printer.
    static func print(_ call: Call) async throws -> Response {
        let form = try await StationForm(call)
        let order = try order(call)
        do {
            let payload = "\(form["paper"] ?? "")\n\(form["thing"] ?? "")"
            try await PaperLinks.print(
                form, of: order, by: try form.write(Array(payload.utf8)), call)
            return .redirect(to: .dispatch(order))
        } catch let refusal as Refusal where refusal.isForThePanel {
            return try orderPage(call, order, .refused(refusal), status: 409)
        }
    }

    /// The courier of a label, as somebody chose it.
    static func chooseCourier(_ call: Call) async throws -> Response {
        let form = try await StationForm(call)
        let texts = form.all("text").filter { !$0.isEmpty }
        let (courier, number, reason) = (form["courier"], form["number"], form["reason"])
        return try await press(
            call, form,
            payload: texts + [courier ?? "", number ?? ""] + (reason.map { [$0] } ?? [])
        ) {
            _ = try await $0.label(
                $1, with: texts, courier: courier, number: number.flatMap(Self.number),
                replacingBecause: reason, by: $2)
        }
    }

    /// The next label that is scanned replaces that of the box, once a reason is given.
    static func beginReplacing(_ call: Call) async throws -> Response {
        try await press(call) { try $0.beginReplacing($1, by: $2) }
    }

    private static func number(_ text: String) -> TrackingNumber? {
        // Without a number, all that the label holds are asked about again.
        try? TrackingNumber(text)
    }

    /// Draws up what a courier collects.
    static func drawManifest(_ call: Call) async throws -> Response {
        let form = try await StationForm(call)
        let courier = form["courier"] ?? ""
        do {
            _ = try await call.shop.manifests.draw(
                for: courier, by: try form.write(Array(courier.utf8)))
            return .redirect(to: .dispatch)
        } catch let refusal as Refusal where refusal.isForThePanel {
            return try listPage(call, .refused(refusal), status: 409)
        }
    }

    private typealias Press = @Sendable (Boxes, Code, Write) async throws -> Void

    /// Does what a button says; a refusal is shown on the panel, as for a scan.
    private static func press(
        _ call: Call, _ read: StationForm? = nil, payload: [String] = [], _ press: Press
    ) async throws -> Response {
        let form = if let read { read } else { try await StationForm(call) }
        let order = try order(call)
        do {
            let box = try call.code(.box)
            guard try call.shop.orders.code(of: box, for: call.asker()) == order else {
                throw Refusal.unknown(what: .box, text: box.printed)
            }
            try await press(
                call.shop.boxes, box,
                try form.write(Array(payload.joined(separator: "\n").utf8)))
            return .redirect(to: .dispatch(order))
        } catch let refusal as Refusal where refusal.isForThePanel {
            return try orderPage(call, order, .refused(refusal), status: 409)
        }
    }

    // MARK: Pages

    private static func order(_ call: Call) throws -> Code {
        try call.shop.orders.code(of: try call.code(.order), for: try call.asker())
    }

    private static func listPage(
        _ call: Call, _ content: DispatchPanel.Content, status: Int = 200
    ) throws -> Response {
        try call.shop.inOneState { try readList(call, content, status) }
    }

    private static func readList(
        _ call: Call, _ content: DispatchPanel.Content, _ status: Int
    ) throws -> Response {
        let page = StationPage(call)
        let labels = page.wording.dispatch
        let asker = try call.asker()
        let lines = try call.shop.orders.toDispatch(limit: 50, for: asker)
        let manifests = ManifestCard(
            page: page, waiting: try call.shop.manifests.waiting(for: asker),
            newest: try call.shop.manifests.newest(limit: 5, for: asker))
        return try frame(
            page, labels, content, packing: nil, action: .dispatch, status: status
        ) {
            section(.id("work"), .class("card")) {
                h2 { labels.toDispatch }
                if lines.isEmpty { p { labels.nothingToDispatch } }
                ul(.class("plain todispatch")) {
                    for line in lines { row(line, labels) }
                }
            }
            manifests.content
        }
    }

    private static func row(_ line: DispatchLine, _ labels: DispatchWords) -> HTML {
        li {
            a(.href(.dispatch(line.order))) {
                span(.class("code")) { line.order.printed }
                if let customer = line.customer { span { customer } }
                span(.class("state")) { labels.counts(line.ready, line.packed, line.devices) }
                if line.waitsForLabel { strong { labels.noLabel } }
            }
        }
    }

    private static func orderPage(
        _ call: Call, _ order: Code, _ content: DispatchPanel.Content, status: Int = 200
    ) throws -> Response {
        try call.shop.inOneState { try readOrder(call, order, content, status) }
    }

    private static func readOrder(
        _ call: Call, _ order: Code, _ content: DispatchPanel.Content, _ status: Int
    ) throws -> Response {
        let page = StationPage(call)
        let labels = page.wording.dispatch
        let packing = try call.shop.orders.view(of: order, for: try call.asker())
        let list = PackList(
            order: packing, page: page, labels: labels,
            papers: try PaperLinks(page, action: .dispatchPrints(of: order)),
            jobs: try call.shop.printing.jobs(of: order, for: try call.asker())
                .filter { $0.code?.kind == .box })
        return try frame(
            page, labels, content, packing: packing, action: .dispatch(order), status: status
        ) { list.html }
    }

    private static func frame(
        _ page: StationPage, _ labels: DispatchWords, _ content: DispatchPanel.Content,
        packing: OrderView?, action: Address, status: Int = 200, @HTMLBuilder _ work: () -> HTML
    ) throws -> Response {
        let scans = try page.call.shop.scans.latest(
            at: .dispatch, station: page.station, limit: 8, for: try page.call.asker())
        let asker = try page.call.asker()
        let chosen = packing.flatMap {
            page.call.shop.boxes.chosen(in: $0.code, at: page.station, for: asker)
        }
        let couriers = try packing == nil ? [] : page.call.shop.courierList.all(for: asker)
        let list = work()
        return try page.response(
            page.desk.dispatch, place: .dispatch, scripts: ["station.js"], status: status
        ) {
            h1(.class("hidden")) { page.desk.dispatch }
            div(.class("desk dispatch")) {
                DispatchPanel(
                    content: content, page: page, packing: packing, chosen: chosen,
                    couriers: couriers.map(\.name)
                ).html
                div(.class("side")) {
                    // First, so that the focus in it does not scroll the panel away.
                    section(.class("card")) { textForm(page, action) }
                    list
                    section(.class("card photo")) { photoForm(page, labels, action, packing) }
                    ScanLog(scans: scans, page: page).content
                }
            }
        }
    }

    private static func textForm(_ page: StationPage, _ action: Address) -> HTML {
        form(.id("scan"), .method("post"), .action(action)) {
            page.hiddenFields
            label(.for("text")) { page.desk.typeCode }
            input(
                .id("text"), .name("text"), .autocomplete("off"), .maxLength(200), .autofocus(),
                .enterKeyHint("send"))
            button(.type("submit")) { page.desk.scan }
        }
    }

    @HTMLBuilder private static func photoForm(
        _ page: StationPage, _ labels: DispatchWords, _ action: Address, _ packing: OrderView?
    ) -> HTML {
        form(
            .id("photo"), .method("post"), .action(action), .enctype("multipart/form-data")
        ) {
            page.hiddenFields
            label(.for("picture")) {
                packing == nil ? page.desk.photoOfSlip : labels.photoOfLabel
            }
            input(
                .id("picture"), .name("picture"), .type("file"),
                .accept("image/jpeg,image/png"), .capture("environment"))
            button(.type("submit")) { page.desk.readPhoto }
        }
        Camera(page).content
    }
}

/// A scan at the dispatch: the texts of its form, or all codes in its picture.
private struct Seen {
    let texts: [String]
    let payload: [UInt8]
    private let isPicture: Bool

    init(_ form: StationForm, _ call: Call) async throws {
        if let picture = form.picture {
            texts = try await call.shop.scans.read(picture).map(\.text)
            payload = picture
            isPicture = true
        } else {
            texts = form.all("text").filter { !$0.isEmpty }
            payload = Array(texts.joined(separator: "\n").utf8)
            isPicture = form["together"] != nil  // by the page's camera
        }
    }

    func request(packing: Code?) -> ScanRequest {
        ScanRequest(
            texts: texts, place: .dispatch, packing: packing,
            areAlternatives: !isPicture, isPicture: isPicture)
    }
}

extension Refusal {
    /// Whether the worker is told on the panel. Trouble that passes is not: the page's script
    /// sends such a scan again.
    fileprivate var isForThePanel: Bool {
        switch self {
        case .unread, .storage, .notAllowed: false
        default: true
        }
    }
}
