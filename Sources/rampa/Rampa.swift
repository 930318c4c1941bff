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
            Output.say(Help.overview)
            exit(ExitCode.done.rawValue)
        }
        words.removeFirst()
        guard let command = Command.named(name, words) else {
            Output.complain(Help.unknownCommand(name))
            exit(ExitCode.usage.rawValue)
        }
        if words.contains(where: { $0 == "--help" || $0 == "-h" }) {
            Output.say(command.help)
            exit(ExitCode.done.rawValue)
        }
        if command.waitsForSignals { Signals.block() }
        exit(run(command, Array(words.dropFirst(command.wordCount - 1))).rawValue)
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

/// The output of a command.
enum Output {
    static func say(_ text: String) { put(text + "\n", to: 1) }

    static func complain(_ text: String) { put("rampa: \(text)\n", to: 2) }

    /// Progress, for work of more than a second; not part of the result.
    static func progress(_ text: String) { put(text + "\n", to: 2) }

    /// Whole, however the descriptor takes it; a reader that has gone ends the output.
    private static func put(_ text: String, to descriptor: CInt) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
