extension Scenario {
    static let scan = Scenario(
        name: "scan", meaning: "scans over HTTP, each on the disk when it is answered",
        details: """
            Starts the real program rampa serve on a folder with many orders and scans their
            parcels and devices at the intake, each scan with a key of its own and answered only
            when it is on the disk. Beside it stand empty answers of the same program, and plain
            writes that are brought to the same disk one by one.
            """,
        options: DataFolders.options
            + [("--runs", "NUMBER", "how often; figures are medians; 5 if left out")]
            + ServedStation.options,
        run: { options in
            let folders = try DataFolders(options)
            let runs = try options.number("--runs", standard: 5, in: 1...100)
            var courses: [(count: Int, course: ScanCourse)] = []
            for count in try DataFolders.counts(options) {
                let orders = try await ManyOrders(count, in: folders.kept)
                courses.append((count, ScanCourse(orders, folders, options)))
            }
            var figures = ScanFigures()
            for _ in 0..<runs {
                for (count, course) in courses {
                    for connections in ScanFigures.connections {
                        try figures.measure(count, course, connections)
                    }
                }
                figures.syncs.append(try Disk.syncsPerSecond(in: folders.scratch, for: 1))
            }
            figures.print(courses.map(\.count), runs: runs)
        })
}

/// The measurements, run by run.
private struct ScanFigures {
    static let connections = [1, 32]

    /// One run, or a summary of several.
    struct Figure {
        var perSecond = 0.0
        var half = 0.0
        var ninetyNine = 0.0
        var user = 0.0
        var system = 0.0
        var total = 0.0
    }

    private struct Case: Hashable {
        /// 0 for empty answers.
        let orders: Int
        let connections: Int
    }

    private var figures: [Case: [Figure]] = [:]
    var syncs: [Double] = []

    mutating func measure(_ count: Int, _ course: ScanCourse, _ connections: Int) throws {
        let (station, requests) = try course.next()
        figures[Case(orders: count, connections: connections), default: []].append(
            try Self.run(requests, connections, station))
        let empty = KeepAliveClient.request(
            "GET", "/healthz", token: nil, fields: "", body: [])
        figures[Case(orders: 0, connections: connections), default: []].append(
            try Self.run(Array(repeating: empty, count: 4000), connections, station))
    }

    private static func run(
        _ requests: [[UInt8]], _ connections: Int, _ station: ServedStation
    ) throws -> Figure {
        let before = try station.facts()
        let load = try Load(requests, connections: connections, port: station.port)
        let after = try station.facts()
        guard load.failures == 0 else {
            throw KeepAliveClient.Failure(description: "\(load.failures) scans were not taken.")
        }
        let count = Double(requests.count)
        let ticks = (after.user - before.user) + (after.system - before.system)
        let total = (after.total - before.total) / count
        // The kernel gives the sum to the nanosecond, and its parts in ticks of 10 ms.
        let inKernel = ticks > 0 ? (after.system - before.system) / ticks : 0
        return Figure(
            perSecond: load.perSecond,
            half: Statistics.median(load.milliseconds),
            ninetyNine: Statistics.percentile(0.99, of: load.milliseconds) ?? 0,
            user: total * (1 - inKernel), system: total * inKernel, total: total)
    }

    private func median(_ orders: Int, _ connections: Int) -> Figure {
        let runs = figures[Case(orders: orders, connections: connections)] ?? []
        func median(_ part: KeyPath<Figure, Double>) -> Double {
            Statistics.median(runs.map { $0[keyPath: part] })
        }
        return Figure(
            perSecond: median(\.perSecond), half: median(\.half),
            ninetyNine: median(\.ninetyNine), user: median(\.user), system: median(\.system),
            total: median(\.total))
    }

    func print(_ counts: [Int], runs: Int) {
        var table = Table([
            "", "connections", "a second", "p50 ms", "p99 ms", "CPU ms each", "user", "system",
        ])
        for orders in counts + [0] {
            for connections in Self.connections {
                let figure = median(orders, connections)
                table.add([
                    orders == 0 ? "empty answer (/healthz)" : "scan, \(orders) orders",
                    "\(connections)", figure.perSecond.shown(0), figure.half.shown(2),
                    figure.ninetyNine.shown(2), figure.total.shown(3), figure.user.shown(3),
                    figure.system.shown(3),
                ])
            }
        }
        table.print(
            "Scans over HTTP. \(Machine.description). Medians of \(runs) runs.",
            means: """
                A row: requests sent over this many connections, each as soon as the answer before
                is there; CPU is what the station's process used for one of them on all its threads.
                The same disk takes \(Statistics.median(syncs).shown(0)) writes of 4 kB a second, \
                each brought to it before the next.
                """)
        guard let few = counts.first, let many = counts.last, few != many else { return }
        let lines = Self.connections.map { connections in
            let ratio = median(many, connections).total / median(few, connections).total
            return "  \(connections) connections: \(ratio.shown(2))"
        }
        Swift.print(
            "\nCPU of a scan with \(many) orders as a multiple of that with \(few):\n"
                + lines.joined(separator: "\n"))
    }
}
