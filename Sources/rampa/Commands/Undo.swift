import APIBodies
import Addresses
import FoundationEssentials
import Logistics
import Operations

extension Command {
    static let undo = Command(
        name: "undo", usage: "[ORDER STEP --reason TEXT]",
        meaning: "take back what was done by mistake",
        details: """
            Without words: takes back the last thing that the command line did, within five
            minutes; with --station, the last thing that it did at that desk. With ORDER and STEP,
            a step of the order, as rampa history ORDER numbers them, whoever took it. What was
            done since and builds on it stands in the way and is named. The log keeps both.
            """,
        example: "rampa undo",
        flags: [
            Flag("--reason", "TEXT", "why; with ORDER and STEP"),
            Flag("--station", "NAME", "the desk's name"),
        ],
        run: { arguments, _ in
            let client = try StationClient(arguments)
            let station = arguments["--station"]
            let answer: [UInt8]
            switch arguments.rest.count {
            case 0:
                answer = try client.post(
                    .api.undo, type: "application/json",
                    body: Array(try JSONEncoder().encode(StationBody(station: station))))
            case 2:
                guard let reason = arguments["--reason"] else {
                    throw CommandFailure(.usage, "say why: --reason TEXT")
                }
                answer = try client.post(
                    .api.undo(of: arguments.rest[1], in: arguments.rest[0]),
                    type: "application/json",
                    body: Array(
                        try JSONEncoder().encode(UndoBody(reason: reason, station: station))))
            default: throw CommandFailure(.usage, "say ORDER STEP, or nothing. See --help.")
            }
            if arguments.isJSON {
                Output.say(String(decoding: answer, as: UTF8.self))
                return .done
            }
            for step in try JSONDecoder().decode(Undone.self, from: Data(answer)).steps {
                let things = step.things.map(\.printed).joined(separator: " ")
                Output.say("undone  \(step.order.printed)  \(step.kind.rawValue)  \(things)")
            }
            return .done
        })

    static let history = Command(
        name: "history", usage: "ORDER", meaning: "show everything that happened to an order",
        details: """
            Lists the steps of ORDER, oldest first: number, time in UTC, what happened to what, who
            did it and where. Steps that were taken back are marked.
            """,
        example: "rampa history R3KP-KPP3", flags: [],
        run: { arguments, _ in
            let answer = try StationClient(arguments).get(
                .api.events(of: try arguments.only("ORDER")))
            if arguments.isJSON {
                Output.say(String(decoding: answer, as: UTF8.self))
                return .done
            }
            for event in try JSONDecoder().decode(EventsBody.self, from: Data(answer)).events {
                let things = event.subjects.dropFirst().map(\.printed).joined(separator: " ")
                let parts = [
                    event.step.map { "\($0)" } ?? "-", event.at.utc, event.kind.rawValue, things,
                    event.by, event.station ?? "", event.isUndone ? "(undone)" : "",
                    event.undoes.map { "undoes \($0)" } ?? "", event.reason ?? "",
                ]
                Output.say(parts.filter { !$0.isEmpty }.joined(separator: "  "))
            }
            return .done
        })
}

extension Instant {
    /// As ISO 8601 writes it, to the second: `2026-09-21T12:13:00Z`.
    fileprivate var utc: String {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(.iso8601)
    }
}
