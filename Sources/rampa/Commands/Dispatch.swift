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
            Flag("--courier", "NAME", "whose label it is, where several couriers fit"),
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
                try desk.label(label, courier: arguments["--courier"])
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

    /// A label that is on is never replaced from here.
    func label(_ text: String, courier: String?) throws {
        guard let box = try view().boxWithoutLabel else {
            throw CommandFailure(.no, "No closed box waits for a label. Close it: --close")
        }
        try post(
            LabelBody(text: text, courier: courier, station: station), to: .api.label(on: box.code))
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
