/// One thing to measure or to make: a file each, and a line in ``all``.
struct Scenario: Sendable {
    /// What is typed.
    let name: String
    /// What it does, in a few words.
    let meaning: String
    /// What it does, in some sentences.
    let details: String
    /// Names of its options, each with what stands for its value in the help and what it means.
    let options: [(name: String, value: String, meaning: String)]
    let run: @Sendable (Options) async throws -> Void

    static let all: [Scenario] = [.sampleImages, .codePlaces, .desk]

    var help: String {
        let names = options.map { "\($0.name) \($0.value)" }
        let width = names.map(\.count).max() ?? 0
        let lines = zip(names, options).map { name, option in
            let gap = String(repeating: " ", count: width + 3 - name.count)
            return "  \(name)\(gap)\(option.meaning)"
        }
        return """
            rampa-bench \(name): \(meaning)

            \(details)

            \(lines.joined(separator: "\n"))
            """
    }
}

/// What was typed after a scenario's name: options, each with its value.
struct Options {
    private let values: [String: String]

    /// A command line that the scenario does not know.
    struct Mistake: Error {
        let words: String
    }

    init(_ words: [String], for scenario: Scenario) throws(Mistake) {
        var values: [String: String] = [:]
        var rest = words[...]
        while let name = rest.popFirst() {
            guard scenario.options.contains(where: { $0.name == name }) else {
                throw Mistake(words: "'\(name)' is no option of \(scenario.name).")
            }
            guard let value = rest.popFirst() else {
                throw Mistake(words: "a value is missing after '\(name)'.")
            }
            values[name] = value
        }
        self.values = values
    }

    subscript(_ name: String) -> String? { values[name] }
}
