import Glibc

/// The real program `rampa serve` on a data folder, in a process of its own.
final class ServedStation {
    let port: UInt16
    /// From starting the process until `/readyz` said yes, in milliseconds.
    let startMilliseconds: Double
    private let folder: String
    private let process: ChildProcess

    /// Starts it and waits until it is ready.
    ///
    /// - Throws: ``ChildProcess/Failure`` with its log when it does not become ready.
    init(folder: String, options: Options) throws {
        self.folder = folder
        let log = "\(folder).log"
        let start = Machine.seconds
        process = try ChildProcess(
            try Self.program(options),
            [
                "serve", "--data", folder, "--port", "0", "--log", log, "--labels",
                options["--labels"] ?? "Labels",
            ], complaints: "\(folder).complaints")
        let mark = "The station answers at http://127.0.0.1:"
        var found: UInt16?
        while found == nil, let line = process.line() {
            if line.hasPrefix(mark) { found = UInt16(line.dropFirst(mark.count)) }
        }
        guard let found else {
            process.end(SIGKILL)
            let words = String(decoding: try Disk.read("\(folder).complaints"), as: UTF8.self)
            throw ChildProcess.Failure(description: "rampa serve did not start: \(words)")
        }
        port = found
        let answer = try KeepAliveClient(port: found).get("/readyz")
        guard answer.status == 200 else {
            throw ChildProcess.Failure(
                description: "rampa serve is not ready; \(log) says why (\(answer.status)).")
        }
        startMilliseconds = (Machine.seconds - start) * 1000
    }

    /// What Linux reports about the station's own process.
    func facts() throws -> ProcessFacts { try ProcessFacts(process.id) }

    /// Memory of the workers that decode pictures, in MB.
    func workersMegabytes() throws -> Double {
        try ProcessFacts.children(of: process.id).map {
            try ProcessFacts($0).residentMegabytes
        }.reduce(0, +)
    }

    /// The token of the command line, which is a manager.
    func token() throws -> String {
        String(decoding: try Disk.read("\(folder)/token"), as: UTF8.self).filter {
            !$0.isWhitespace
        }
    }

    /// Asks it to shut down, and returns how long that took, in milliseconds.
    func stop() -> Double {
        let start = Machine.seconds
        process.end(SIGTERM)
        return (Machine.seconds - start) * 1000
    }

    /// The program beside this one, unless another was named.
    private static func program(_ options: Options) throws -> String {
        if let named = options["--program"] { return named }
        guard let path = realpath("/proc/self/exe", nil) else {
            throw Disk.Failure("followed", "/proc/self/exe")
        }
        defer { free(path) }
        let own = String(cString: path)
        return (own.lastIndex(of: "/").map { String(own[...$0]) } ?? "./") + "rampa"
    }

    /// The options of every scenario that starts a station.
    static let options: [(name: String, value: String, meaning: String)] = [
        ("--program", "FILE", "the station's program; rampa beside this one if left out"),
        ("--labels", "FOLDER", "where slip.xml is; Labels if left out"),
    ]
}
