import Glibc
import Scanning
import Threads

/// The program: picks the scenario.
@main
enum Bench {
    /// The hidden command under which this binary is a worker that decodes pictures.
    static let workerCommand = "picture-worker"

    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        // Before any thread or task: the worker locks itself in.
        if words.first == workerCommand { PictureReader.workerMain() }
        guard let name = words.first, !["help", "--help", "-h"].contains(name) else {
            print(overview)
            exit(0)
        }
        guard let scenario = Scenario.all.first(where: { $0.name == name }) else {
            complain("'\(name)' is not a scenario.\n\n\(overview)")
            exit(2)
        }
        if words.contains("--help") || words.contains("-h") {
            print(scenario.help)
            exit(0)
        }
        exit(run(scenario, Array(words.dropFirst())))
    }

    /// Runs a scenario on threads of our own, where it may block, and waits for it.
    private static func run(_ scenario: Scenario, _ words: [String]) -> CInt {
        let pool = ThreadPool("rampa-bench", threads: 4)
        let outcome = Mailbox<CInt>()
        Task(executorPreference: pool) {
            do {
                try await scenario.run(try Options(words, for: scenario))
                outcome.put(0)
            } catch let mistake as Options.Mistake {
                complain("\(mistake.words)\n\n\(scenario.help)")
                outcome.put(2)
            } catch {
                complain("\(error)")
                outcome.put(1)
            }
        }
        return outcome.take(upTo: 1)?.first ?? 1
    }

    private static var overview: String {
        let width = Scenario.all.map(\.name.count).max() ?? 0
        let lines = Scenario.all.map { scenario in
            let gap = String(repeating: " ", count: width + 3 - scenario.name.count)
            return "  \(scenario.name)\(gap)\(scenario.meaning)"
        }
        return """
            Measures the station. Give it a release build.

            \(lines.joined(separator: "\n"))

            rampa-bench SCENARIO --help tells more.
            """
    }

    private static func complain(_ words: String) {
        let bytes = Array("rampa-bench: \(words)\n".utf8)
        _ = write(2, bytes, bytes.count)
    }
}
