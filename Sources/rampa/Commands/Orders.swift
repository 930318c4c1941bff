import APIBodies
import Addresses
import FoundationEssentials
import Logistics
import Operations

extension Command {
    static let orders = Command(
        name: "orders", usage: "[TEXT]", meaning: "list orders, newest first, or search them",
        details: """
            Lists the newest orders of the running station. With TEXT only those that it finds:
            one of our codes, or a part of the customer's name, mail or phone, or of a serial or
            tracking number. Case and diacritics do not matter. Exit code 1 when there are none.
            """,
        example: "rampa orders nowak --limit 10",
        flags: [Flag("--limit", "N", "1 to 200 orders; default 20")],
        run: { arguments, _ in
            let text = arguments.rest.joined(separator: " ")
            let answer = try StationClient(arguments).get(
                .api.orders.with("limit", arguments["--limit"] ?? "20").with("q", text))
            let page = try JSONDecoder().decode(OrdersBody.self, from: Data(answer))
            let outcome: ExitCode = page.orders.isEmpty ? .no : .done
            if arguments.isJSON {
                Output.say(String(decoding: answer, as: UTF8.self))
                return outcome
            }
            if page.orders.isEmpty {
                Output.say(
                    text.isEmpty
                        ? "No orders yet. Register one with: rampa order new FILE.json"
                        : "Nothing found for '\(text)'. Try fewer letters.")
            }
            for order in page.orders {
                let stage = order.stage.rawValue.padded(to: 16)
                Output.say(
                    "\(order.code)  \(stage)parcels \(order.arrived)/\(order.parcels)  "
                        + "devices \(order.devices)  \(order.customer ?? "—")")
            }
            return outcome
        })
}

extension String {
    /// With spaces behind it up to a width.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
