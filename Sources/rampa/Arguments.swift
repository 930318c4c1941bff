import LabelRendering

/// A flag of the command line.
struct Flag: Sendable {
    let name: String
    /// The placeholder for its value in the help; `nil` for a flag without one.
    let value: String?
    let meaning: String

    init(_ name: String, _ value: String? = nil, _ meaning: String) {
        self.name = name
        self.value = value
        self.meaning = meaning
    }

    static let json = Flag("--json", "print the result as JSON")
    static let data = Flag("--data", "DIR", "data folder of the station")
}

extension Flag {
    init(_ name: String, _ meaning: String) { self.init(name, nil, meaning) }
}

/// The words after a command: flags with their values, and the rest.
struct Arguments: Sendable {
    private(set) var values: [String: String] = [:]
    private(set) var rest: [String] = []

    /// Sorts the words; `-o` is short for `--output`, `--` ends the flags.
    ///
    /// - Throws: ``CommandFailure`` for a flag that is not known or lacks its value.
    init(_ words: [String], flags: [Flag]) throws {
        var words = words[...]
        while let word = words.popFirst() {
            if word == "--" {
                rest += words
                break
            }
            guard word.hasPrefix("-"), word.count > 1 else {
                rest.append(word)
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1)
            let name = parts[0] == "-o" ? "--output" : String(parts[0])
            guard let flag = flags.first(where: { $0.name == name }) else {
                let nearest = nearestName(to: name, among: flags.map(\.name))
                throw CommandFailure(
                    .usage,
                    "there is no flag '\(name)'. "
                        + (nearest.map { "Did you mean \($0)?" } ?? "See --help."))
            }
            if flag.value == nil {
                guard parts.count == 1 else {
                    throw CommandFailure(.usage, "\(name) takes no value: not '\(word)'.")
                }
                values[name] = "yes"
            } else if parts.count == 2 {
                values[name] = String(parts[1])
            } else if let value = words.popFirst() {
                values[name] = value
            } else {
                throw CommandFailure(.usage, "\(name) needs a value: \(name) \(flag.value ?? "")")
            }
        }
    }

    subscript(name: String) -> String? { values[name] }

    var isJSON: Bool { values["--json"] != nil }

    /// Refuses words beside the flags, for commands that take none: an ignored word may have
    /// been meant for a flag.
    func none() throws {
        guard let word = rest.first else { return }
        throw CommandFailure(.usage, "'\(word)' is one word too many. See --help.")
    }

    /// The only word beside the flags.
    func only(_ what: String) throws -> String {
        guard rest.count == 1 else {
            throw CommandFailure(
                .usage,
                rest.isEmpty
                    ? "\(what) is missing. See --help."
                    : "one \(what) is wanted, not \(rest.count): \(rest.joined(separator: " "))")
        }
        return rest[0]
    }
}
