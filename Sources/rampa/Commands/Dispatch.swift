import APIBodies
import Addresses
import FoundationEssentials
import Logistics
import Operations
import TrackingNumbers

extension Command {
    static let dispatch = Command(
        name: "dispatch", usage: "ORDER [DEVICE…]", meaning: "pack, label and hand over an order",
        details: """
            Shows what is packed of ORDER. Each DEVICE is put into the open box first, as a scan at
            the dispatch does; a device that does not belong there stops the line. Then, if asked
            to, the box is closed, gets the courier's label, and is handed over, in this order.
            Exit code 1 when the line was stopped.
            """,
        example: "rampa dispatch R3KP-KPP3 D439-5VXK --close --label 1Z999AA10123456784",
        flags: [
            Flag("--close", "close the open box; every device that is ready must be in it"),
            Flag("--partial", "close the open box; another one follows"),
            Flag("--label", "TEXT", "what the courier's label says, scanned or typed"),
            Flag("--courier", "NAME", "whose label it is, where the number does not say it"),
            Flag("--box", "BOX", "the box it goes on, where several wait for a label"),
            Flag("--replace", "REASON", "put it in place of the label that the box carries"),
            Flag(
                "--also", "TEXT", "a further number of the box, such as a broker's; with --courier"),
            Flag("--fetched", "NAME", "NAME fetched the closed box and signed for it; no courier"),
            Flag("--collected", "the courier took every box that has a label"),
            Flag("--station", "NAME", "the desk's name, for the record"),
        ],
        run: { arguments, _ in
            guard let order = arguments.rest.first else {
                throw CommandFailure(.usage, "ORDER is missing. See --help.")
            }
            let desk = DispatchDesk(
                client: try StationClient(arguments), order: order,
                station: arguments["--station"])
            for device in arguments.rest.dropFirst() { try desk.pack(device) }
            if arguments["--close"] != nil || arguments["--partial"] != nil {
                try desk.close(isPartial: arguments["--partial"] != nil)
            }
            if let label = arguments["--label"] {
                try desk.label(
                    label, courier: arguments["--courier"], box: arguments["--box"],
                    replacing: arguments["--replace"])
            } else if arguments["--replace"] != nil {
                throw CommandFailure(.usage, "--replace goes with --label. See --help.")
            }
            if let also = arguments["--also"] {
                try desk.number(
                    also, courier: arguments["--label"] == nil ? arguments["--courier"] : nil,
                    box: arguments["--box"])
            }
            if let person = arguments["--fetched"] {
                try desk.handOver(to: person, box: arguments["--box"])
            }
            if arguments["--collected"] != nil { try desk.collect() }
            Output.say(
                arguments.isJSON
                    ? String(decoding: try desk.answer(), as: UTF8.self)
                    : try desk.lines().joined(separator: "\n"))
            return .done
        })
}

/// The dispatch of one order at the running station.
private struct DispatchDesk {
    let client: StationClient
    let order: String
    let station: String?

    /// The order as the station shows it, in JSON.
    func answer() throws -> [UInt8] {
        try client.get(.api.order(order))
    }

    /// The order as it is now.
    private func view() throws -> OrderView {
        try JSONDecoder().decode(OrderView.self, from: Data(answer()))
    }

    func pack(_ device: String) throws {
        let answer = try client.post(
            .api.scans, type: "application/json",
            body: Array(
                try JSONEncoder().encode(
                    ScanBody(
                        text: device, place: Place.dispatch.rawValue, station: station,
                        packing: view().code))))
        let verdict = try JSONDecoder().decode(VerdictBody.self, from: Data(answer))
        guard verdict.outcome.isDone else {
            throw CommandFailure(.no, "\(verdict.word)  \(verdict.say)")
        }
    }

    func close(isPartial: Bool) throws {
        guard let box = try view().openBox else {
            throw CommandFailure(.no, "No box is open. Scan a device first.")
        }
        try post(ClosingBody(isPartial: isPartial, station: station), to: .api.packed(box.code))
    }

    /// - Parameter reason: why it replaces the label that the box carries; without one, a label
    ///   that is on stays on.
    func label(
        _ text: String, courier: String?, box: String?, replacing reason: String?
    ) throws {
        let box = try target(of: box, isReplacing: reason != nil)
        try post(
            LabelBody(text: text, courier: courier, reason: reason, station: station),
            to: .api.label(on: box))
    }

    private func target(of named: String?, isReplacing: Bool) throws -> Code {
        let order = try view()
        let chosen = try named.map { try box($0, in: order) }
        if isReplacing, chosen == nil {
            let labelled = order.boxes.filter { $0.stage == .labelled }
            if labelled.count == 1, let only = labelled.first { return only.code }
            throw CommandFailure(
                .no,
                labelled.isEmpty
                    ? "No box carries a label that could be replaced."
                    : "Several boxes carry a label. Name one: --box BOX")
        }
        switch order.labelTarget(chosen: chosen) {
        case .box(let box): return box
        case .labelled(let box):
            guard isReplacing else {
                throw CommandFailure(
                    .no, "Box \(box) carries a label. Replace it on purpose: --replace REASON")
            }
            return box
        case .which(let boxes):
            let codes = boxes.map(\.symbols).joined(separator: ", ")
            throw CommandFailure(.no, "Several boxes wait for a label. Name one: --box \(codes)")
        case .open(let box):
            throw CommandFailure(.no, "Box \(box) is still open. Close it: --close")
        case .none:
            throw CommandFailure(.no, "No closed box waits for a label. Close it: --close")
        }
    }

    private func box(_ text: String, in order: OrderView) throws -> Code {
        guard let box = order.boxes.first(where: { $0.code == Code(wrapped: text) }) else {
            throw CommandFailure(.no, "Order \(order.code) has no box '\(text)'.")
        }
        return box.code
    }

    func number(_ text: String, courier: String?, box: String?) throws {
        let box = try only(box, "a further number") { $0 != .open }
        try post(
            LabelBody(text: text, courier: courier, station: station), to: .api.numbers(of: box))
    }

    func handOver(to person: String, box: String?) throws {
        let box = try only(box, "somebody to fetch it") { $0 == .packed || $0 == .labelled }
        try post(HandoverBody(person: person, station: station), to: .api.handover(of: box))
    }

    /// The box that was named, or the only one at such a stage.
    private func only(
        _ named: String?, _ what: String, at isRight: (BoxStage) -> Bool
    ) throws -> Code {
        let order = try view()
        if let named { return try box(named, in: order) }
        let boxes = order.boxes.filter { isRight($0.stage) }
        guard boxes.count == 1, let only = boxes.first else {
            let count = boxes.isEmpty ? "No box is" : "Several boxes are"
            throw CommandFailure(.no, "\(count) ready for \(what). Name one: --box BOX")
        }
        return only.code
    }

    func collect() throws {
        let boxes = try view().boxesToCollect
        guard !boxes.isEmpty else {
            throw CommandFailure(.no, "no box has a label yet. Scan it: --label TEXT")
        }
        for box in boxes { try post(StationBody(station: station), to: .api.collected(box.code)) }
    }

    private func post(_ body: some Encodable, to address: Address) throws {
        _ = try client.post(
            address, type: "application/json",
            body: Array(try JSONEncoder().encode(body)))
    }

    /// What is packed, a line each.
    func lines() throws -> [String] {
        let order = try view()
        var lines = ["order   \(order.code)"]
        for device in order.devices {
            let box = order.box(holding: device.code)
            let place =
                box.map { "in box \($0.ordinal), \($0.stage.rawValue)" } ?? device.stage.rawValue
            lines.append("device  \(device.code)  \(device.name ?? "-")  (\(place))")
        }
        for box in order.boxes {
            let label = box.label.map { "\($0.courier) \($0.trackingNumber)" } ?? "no label"
            lines.append(
                "box     \(box.code)  box \(box.ordinal), \(box.stage.rawValue), \(label)")
            if let page = box.label?.trackingPage { lines.append("        \(page)") }
        }
        return lines
    }
}
