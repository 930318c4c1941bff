import APIBodies
import Addresses
import FoundationEssentials
import Glibc
import Logistics

extension Command {
    static let print = Command(
        name: "print", usage: "CODE | --list | --retry JOB | --cancel JOB",
        meaning: "print a paper of a parcel, device or box",
        details: """
            Puts the paper for CODE into a printer's queue at the running station, and says which
            queue: a parcel's slip, a device's sticker, a box's packing list, or the one that
            --paper names. The printer is the one for this paper (see rampa printers list), or the
            one that --printer names. With --wait, exit code 1 when it did not come out.
            """,
        example: "rampa print DG43-SFRS --wait",
        flags: [
            Flag("--paper", "NAME", "what to print; see rampa labels list"),
            Flag("--printer", "NAME", "where to print it; with --list, whose jobs"),
            Flag("--copies", "N", "how many, 1 to 99"),
            Flag("--language", "LANGUAGE", "\(Installation.languages); default: the order's"),
            Flag("--station", "NAME", "the desk's name: its own printers come first"),
            Flag("--wait", "wait until it is printed or failed, at most a minute"),
            Flag("--list", "show what is waiting, done, or failed and why"),
            Flag("--retry", "JOB", "print a job again"),
            Flag("--cancel", "JOB", "take a job out of its queue"),
        ],
        run: { arguments, _ in
            let queue = PrintQueue(try StationClient(arguments), arguments)
            switch (arguments["--list"], arguments["--retry"], arguments["--cancel"]) {
            case (nil, nil, nil): return try queue.print()
            case (.some, nil, nil): return try queue.list()
            case (nil, let job?, nil): return try queue.change(job) { .api.retry(of: $0) }
            case (nil, nil, let job?): return try queue.change(job) { .api.cancellation(of: $0) }
            default:
                throw CommandFailure(.usage, "choose one of --list, --retry and --cancel.")
            }
        })
}

extension PrintJobBody {
    /// Reads the station's answer about a job.
    init(_ answer: [UInt8]) throws {
        self = try JSONDecoder().decode(PrintJobBody.self, from: Data(answer))
    }

    var line: String {
        let what = [paper, code.map { "\($0)" }].compactMap { $0 }.joined(separator: " ")
        let mark = isReprint ? ", reprint" : ""
        return "job \(job)  \(printer)  \(what)  \(state.rawValue)\(mark)"
            + (say.map { "\n    \($0)" } ?? "")
    }
}

/// What `rampa print` asks of the running station.
private struct PrintQueue {
    let client: StationClient
    let arguments: Arguments

    init(_ client: StationClient, _ arguments: Arguments) {
        self.client = client
        self.arguments = arguments
    }

    func print() throws -> ExitCode {
        struct Body: Encodable {
            let code: String
            let paper: String?
            let printer: String?
            let copies: Int?
            let language: String?
            let station: String?
        }
        let copies = try arguments["--copies"].map { text in
            guard let number = Int(text), (1...99).contains(number) else {
                throw CommandFailure(.usage, "--copies '\(text)': give 1 to 99.")
            }
            return number
        }
        let body = Body(
            code: try arguments.only("CODE"), paper: arguments["--paper"],
            printer: arguments["--printer"], copies: copies, language: arguments["--language"],
            station: arguments["--station"])
        let answer = try client.post(
            .api.printJobs, type: "application/json",
            body: Array(try JSONEncoder().encode(body)))
        return try tell(arguments["--wait"] == nil ? answer : try ended(answer))
    }

    /// Asks until a job is done, at most a minute.
    private func ended(_ answer: [UInt8]) throws -> [UInt8] {
        var answer = answer
        for _ in 0..<300 {
            let job = try PrintJobBody(answer)
            guard [.waiting, .printing].contains(job.state) else { break }
            usleep(200_000)
            answer = try client.get(.api.printJob(job.job))
        }
        return answer
    }

    func change(_ text: String, _ address: (Int64) -> Address) throws -> ExitCode {
        try arguments.none()
        guard let number = Int64(text), number > 0 else {
            throw CommandFailure(.usage, "'\(text)' is not a job. See: rampa print --list")
        }
        let answer = try client.post(
            address(number), type: "application/json",
            body: Array("{}".utf8))
        return try tell(arguments["--wait"] == nil ? answer : try ended(answer))
    }

    func list() throws -> ExitCode {
        try arguments.none()
        let answer = try client.get(.api.printJobs.with("printer", arguments["--printer"]))
        if arguments.isJSON {
            Output.say(String(decoding: answer, as: UTF8.self))
            return .done
        }
        let jobs = try JSONDecoder().decode(PrintJobsBody.self, from: Data(answer)).jobs
        for job in jobs { Output.say(job.line) }
        if jobs.isEmpty { Output.say("Nothing was printed lately.") }
        return .done
    }

    private func tell(_ answer: [UInt8]) throws -> ExitCode {
        let job = try PrintJobBody(answer)
        Output.say(arguments.isJSON ? String(decoding: answer, as: UTF8.self) : job.line)
        return job.state == .failed ? .no : .done
    }
}
