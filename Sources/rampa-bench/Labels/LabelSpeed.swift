import Glibc

extension Scenario {
    static let labels = Scenario(
        name: "labels", meaning: "slips, stickers and pictures: time, memory, size",
        details: """
            Draws slips with 1, 20 and 100 devices, 1,000 and 10,000 device stickers as one PDF
            and as one stream of ZPL, and a parcel label as dots. Each in processes of its own.

            With --peer the same slips are made by WeasyPrint in the same run, from HTML with the
            same texts, lines and codes in the same places. Install it first, apart from the
            system: python3 -m venv DIR && DIR/bin/pip install weasyprint, then give
            --peer DIR/bin/python.
            """,
        options: [
            ("--runs", "NUMBER", "fresh processes a row; figures are medians; 3 if left out"),
            ("--peer", "PYTHON", "a Python that has WeasyPrint"),
            ("--labels", "FOLDER", "where the templates are; Labels if left out"),
            ("--part", "NAME", "measure one thing in this very process, and print bare figures"),
            ("--count", "NUMBER", "how many of it"),
        ],
        run: { options in
            if let name = options["--part"] {
                guard let part = LabelPart(rawValue: name) else {
                    throw Options.Mistake(words: "'\(name)' is not a part.")
                }
                let count = try options.number("--count", standard: 1, in: 1...100_000)
                print(try await part.measure(count, options).line)
                return
            }
            let runs = try options.number("--runs", standard: 3, in: 1...100)
            try LabelTables(runs: runs, options).print()
        })
}

/// The printed tables.
private struct LabelTables {
    let runs: Int
    let options: Options

    init(runs: Int, _ options: Options) {
        self.runs = runs
        self.options = options
    }

    func print() throws {
        try slips()
        try stickers()
        try picture()
    }

    private func slips() throws {
        var headings = [
            "devices", "warm up, CPU ms", "first, CPU ms", "steady, CPU ms", "kB", "MB resident",
        ]
        if options["--peer"] != nil { headings += ["WeasyPrint, CPU ms", "times", "its kB"] }
        var table = Table(headings)
        for devices in [1, 20, 100] {
            let ours = try figures(.slip, devices)
            var row = [
                "\(devices)", ours.warm.shown(1), ours.first.shown(1), ours.steady.shown(2),
                (Double(ours.bytes) / 1000).shown(1), ours.megabytes.shown(0),
            ]
            if let python = options["--peer"] {
                let peer = try WeasyPrint(python, devices: devices, options)
                row += [
                    peer.milliseconds.shown(1), (peer.milliseconds / ours.steady).shown(1),
                    (Double(peer.bytes) / 1000).shown(1),
                ]
            }
            table.add(row)
        }
        table.print(
            "Slips as PDF. \(Machine.description). Medians of \(runs) fresh processes.",
            means: """
                A row: slips with this many devices, each of another order. Warm up: loading the
                fonts, as a station does when it starts; first: the first slip after it; steady:
                the median of those that follow. CPU is what the process used on all its threads,
                from looking up the order to the last byte.
                """)
    }

    private func stickers() throws {
        var table = Table(["stickers", "as", "CPU s", "MB resident", "MB long"])
        for part in [LabelPart.stickersPDF, .stickersZPL] {
            for count in [1000, 10_000] {
                let found = try figures(part, count)
                table.add([
                    "\(count)", part == .stickersPDF ? "PDF" : "ZPL",
                    (found.steady / 1000).shown(2), found.megabytes.shown(0),
                    (Double(found.bytes) / 1e6).shown(2),
                ])
            }
        }
        table.print(
            "Device stickers in one file, drawn while they are taken. Medians of \(runs).",
            means: "MB resident is the most that the process ever had in use.")
    }

    private func picture() throws {
        let found = try figures(.picture, 30)
        var table = Table(["label", "first, CPU ms", "steady, CPU ms", "kB"])
        table.add([
            "100×150 mm, 203 dpi", found.first.shown(1), found.steady.shown(2),
            (Double(found.bytes) / 1000).shown(1),
        ])
        table.print(
            "A parcel label as PNG. Medians of \(runs).",
            means: "From the laid-out label to the file's last byte.")
    }

    private func figures(_ part: LabelPart, _ count: Int) throws -> LabelFigures {
        let all = try (0..<runs).map { _ in
            try LabelFigures(fromFreshProcess: part, count, options)
        }
        return LabelFigures(
            warm: Statistics.median(all.map(\.warm)), first: Statistics.median(all.map(\.first)),
            steady: Statistics.median(all.map(\.steady)), bytes: all[0].bytes,
            megabytes: Statistics.median(all.map(\.megabytes)))
    }
}

/// The cost of drawing in one process.
struct LabelFigures {
    /// Milliseconds of processor time.
    var warm = 0.0
    var first = 0.0
    var steady = 0.0
    var bytes = 0
    /// The peak of resident memory.
    var megabytes = 0.0

    var line: String { "\(warm) \(first) \(steady) \(bytes) \(megabytes)" }
}

extension LabelFigures {
    init(fromFreshProcess part: LabelPart, _ count: Int, _ options: Options) throws {
        let log = "/tmp/rampa-bench-labels-\(getpid()).log"
        defer { unlink(log) }
        let child = try ChildProcess(
            "/proc/self/exe",
            [
                "labels", "--part", part.rawValue, "--count", "\(count)", "--labels",
                options["--labels"] ?? "Labels",
            ],
            complaints: log)
        let figures = (child.line() ?? "").split(separator: " ").compactMap { Double($0) }
        guard figures.count == 5 else {
            let words = String(decoding: try Disk.read(log), as: UTF8.self)
            throw ChildProcess.Failure(
                description: "a fresh process drew no \(part.rawValue): \(words)")
        }
        self.init(
            warm: figures[0], first: figures[1], steady: figures[2], bytes: Int(figures[3]),
            megabytes: figures[4])
    }
}
