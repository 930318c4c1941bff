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
        div(.class("scroll")) {
            table {
                thead {
                    tr {
                        for heading in ["Order", "Customer", "Stage", "Parcels here", "Registered"]
                        {
                            th(.scope("col")) { heading }
                        }
                    }
                }
                tbody {
                    for order in orders {
                        tr {
                            td(.class("code")) { order.code.printed }
                            td { order.customer ?? "—" }
                            td { words.stage(order.stage) }
                            td { "\(order.arrived) / \(order.parcels)" }
                            td {
                                let at = call.station.local(order.registeredAt)
                                "\(at.date) \(at.time)"
                            }
                        }
                    }
                }
            }
        }
    }
}
