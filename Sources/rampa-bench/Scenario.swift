/// One thing to measure or to make: each has a file, and a line in ``all``.
struct Scenario: Sendable {
    /// As typed.
    let name: String
    /// Its purpose in a few words.
    let meaning: String
    /// Its purpose in a few sentences.
    let details: String
    /// Its options: name, placeholder for the value in the help, and meaning.
    let options: [(name: String, value: String, meaning: String)]
    let run: @Sendable (Options) async throws -> Void

    static let all: [Scenario] = [
        .scan, .desk, .search, .slip, .labels, .photo, .read, .station, .quick,
    ]

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

/// The options typed after a scenario's name, each with its value.
struct Options {
    private var values: [String: String]

    /// A command line that the scenario does not know.
    struct Mistake: Error {
        let words: String
    }

    init(_ words: [String], for scenario: Scenario) throws(Mistake) {
        var values: [String: String] = [:]
        var rest = words[...]
        while let name = rest.popFirst() {
            guard scenario.options.contains(where: { $0.name == name }) else {
                throw Mistake(words: "'\(name)' is not an option of \(scenario.name).")
            }
            guard let value = rest.popFirst() else {
                throw Mistake(words: "a value is missing after '\(name)'.")
            }
            values[name] = value
        }
        self.values = values
    }

    subscript(_ name: String) -> String? { values[name] }

    /// These options with others, for a scenario that runs others.
    func adding(_ more: [String: String]) -> Options {
        var sum = self
        sum.values.merge(more) { _, new in new }
        return sum
    }

    /// A whole number.
    func number(_ name: String, standard: Int, in range: ClosedRange<Int>) throws(Mistake) -> Int {
        guard let text = values[name] else { return standard }
        guard let number = Int(text), range.contains(number) else {
            throw Mistake(
                words: "\(name) is '\(text)'; give a whole number from \(range.lowerBound) to "
                    + "\(range.upperBound).")
        }
        return number
    }

    /// Whole numbers between commas.
    func numbers(_ name: String, standard: [Int], in range: ClosedRange<Int>) throws(Mistake)
        -> [Int]
    {
        guard let text = values[name] else { return standard }
        let numbers = text.split(separator: ",").map { Int($0) }
        let known = numbers.compactMap(\.self).filter(range.contains)
        guard !known.isEmpty, known.count == numbers.count else {
            throw Mistake(
                words: "\(name) is '\(text)'; give whole numbers from \(range.lowerBound) to "
                    + "\(range.upperBound) with commas between.")
        }
        return known
    }
}
