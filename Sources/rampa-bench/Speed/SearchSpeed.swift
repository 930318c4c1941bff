import Logistics
import Operations

extension Scenario {
    static let search = Scenario(
        name: "search", meaning: "the staff's search and lists, with few and with many orders",
        details: """
            Asks the service, without HTTP, for orders as the desk does: by a code, by a part of a
            name, for what nobody is called, the first page of the list, and what is to be sent.
            """,
        options: DataFolders.options + [
            ("--seconds", "NUMBER", "how long each is asked; 3 if left out"),
            ("--labels", "FOLDER", "where slip.xml is; Labels if left out"),
        ],
        run: { options in
            let folders = try DataFolders(options)
            let seconds = try options.number("--seconds", standard: 3, in: 1...600)
            var table = Table(["", "orders", "hits", "p50 ms", "p95 ms", "times"])
            for count in try DataFolders.counts(options) {
                let orders = try await ManyOrders(count, in: folders.kept)
                let shop = try ShopInside.open(orders.folder, options)
                defer { shop.close() }
                for question in Question.all(count) {
                    table.add(try question.ask(shop, count, for: Double(seconds)))
                }
            }
            table.print(
                "Search and lists. \(Machine.description).",
                means: """
                    A row: one question asked over and over, inside the process; hits are orders
                    on the page that came back.
                    """)
        })
}

/// A search that the desk makes.
private struct Question {
    let name: String
    let ask: (Shop, Int) throws -> Int

    /// - Returns: cells of the table.
    func ask(_ shop: Shop, _ count: Int, for seconds: Double) throws -> [String] {
        var hits = try ask(shop, 0)  // not counted: pages of the database are read first
        var milliseconds: [Double] = []
        let start = Machine.seconds
        while milliseconds.count < 20 || Machine.seconds - start < seconds {
            let begin = Machine.seconds
            hits = try ask(shop, milliseconds.count + 1)
            milliseconds.append((Machine.seconds - begin) * 1000)
        }
        return [
            name, "\(count)", "\(hits)", Statistics.median(milliseconds).shown(2),
            (Statistics.percentile(0.95, of: milliseconds) ?? 0).shown(2),
            "\(milliseconds.count)",
        ]
    }

    static func all(_ count: Int) -> [Question] {
        func search(_ shop: Shop, _ text: String, stage: DeviceStage? = nil) throws -> Int {
            try shop.orders.search(text, stage: stage, limit: 50, for: .person(ShopInside.manager))
                .count
        }
        return [
            Question(name: "a device's code") { shop, turn in
                let order = SyntheticOrder(turn * 7919 % count)
                return try search(shop, order.devices[0].code.printed)
            },
            Question(name: "part of a common name (nowa)") { shop, _ in
                try search(shop, "nowa")
            },
            Question(name: "part of a mail, old orders") { shop, turn in
                try search(shop, "customer\(turn % (count / 100))@")
            },
            Question(name: "a name that nobody has") { shop, _ in
                try search(shop, "xyzzy")
            },
            Question(name: "a number that nobody has") { shop, _ in
                try search(shop, "+49 30 999 999 999")
            },
            Question(name: "first page of the list") { shop, _ in try search(shop, "") },
            Question(name: "first page at one stage") { shop, _ in
                try search(shop, "", stage: .ready)
            },
            Question(name: "what is to be dispatched") { shop, _ in
                try shop.orders.toDispatch(limit: 50, for: .person(ShopInside.manager)).count
            },
        ]
    }
}
