import Logistics
import Storage

extension Scenario {
    static let station = Scenario(
        name: "station", meaning: "start, memory and stop of the station",
        details: """
            Starts the real program rampa serve on a folder with many orders until it says that it
            is ready, looks at its memory before and after many scans, and stops it with SIGTERM.
            """,
        options: DataFolders.options
            + [
                ("--runs", "NUMBER", "how often; figures are medians; 5 if left out"),
                ("--scans", "NUMBER", "scans between the looks at memory; 10000 if left out"),
            ] + ServedStation.options,
        run: { options in
            let folders = try DataFolders(options)
            let runs = try options.number("--runs", standard: 5, in: 1...100)
            let scans = try options.number("--scans", standard: 10_000, in: 100...1_000_000)
            var table = Table([
                "orders", "ready after ms", "idle MB", "after \(scans) scans MB", "workers MB",
                "stopped after ms",
            ])
            for count in try DataFolders.counts(options) {
                let orders = try await ManyOrders(count, in: folders.kept)
                let folder = "\(folders.scratch)/\(count)-copy"
                try orders.copy(to: folder)
                let figures = try (0..<runs).map { run in
                    try Life(folder, orders, scans: scans, run: run, options)
                }
                func median(_ part: KeyPath<Life, Double>, _ digits: Int) -> String {
                    Statistics.median(figures.map { $0[keyPath: part] }).shown(digits)
                }
                table.add([
                    "\(count)", median(\.ready, 0), median(\.idle, 1), median(\.busy, 1),
                    median(\.workers, 1), median(\.stop, 0),
                ])
                DataFolder.discard(folder)
            }
            table.print(
                "The station's start, memory and stop. \(Machine.description). "
                    + "Medians of \(runs) runs.",
                means: """
                    A row: ready counts from starting the process until /readyz says so; MB are
                    resident memory of the station's process, and of the two workers beside it.
                    """)
        })
}

/// One life of the station's process.
private struct Life {
    let ready, idle, busy, workers, stop: Double

    init(
        _ folder: String, _ orders: ManyOrders, scans: Int, run: Int, _ options: Options
    ) throws {
        let station = try ServedStation(folder: folder, options: options)
        ready = station.startMilliseconds
        idle = try station.facts().residentMegabytes
        let token = try station.token()
        let requests = (0..<scans).map { place in
            let order = SyntheticOrder((run * scans + place) * 7919 % orders.count)
            return ScanCourse.scan(
                order.parcels[0].symbols, at: "intake", key: "life-\(run)-\(place)", token: token)
        }
        _ = try Load(requests, connections: 32, port: station.port)
        busy = try station.facts().residentMegabytes
        workers = try station.workersMegabytes()
        stop = station.stop()
    }
}
