import Foundation
import Synchronization

/// The built program `rampa` as a shop runs it: `serve` in a process of its own, reached from
/// outside.
///
/// Its process is killed at the latest when the last reference is gone.
public final class RunningStation: Sendable {
    /// The data folder.
    public let folder: String
    /// What comes before the program in the shell, such as `ulimit -f 2000`; for lack of things.
    private let limits: String?
    private let flags: [String]
    private let process: Mutex<Serving>
    /// Keeps a folder of our own until the station is gone.
    private let own: TemporaryFolder?

    /// Starts a station and waits until it says where it answers.
    ///
    /// - Parameters:
    ///   - folder: the data folder; `nil` makes an empty one, which goes with the station.
    ///   - flags: more flags of `rampa serve`.
    ///   - limits: shell commands that set limits for the process, such as `ulimit -f 2000`.
    /// - Throws: ``StationFailure`` with what the program complained of when it does not start.
    public init(folder: String? = nil, flags: [String] = [], limits: String? = nil) throws {
        let own = folder == nil ? try TemporaryFolder() : nil
        let path = folder ?? own?.file("data") ?? ""
        self.own = own
        self.folder = path
        self.limits = limits
        self.flags = flags
        process = Mutex(try Serving(folder: path, flags: flags, limits: limits))
    }

    deinit {
        _ = process.withLock { $0.end(SIGKILL) }
    }

    /// Where it answers, such as `http://127.0.0.1:40123`, without a slash at the end.
    public var base: String { process.withLock { $0.base } }

    /// The port of ``base``.
    public var port: UInt16 {
        UInt16(base.split(separator: ":").last.map(String.init) ?? "") ?? 0
    }

    /// The process, for signals and for looking into `/proc`.
    public var processID: Int32 { process.withLock { $0.processID } }

    /// The token of the command line, who is a manager.
    public func token() throws -> String {
        let text = try String(contentsOfFile: "\(folder)/token", encoding: .utf8)
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The log since this process started: one JSON object a line, and complaints.
    public func log() throws -> String { try process.withLock { try $0.log() } }

    /// Asks it to end in order (SIGTERM) and waits.
    ///
    /// - Returns: the exit code; `nil` when it had to be killed, or died of a signal.
    @discardableResult public func terminate() -> Int32? {
        process.withLock { $0.end(SIGTERM) }
    }

    /// Ends it as a power cut does (SIGKILL), and waits until it is gone.
    public func kill9() {
        _ = process.withLock { $0.end(SIGKILL) }
    }

    /// Starts it again on the same folder, which gives it another port and token.
    public func restart() throws {
        kill9()
        let again = try Serving(folder: folder, flags: flags, limits: limits)
        process.withLock { $0 = again }
    }

    /// Runs a command of `rampa` on this station's folder, such as `["check"]`.
    public func rampa(_ words: [String], input: [UInt8] = []) throws -> CommandOutcome {
        try Self.rampa(words, folder: folder, input: input)
    }

    /// Runs a command of `rampa` and waits for its end.
    ///
    /// - Parameters:
    ///   - words: the command with its words, such as `["read", "a.jpg"]`.
    ///   - folder: the data folder, handed over in the environment.
    ///   - input: what it reads from its standard input.
    ///   - environment: more variables.
    public static func rampa(
        _ words: [String], folder: String? = nil, input: [UInt8] = [],
        environment: [String: String] = [:]
    ) throws -> CommandOutcome {
        var variables = environment
        variables["RAMPA_DATA"] = folder
        return try ToolRunner.run(
            try executable(), words, input: input, environment: Child.environment(variables))
    }

    /// Path of the built program: beside the test bundle.
    public static func executable() throws -> String {
        var places = [Bundle.main.bundlePath, Bundle.main.executablePath ?? ""]
        // `swift test` starts a helper of the toolchain and hands the bundle over as an argument.
        places += CommandLine.arguments
        for place in places where !place.isEmpty {
            for folder in [place, URL(fileURLWithPath: place).deletingLastPathComponent().path] {
                let path = "\(folder)/rampa"
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
                    !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: path)
                {
                    return URL(fileURLWithPath: path).path
                }
            }
        }
        throw StationFailure(
            "the program rampa does not lie beside the test bundle; looked from \(places)")
    }
}

/// Why a station or command does not run, in words.
public struct StationFailure: Error, CustomStringConvertible {
    /// The words.
    public let description: String

    /// A failure with these words.
    public init(_ description: String) { self.description = description }
}

/// One process of `rampa serve`.
private final class Serving: Sendable {
    let base: String
    var processID: Int32 { child.processID }
    private let child: Child
    private let files: TemporaryFolder

    init(folder: String, flags: [String], limits: String?) throws {
        files = try TemporaryFolder()
        var words = ["serve", "--data", folder]
        if !flags.contains("--port") { words += ["--port", "0"] }
        words += ["--log", "-"] + flags
        var program = try RunningStation.executable()
        if let limits {
            words = ["-c", "\(limits); exec \"$0\" \"$@\"", program] + words
            program = "/bin/sh"
        }
        let child = try Child(program, words, complaints: files.file("log"))
        self.child = child
        // One that neither starts nor ends must not hold up the tests for ever.
        let process = child.processID
        let patience = DispatchWorkItem { kill(process, SIGKILL) }
        DispatchQueue.global().asyncAfter(
            deadline: .now() + .seconds(Patience.seconds), execute: patience)
        defer { patience.cancel() }
        let mark = "The station answers at "
        var seen = ""
        while let line = child.line() {
            seen += line + "\n"
            if line.hasPrefix(mark) {
                base = String(line.dropFirst(mark.count))
                return
            }
        }
        let code = child.end(SIGTERM)
        throw StationFailure(
            "rampa serve ended with \(code.map { "\($0)" } ?? "a signal"): \(seen)"
                + (try String(contentsOfFile: files.file("log"), encoding: .utf8)))
    }

    deinit { end(SIGKILL) }

    func log() throws -> String {
        try String(contentsOfFile: files.file("log"), encoding: .utf8)
    }

    @discardableResult func end(_ signal: Int32) -> Int32? { child.end(signal) }
}

/// A process of ours whose output is read line by line.
///
/// `@unchecked`: `Process` is used by one thread at a time, under the station's mutex; what its
/// thread tells of the end goes through a semaphore.
private final class Child: @unchecked Sendable {
    private let process = Process()
    private let reading: FileHandle
    private let ended = DispatchSemaphore(value: 0)
    private var rest = Data()

    var processID: Int32 { process.processIdentifier }

    /// - Parameter complaints: file that takes standard error.
    init(_ program: String, _ words: [String], complaints: String) throws {
        let output = Pipe()
        reading = output.fileHandleForReading
        try Data().write(to: URL(fileURLWithPath: complaints))
        guard let errors = FileHandle(forWritingAtPath: complaints) else {
            throw StationFailure("'\(complaints)' cannot be written")
        }
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = words
        process.environment = Child.environment([:])
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        let ended = ended
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        try errors.close()
        try output.fileHandleForWriting.close()
    }

    /// The next line of output; `nil` at its end.
    func line() -> String? {
        while true {
            if let end = rest.firstIndex(of: 0x0A) {
                let line = String(decoding: rest[..<end], as: UTF8.self)
                rest = Data(rest[(end + 1)...])
                return line
            }
            let more = reading.availableData
            guard !more.isEmpty else { return nil }
            rest += more
        }
    }

    /// Sends `signal` if it still runs, and waits for the end; kills it when it never comes.
    ///
    /// - Returns: the exit code, or `nil` after a signal.
    @discardableResult func end(_ signal: Int32) -> Int32? {
        if process.isRunning { kill(process.processIdentifier, signal) }
        if ended.wait(timeout: .now() + .seconds(Patience.seconds)) == .timedOut {
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
        }
        ended.signal()  // asking again must not wait
        return process.terminationReason == .exit ? process.terminationStatus : nil
    }

    /// The tester's own settings must not reach the program.
    static func environment(_ more: [String: String]) -> [String: String] {
        ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("RAMPA_") }
            .merging(more) { _, new in new }
    }
}
