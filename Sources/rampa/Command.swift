import LabelRendering
import Threads

/// One command of the program.
struct Command: Sendable {
    /// As typed, such as `order new`.
    let name: String
    /// The arguments after the name.
    let usage: String
    /// One line for the overview.
    let meaning: String
    /// More lines for `--help`.
    let details: String
    /// A command to copy.
    let example: String
    let flags: [Flag]
    /// Whether SIGTERM and SIGINT end it in order, and not at once.
    var waitsForSignals = false
    let run: @Sendable (Arguments, ThreadPool) async throws -> ExitCode

    var wordCount: Int { name.split(separator: " ").count }

    static let all: [Command] = [
        .serve, .orders, .orderNew, .slip, .label, .labels, .print, .printers, .read, .track, .scan,
        .photo, .history, .undo, .dispatch, .manifestNew, .couriers, .check, .demo,
        .personNew,
        .config,
    ]

    /// The command that these words begin with.
    static func named(_ first: String, _ rest: [String]) -> Command? {
        let two = rest.first.map { "\(first) \($0)" }
        return all.first { $0.name == first } ?? all.first { $0.name == two }
    }

    var help: String {
        let shown = flags + [.json, .data]
        let width = shown.map { "\($0.name) \($0.value ?? "")".count }.max() ?? 0
        let lines = shown.map { flag in
            let left = "\(flag.name) \(flag.value ?? "")"
            return "  \(left)\(String(repeating: " ", count: width - left.count))  \(flag.meaning)"
        }
        return """
            rampa \(name) \(usage)

            \(details)

            \(lines.joined(separator: "\n"))

            For example:
              \(example)
            """
    }
}

/// Texts for people who do not know the commands yet.
enum Help {
    static var overview: String {
        let width = Command.all.map { "\($0.name) \($0.usage)".count }.max() ?? 0
        let lines = Command.all.map { command in
            let left = "\(command.name) \(command.usage)"
            return
                "  \(left)\(String(repeating: " ", count: width - left.count))  \(command.meaning)"
        }
        return """
            Rampa: the intake and barcode station of a repair service.

            \(lines.joined(separator: "\n"))

            Each command has --help, --json and --data DIR; rampa --version names this one. Exit codes: 0 done, 1 the answer is
            no, 2 wrong command line, 3 station not reached, 4 disk or system trouble.

            Try it:
              rampa demo
              rampa serve --demo
            """
    }

    /// The commands that begin with a word that is not a command itself, such as `order`.
    static func group(_ word: String) -> String? {
        let commands = Command.all.filter { $0.name.hasPrefix("\(word) ") }
        guard !commands.isEmpty else { return nil }
        return commands.map(\.help).joined(separator: "\n\n")
    }

    static func unknownCommand(_ typed: String) -> String {
        let name = typed.split(separator: " ").first.map(String.init) ?? typed
        if let known = Command.all.first(where: { $0.name.hasPrefix("\(name) ") }) {
            return "there is no command '\(typed)'. Did you mean: rampa \(known.name)?"
        }
        let nearest = nearestName(to: name, among: Command.all.map(\.name))
        return "there is no command '\(name)'. "
            + (nearest.map { "Did you mean: rampa \($0)?" } ?? "See: rampa --help")
    }
}
