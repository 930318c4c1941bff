import Glibc
import Logistics
import Operations
import Storage

extension Scenario {
    static let slip = Scenario(
        name: "slip", meaning: "the PDF of a slip, first in a process and steady",
        details: """
            Draws slips with 1 and with 20 devices as PDF. The first one in a process also finds
            the fonts; those after show what a slip costs a station that runs.
            """,
        options: [
            ("--runs", "NUMBER", "fresh processes; figures are medians; 5 if left out"),
            ("--labels", "FOLDER", "where slip.xml is; Labels if left out"),
            ("--devices", "NUMBER", "measure in this very process, and print bare figures"),
        ],
        run: { options in
            if options["--devices"] != nil {
                let devices = try options.number("--devices", standard: 1, in: 1...100)
                let figures = try await SlipFigures(devices: devices, options)
                print(figures.line)
                return
            }
            let runs = try options.number("--runs", standard: 5, in: 1...100)
            var table = Table([
                "devices", "first, CPU ms", "steady, CPU ms", "kB", "bytes",
            ])
            for devices in [1, 20] {
                let figures = try (0..<runs).map { _ in
                    try SlipFigures(fromFreshProcess: devices, options)
                }
                let bytes = figures[0].bytes
                table.add([
                    "\(devices)", Statistics.median(figures.map(\.first)).shown(1),
                    Statistics.median(figures.map(\.steady)).shown(2),
                    (Double(bytes) / 1000).shown(1), "\(bytes)",
                ])
            }
            table.print(
                "Slips as PDF. \(Machine.description). Medians of \(runs) fresh processes.",
                means: """
                    A row: a slip with this many devices; CPU is what the process used on all its
                    threads, from looking up the order to the last byte.
                    """)
        })
}

/// The cost of a slip in one process.
private struct SlipFigures {
    /// Milliseconds of processor time.
    let first, steady: Double
    let bytes: Int

    var line: String { "\(first) \(steady) \(bytes)" }

    init(devices: Int, _ options: Options) async throws {
        let folder = try Disk.temporaryFolder()
        defer { DataFolder.discard(folder) }
        let shop = try ShopInside.open(folder, options)
        defer { shop.close() }
        let parcel = try await Self.parcel(with: devices, at: shop)
        func draw() throws -> (milliseconds: Double, bytes: Int) {
            let start = Machine.processorSeconds
            let slip = try shop.papers.print(
                .slip, of: parcel, as: PaperWish(page: "A4"),
                for: .person(ShopInside.manager))
            return ((Machine.processorSeconds - start) * 1000, slip.count)
        }
        let start = try draw()
        first = start.milliseconds
        bytes = start.bytes
        steady = Statistics.median(try (0..<30).map { _ in try draw().milliseconds })
    }

    init(fromFreshProcess devices: Int, _ options: Options) throws {
        let log = "/tmp/rampa-bench-slip-\(getpid()).log"
        defer { unlink(log) }
        let child = try ChildProcess(
            "/proc/self/exe",
            ["slip", "--devices", "\(devices)", "--labels", options["--labels"] ?? "Labels"],
            complaints: log)
        let figures = (child.line() ?? "").split(separator: " ")
        guard figures.count == 3, let first = Double(figures[0]), let steady = Double(figures[1]),
            let bytes = Int(figures[2])
        else {
            let words = String(decoding: try Disk.read(log), as: UTF8.self)
            throw ChildProcess.Failure(description: "a fresh process drew no slip: \(words)")
        }
        (self.first, self.steady, self.bytes) = (first, steady, bytes)
    }

    private static func parcel(with devices: Int, at shop: Shop) async throws -> Code {
        let new = NewOrder(
            customer: NewOrder.Customer(
                name: "Łódzkie Biuro Rachunkowe sp. z o.o.",
                returnAddress: "ul. Piotrkowska 104\n90-926 Łódź", mail: nil, phone: nil),
            language: "pl",
            devices: (1...devices).map { number in
                NewOrder.Device(
                    name: "Laptop ThinkPad T14", serial: "PF3AB\(1000 + number)",
                    fault: "Nie włącza się po zalaniu kawą.", accessories: "zasilacz", parcel: 1)
            })
        let made = try await shop.orders.register(
            new,
            by: try Write(
                by: .person(ShopInside.manager),
                once: Once(key: "slip", route: "bench", payload: [])))
        return made.answer.parcels[0]
    }
}
