import Foundation

/// Runs programs to their end: ours, and those of others that ours is held against.
public enum ToolRunner {
    /// Runs a program and waits.
    ///
    /// - Parameters:
    ///   - program: its path, or a name to be looked for as the shell does.
    ///   - input: what it reads from its standard input.
    ///   - folder: where it runs; where the tests run if left out.
    ///   - environment: all its variables; those of the tests if left out.
    /// - Throws: ``ToolFailure`` when it does not end; it is killed then, with all it started.
    @discardableResult
    public static func run(
        _ program: String, _ words: [String], input: [UInt8] = [], in folder: String? = nil,
        environment: [String: String]? = nil
    ) throws -> CommandOutcome {
        let files = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + words
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        if let environment { process.environment = environment }
        // Files, not pipes: a pipe that nobody reads fills up, and one that another test's program
        // has inherited does not end.
        let (output, errors) = (files.file("out"), files.file("err"))
        try Data(input).write(to: URL(fileURLWithPath: files.file("in")))
        for file in [output, errors] { try Data().write(to: URL(fileURLWithPath: file)) }
        process.standardInput = FileHandle(forReadingAtPath: files.file("in"))
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: errors)
        try finish(process)
        let status = process.terminationStatus
        return CommandOutcome(
            code: process.terminationReason == .exit ? status : 128 + status,
            bytes: Array(try Data(contentsOf: URL(fileURLWithPath: output))),
            complaint: String(
                decoding: try Data(contentsOf: URL(fileURLWithPath: errors)), as: UTF8.self))
    }

    /// Runs a program that must succeed.
    ///
    /// - Throws: ``ToolFailure`` with what it complains of.
    /// - Returns: what it writes.
    @discardableResult
    public static func output(
        of program: String, _ words: [String], input: [UInt8] = [], in folder: String? = nil
    ) throws -> String {
        String(decoding: try bytes(of: program, words, input: input, in: folder), as: UTF8.self)
    }

    /// Runs a Python script that must succeed; Debian's Python, which has Debian's Pillow.
    ///
    /// - Parameters:
    ///   - words: `sys.argv[1:]`.
    ///   - input: what it reads from `sys.stdin`.
    /// - Returns: what it writes to `sys.stdout`.
    @discardableResult
    public static func python(
        _ script: String, _ words: [String] = [], input: [UInt8] = [], in folder: String? = nil
    ) throws -> [UInt8] {
        try bytes(of: "/usr/bin/python3", ["-c", script] + words, input: input, in: folder)
    }

    private static func bytes(
        of program: String, _ words: [String], input: [UInt8], in folder: String?
    ) throws -> [UInt8] {
        let outcome = try run(program, words, input: input, in: folder)
        guard outcome.code == 0 else {
            throw ToolFailure("\(program) ended with \(outcome.code): \(outcome.complaint)")
        }
        return outcome.bytes
    }

    private static func finish(_ process: Process) throws {
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        guard ended.wait(timeout: .now() + .seconds(Patience.seconds)) == .timedOut else { return }
        let id = process.processIdentifier
        kill(getpgid(id) == id ? -id : id, SIGKILL)
        ended.wait()
        let words = process.arguments ?? []
        throw ToolFailure(
            "\(words.joined(separator: " ")) did not end in \(Patience.seconds) seconds")
    }
}

/// What a program left behind.
public struct CommandOutcome: Sendable {
    /// The exit code; 128 and the signal's number when it died of one.
    public let code: Int32
    /// What it wrote to standard output.
    public let bytes: [UInt8]
    /// What it wrote to standard error.
    public let complaint: String

    /// ``bytes`` as text.
    public var output: String { String(decoding: bytes, as: UTF8.self) }
}

/// Why a program did not do what a test needs, in words.
public struct ToolFailure: Error, CustomStringConvertible {
    /// The words.
    public let description: String

    init(_ description: String) { self.description = description }
}
