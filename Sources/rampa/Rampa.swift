import Glibc
import Scanning
import Threads

/// The program: picks the command and gives its outcome to the shell.
@main
enum Rampa {
    /// The hidden command under which this binary is a worker that decodes pictures.
    static let workerCommand = "picture-worker"

    static func main() {
        var words = Array(CommandLine.arguments.dropFirst())
        // Before any thread or task: the worker locks itself in.
        if words.first == workerCommand { PictureReader.workerMain() }
        signal(SIGPIPE, SIG_IGN)
        guard let name = words.first, !["help", "--help", "-h"].contains(name) else {
            end(.done, saying: Help.overview)
        }
        if ["--version", "version"].contains(name) { end(.done, saying: Version.words) }
        words.removeFirst()
        let wantsHelp = words.contains { $0 == "--help" || $0 == "-h" }
        guard let command = Command.named(name, words) else {
            if let group = Help.group(name), words.isEmpty || wantsHelp {
                end(wantsHelp ? .done : .usage, saying: group)
            }
            Output.complain(Help.unknownCommand(([name] + words.prefix(1)).joined(separator: " ")))
            exit(ExitCode.usage.rawValue)
        }
        if wantsHelp { end(.done, saying: command.help) }
        if command.waitsForSignals { Signals.block() }
        end(run(command, Array(words.dropFirst(command.wordCount - 1))))
    }

    /// Ends the program. A result that could not be written counts as trouble, whatever the command made
    /// of its work.
    private static func end(_ code: ExitCode, saying text: String? = nil) -> Never {
        if let text { Output.say(text) }
        guard let trouble = Output.trouble else { exit(code.rawValue) }
        Output.complain(trouble)
        exit(ExitCode.trouble.rawValue)
    }

    /// Runs a command on threads of our own, where it may block, and waits for it.
    private static func run(_ command: Command, _ words: [String]) -> ExitCode {
        let pool = ThreadPool("rampa-work", threads: 8)
        let outcome = Mailbox<ExitCode>()
        Task(executorPreference: pool) {
            do {
                let arguments = try Arguments(words, flags: command.flags + [.json, .data])
                outcome.put(try await command.run(arguments, pool))
            } catch let failure as CommandFailure {
                Output.complain(failure.words)
                outcome.put(failure.code)
            } catch {
                Output.complain("\(error)")
                outcome.put(.trouble)
            }
        }
        return outcome.take(upTo: 1)?.first ?? .trouble
    }
}

/// The exit code.
enum ExitCode: Int32, Sendable {
    /// Done; a scan: OK.
    case done = 0
    /// The answer is no: refused, not matched, damaged, nothing read.
    case no = 1
    /// The command line was wrong.
    case usage = 2
    /// The station cannot be reached.
    case unreachable = 3
    /// Disk or system trouble.
    case trouble = 4
}

/// Why a command ended without doing its work.
struct CommandFailure: Error, CustomStringConvertible {
    let code: ExitCode
    let words: String

    var description: String { words }

    init(_ code: ExitCode, _ words: String) {
        self.code = code
        self.words = words
    }
}
