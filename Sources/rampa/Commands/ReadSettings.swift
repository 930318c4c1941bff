import Glibc
import Scanning

/// What `rampa read` was asked for, checked.
struct ReadSettings {
    enum Format {
        case words, json, tsv
    }

    enum Explanation {
        case file(String)
        /// One copy a picture.
        case folder(String)
    }

    let pictures: [String]
    let scan: ScanSettings
    let format: Format
    let explanation: Explanation?

    static let flags = [
        Flag("--tsv", "print a table: PATH, SYMBOLOGY, TEXT, and #ms lines"),
        Flag("--list", "FILE", "read the pictures named in FILE, one a line; - for standard input"),
        Flag("--budget", "MS", "time limit, 1 to 4000; default 400"),
        Flag("--all", "look for every code, not only until the first pass that reads one"),
        Flag("--kinds", "KINDS", "intake, every (the default), or a list such as code128,qrcode"),
        Flag("--lengths", "LENGTHS", "accept only these lengths: 'itf=14,18 code39=6-20'"),
        Flag("--explain", "FILE", "draw what was found where on a copy; a folder for several"),
    ]

    /// A worker is stopped after five seconds of computing, decoding included.
    private static let longestBudget = 4_000

    init(_ arguments: Arguments) throws {
        guard !arguments.isJSON || arguments["--tsv"] == nil else {
            throw CommandFailure(.usage, "choose one of --json and --tsv.")
        }
        format = arguments.isJSON ? .json : arguments["--tsv"] == nil ? .words : .tsv
        scan = ScanSettings(
            symbologies: try Self.codes("--kinds") { () throws(CodeKinds.Unclear) in
                try CodeKinds.kinds(arguments["--kinds"] ?? "every")
            },
            lengths: try Self.codes("--lengths") { () throws(CodeKinds.Unclear) in
                try CodeKinds.lengths(arguments["--lengths"] ?? "")
            },
            mode: arguments["--all"] == nil ? .first : .all,
            budget: try Self.budget(arguments["--budget"]))
        let listed = try arguments["--list"].map(Self.names) ?? []
        pictures = arguments.rest + listed
        guard !pictures.isEmpty else {
            throw CommandFailure(
                .usage,
                arguments["--list"].map { "the list '\($0)' names no picture." }
                    ?? "IMAGE is missing. See --help.")
        }
        explanation = try arguments["--explain"].map { [pictures] in
            try Self.explanation($0, of: pictures)
        }
    }

    private static func budget(_ text: String?) throws -> Duration {
        guard let text else { return .milliseconds(400) }
        guard let milliseconds = Int(text), (1...longestBudget).contains(milliseconds) else {
            throw CommandFailure(
                .usage, "--budget takes whole milliseconds, 1 to \(longestBudget), not '\(text)'.")
        }
        return .milliseconds(milliseconds)
    }

    /// Kinds or lengths as written behind `flag`.
    private static func codes<Value>(
        _ flag: String, _ read: () throws(CodeKinds.Unclear) -> Value
    ) throws -> Value {
        do throws(CodeKinds.Unclear) {
            return try read()
        } catch {
            throw CommandFailure(.usage, "\(flag): \(error.words)")
        }
    }

    /// The lines of a list; empty ones are passed over.
    private static func names(in file: String) throws -> [String] {
        let bytes = try TextFile.bytes(file == "-" ? "/dev/stdin" : file)
        return bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private static func explanation(
        _ path: String, of pictures: [String]
    ) throws -> Explanation {
        var facts = stat()
        let isThere = stat(path, &facts) == 0
        if isThere, facts.st_mode & S_IFMT == S_IFDIR { return .folder(path) }
        if pictures.count > 1 {
            guard !isThere else {
                throw CommandFailure(
                    .usage,
                    "--explain '\(path)' must be a folder when \(pictures.count) pictures are read."
                )
            }
            return .folder(path)
        }
        let ending = path.lowercased()
        guard ending.hasSuffix(".jpg") || ending.hasSuffix(".jpeg") else {
            throw CommandFailure(
                .usage,
                "the copy is a JPEG: give --explain a name that ends in .jpg, not '\(path)'.")
        }
        if isThere, pictures.contains(where: { isSame(facts, $0) }) {
            throw CommandFailure(
                .usage, "--explain '\(path)' would write over the picture itself.")
        }
        return .file(path)
    }

    private static func isSame(_ facts: stat, _ path: String) -> Bool {
        var other = stat()
        return stat(path, &other) == 0 && other.st_dev == facts.st_dev
            && other.st_ino == facts.st_ino
    }
}
