import APIBodies
import Addresses
import FoundationEssentials
import Logistics
import Operations

extension Command {
    static let printers = Command(
        name: "printers", usage: "list | check [NAME] | calibrate NAME",
        meaning: "manage the printers",
        details: """
            list       the printers of the running station, with what waits and what failed
            check      checks whether they can be reached; exit code 1 when one cannot
            calibrate  prints a page with rulers on NAME; measure it, then give what you measured,
                       in millimetres, with --left and --top, and --across and --along if bars C
                       and D are there. Everything is printed corrected from then on; --corrected
                       prints the page once more, to see that it is right.

            Printers are named in printers.conf in the data folder:

              [printer sticker]
              address = tcp://10.0.0.9:9100     # or cups:QUEUE
              dpi     = 203                     # or 203x300
              size    = 50x25                   # millimetres; or A4, Letter
              papers  = device-sticker          # what it prints when no printer is named
              offset-x = 0.5                    # millimetres to the right; offset-y: down
              darkness = 12                     # 0 to 30, label printers only
              hangs-up = yes                    # no: for one that never ends a connection

              [station Desk 1]
              printers    = sticker             # this desk's own come first
              on-received = device-sticker      # printed when a scan receives a parcel; * is all

            Printed means that the printer, or CUPS, has everything. Whatever may already lie in a
            tray is never printed again by itself. On label printers a calibration moves what is
            printed and does not stretch it, so that the bars of codes stay whole dots. Queues of
            CUPS need the package cups-client.
            """,
        example: "rampa printers calibrate sticker --left 5.5 --top 4.25",
        flags: [
            Flag("--left", "MM", "from the left edge of the paper to line A"),
            Flag("--top", "MM", "from the upper edge of the paper to line B"),
            Flag("--across", "MM", "length of bar C"),
            Flag("--along", "MM", "length of bar D"),
            Flag("--corrected", "print the page as everything is printed now"),
            Flag("--language", "LANGUAGE", "\(Installation.languages), for the page"),
        ],
        run: { arguments, _ in
            let room = PrinterRoom(try StationClient(arguments), arguments)
            switch (arguments.rest.first, arguments.rest.count) {
            case ("list", 1): return try room.list()
            case ("check", 1...2): return try room.check(arguments.rest.dropFirst().first)
            case ("calibrate", 2): return try room.calibrate(arguments.rest[1])
            default:
                throw CommandFailure(
                    .usage, "say list, check, or calibrate NAME. See rampa printers --help.")
            }
        })
}

/// What `rampa printers` asks of the running station.
private struct PrinterRoom {
    let client: StationClient
    let arguments: Arguments

    init(_ client: StationClient, _ arguments: Arguments) {
        self.client = client
        self.arguments = arguments
    }

    func list() throws -> ExitCode {
        let (lines, answer) = try lines()
        if arguments.isJSON {
            Output.say(String(decoding: answer, as: UTF8.self))
            return .done
        }
        for line in lines {
            let papers =
                line.papers.isEmpty
                ? "nothing by itself" : line.papers.map(\.rawValue).joined(separator: ", ")
            Output.say(
                "\(line.name)  \(line.address)  \(line.size) mm, \(line.dpi) dpi, prints \(papers); "
                    + "waiting \(line.waiting), failed \(line.failed)"
                    + (line.isCalibrated ? ", calibrated" : ""))
        }
        if lines.isEmpty {
            Output.say("No printer is set up. How to: rampa printers --help")
        }
        return .done
    }

    func check(_ name: String?) throws -> ExitCode {
        var checks: [PrinterCheckBody] = []
        for name in try name.map({ [$0] }) ?? lines().0.map(\.name) {
            let answer = try client.get(.api.check(name))
            checks.append(try JSONDecoder().decode(PrinterCheckBody.self, from: Data(answer)))
        }
        if arguments.isJSON {
            Output.say(String(decoding: try JSONEncoder().encode(checks), as: UTF8.self))
        } else {
            for check in checks { Output.say("\(check.printer): \(check.say)") }
            if checks.isEmpty { Output.say("No printer is set up. How to: rampa printers --help") }
        }
        return checks.allSatisfy(\.answers) ? .done : .no
    }

    func calibrate(_ name: String) throws -> ExitCode {
        let read = try ["--left", "--top", "--across", "--along"].map(length)
        guard read.contains(where: { $0 != nil }) else {
            let answer = try client.post(
                .api.calibrationPage(of: name), type: "application/json",
                body: Array(
                    try JSONEncoder().encode(
                        CalibrationPageBody(
                            isCorrected: arguments["--corrected"] != nil,
                            language: arguments["--language"]))))
            Output.say(
                arguments.isJSON
                    ? String(decoding: answer, as: UTF8.self)
                    : "\(try PrintJobBody(answer).line)\nMeasure lines A and B, then: rampa printers "
                        + "calibrate \(name) --left MM --top MM")
            return .done
        }
        guard let left = read[0], let top = read[1] else {
            throw CommandFailure(.usage, "--left and --top are both needed. See --help.")
        }
        let answer = try client.post(
            .api.calibration(of: name), type: "application/json",
            body: Array(
                try JSONEncoder().encode(
                    ReadingsBody(left: left, top: top, across: read[2], along: read[3]))))
        Output.say(
            arguments.isJSON
                ? String(decoding: answer, as: UTF8.self)
                : "\(name) is calibrated. To see that it is right: rampa printers calibrate "
                    + "\(name) --corrected")
        return .done
    }

    private func lines() throws -> ([PrinterBody], [UInt8]) {
        let answer = try client.get(.api.printers)
        return (try JSONDecoder().decode(PrintersBody.self, from: Data(answer)).printers, answer)
    }

    private func length(_ flag: String) throws -> Int? {
        guard let text = arguments[flag] else { return nil }
        guard let length = Millimetres.micrometres(text) else {
            throw CommandFailure(
                .usage, "\(flag) '\(text)': give millimetres, such as 10.5.")
        }
        return length
    }
}
