import HTML
import HTTP
import Logistics
import Operations

/// What staff see after signing in: the newest orders.
enum HomePage {
    static func show(_ call: Call) throws -> Response {
        let person = try call.person()
        let words = Words.accepted(call.request.headers["Accept-Language"])
        let orders = try call.station.orders(limit: 50, after: nil, for: .person(person))
        return Page.response("Orders", words, heading: call.station.shop.name) {
            section(.class("card who")) {
                p {
                    strong { person.name }
                    " · \(words.role(person.role))"
                }
                if case .session(_, let secret) = call.visitor {
                    form(.method("post"), .action("/signout")) {
                        input(
                            .type("hidden"), .name("form"),
                            .value(call.station.formToken(session: secret)))
                        button(.type("submit"), .class("quiet")) { "Sign out" }
                    }
                }
            }
            section(.class("card")) {
                h1 { "Newest orders" }
                if orders.isEmpty {
                    p { "None yet. Register one with: rampa order new FILE.json" }
                } else {
                    list(orders, call, words)
                }
            }
        }
    }

    private static func list(_ orders: [OrderLine], _ call: Call, _ words: Words) -> HTML {
        table {
            thead { tr { for column in columns { th(.scope("col")) { column } } } }
            tbody {
                for order in orders {
                    tr {
                        td(.class("code")) { order.code.printed }
                        td(.class("name")) { order.customer ?? "—" }
                        cell(2) { words.stage(order.stage) }
                        cell(3) { "\(order.arrived) / \(order.parcels)" }
                        cell(4) {
                            let at = call.station.local(order.registeredAt)
                            "\(at.date) \(at.time)"
                        }
                    }
                }
            }
        }
    }

    private static let columns = ["Order", "Customer", "Stage", "Parcels here", "Registered"]

    /// On phones the heads of the columns are not seen, so cells bear their own.
    private static func cell(_ column: Int, @HTMLBuilder _ content: () -> HTML) -> HTML {
        td(.class("fixed"), .data("label", columns[column])) { content() }
    }
}
