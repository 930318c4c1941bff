import Addresses
import HTML
import HTTP
import Logistics
import Operations
import WebSite
import Wording

/// The list of orders, newest first, and the search through it.
enum OrdersPage {
    static let routes = [
        get(.home, .signedIn, home),
        get(.orders, .seeOrders, show),
    ]

    private static let pageSize = 50

    /// Where staff land after signing in.
    static func home(_ call: Call) -> Response { .redirect(to: .orders) }

    static func show(_ call: Call) throws -> Response {
        try call.shop.inOneState { try read(call) }
    }

    private static func read(_ call: Call) throws -> Response {
        let page = StationPage(call)
        let words = page.wording.orders
        let text = String((call.request.head.queryValue("q") ?? "").prefix(200))
        let stage = call.request.head.queryValue("stage").flatMap(DeviceStage.init)
        // An address that was cut off shows the first page.
        let after = call.request.head.queryValue("after").flatMap { try? Code($0) }
        let orders = try call.shop.orders.search(
            text, stage: stage, limit: pageSize, after: after, for: try call.asker())
        let mayRegister = try call.person().role.may(.registerOrder)
        return try page.response(page.desk.orders) {
            section(.class("card orders")) {
                div(.class("who")) {
                    h1 { page.desk.orders }
                    if mayRegister {
                        a(.class("button"), .href(.newOrder)) { words.newOrder }
                    }
                }
                search(text, stage, page.words, words)
                if orders.isEmpty {
                    p(.role("status")) {
                        text.isEmpty && stage == nil
                            ? words.noOrders
                            : words.nothingFound(
                                text.isEmpty ? stage.map(page.words.stage) ?? "" : text)
                    }
                } else {
                    list(of: orders, page, words)
                }
                if orders.count == pageSize, let last = orders.last {
                    p {
                        a(.class("button"), .rel("next"), .href(older(than: last, text, stage))) {
                            words.older
                        }
                    }
                }
            }
        }
    }

    private static func search(
        _ text: String, _ stage: DeviceStage?, _ common: CommonWords, _ words: OrdersWords
    ) -> HTML {
        form(.method("get"), .action(.orders), .role("search"), .class("search")) {
            div {
                label(.for("q")) { words.searchHint }
                input(
                    .id("q"), .name("q"), .type("search"), .value(text), .maxLength(200),
                    .autocomplete("off"), .enterKeyHint("search"), .autofocus())
            }
            div {
                label(.for("stage")) { words.stage }
                select(.id("stage"), .name("stage")) {
                    option(.value("")) { words.anyStage }
                    for choice in DeviceStage.allCases {
                        option(.value(choice.rawValue), .selected(choice == stage)) {
                            common.stage(choice)
                        }
                    }
                }
            }
            button(.type("submit")) { words.search }
        }
    }

    private static func list(
        of orders: [OrderLine], _ page: StationPage, _ words: OrdersWords
    ) -> HTML {
        let headings = [
            page.desk.order, words.customer, words.stage, words.parcelsHere,
            page.words.devices, words.registered,
        ]
        return table(.class("list")) {
            thead { tr { for heading in headings { th(.scope("col")) { heading } } } }
            tbody {
                for order in orders {
                    let at = page.call.shop.local(order.registeredAt)
                    tr {
                        td(.class("code"), .data("name", headings[0])) {
                            a(.href(.order(order.code))) { order.code.printed }
                        }
                        td(.data("name", headings[1])) { order.customer ?? "—" }
                        td(.data("name", headings[2])) { page.words.stage(order.stage) }
                        td(.data("name", headings[3])) { "\(order.arrived) / \(order.parcels)" }
                        td(.data("name", headings[4])) { "\(order.devices)" }
                        td(.data("name", headings[5])) {
                            time(.dateTime("\(at.date)T\(at.time)")) {
                                ReaderForm(page.wording.language).dateAndTime(at)
                            }
                        }
                    }
                }
            }
        }
    }

    private static func older(
        than last: OrderLine, _ text: String, _ stage: DeviceStage?
    ) -> Address {
        .orders.with("after", last.code.symbols).with("q", text.isEmpty ? nil : text)
            .with("stage", stage?.rawValue)
    }
}
