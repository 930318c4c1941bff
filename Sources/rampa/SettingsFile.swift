import LabelRendering

/// The file `rampa.conf`: lines of `name = value`.
///
/// Empty lines and those that begin with `#` are notes, and so is what follows a `#` between
/// spaces. A value in double quotes is taken literally: for spaces at its ends, or
/// a `#` between spaces.
enum SettingsFile {
    /// The values by name; none when there is no file.
    ///
    /// - Throws: ``CommandFailure`` for the first line that cannot be used.
    static func read(_ path: String) throws -> [String: String] {
        guard let text = try TextFile.read(path) else { return [:] }
        var values: [String: String] = [:]
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            do throws(Unusable) {
                guard let setting = try setting(trimmed(line)) else { continue }
                guard values[setting.name] == nil else {
                    throw Unusable(words: "'\(setting.name)' is set a second time. Keep one.")
                }
                values[setting.name] = setting.value
            } catch {
                throw CommandFailure(.usage, "\(path), line \(index + 1): \(error.words)")
            }
        }
        return values
    }

    private struct Unusable: Error {
        let words: String
    }

    private static func setting(_ line: Substring) throws(Unusable) -> (
        name: String, value: String
    )? {
        if line.isEmpty || line.hasPrefix("#") { return nil }
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(trimmed(parts[0]))
        let names = Settings.keys.map(\.name)
        guard names.contains(name) else {
            let nearest = nearestName(to: name, among: names)
            throw Unusable(
                words: "there is no setting '\(name)'. "
                    + (nearest.map { "Did you mean \($0)?" } ?? "See: rampa config"))
        }
        guard parts.count == 2 else {
            throw Unusable(words: "'\(line)' has no '='. Write: \(name) = VALUE")
        }
        return (name, try value(trimmed(parts[1])))
    }

    private static func value(_ text: Substring) throws(Unusable) -> String {
        guard text.hasPrefix("\"") else { return String(trimmed(withoutNote(text))) }
        guard let end = text.dropFirst().firstIndex(of: "\"") else {
            throw Unusable(words: "'\(text)' begins with a quote that nothing ends.")
        }
        let rest = trimmed(text[text.index(after: end)...])
        guard rest.isEmpty || rest.hasPrefix("#") else {
            throw Unusable(words: "'\(rest)' follows the closing quote. Put it inside, or after #.")
        }
        return String(text[text.index(after: text.startIndex)..<end])
    }

    /// Without a `#` between spaces and what follows it. `#1a4d80` and `Unit #4` are values.
    private static func withoutNote(_ text: Substring) -> Substring {
        var before: Character = "x"
        for index in text.indices {
            let next = text.index(after: index)
            if text[index] == "#", before.isWhitespace,
                next == text.endIndex || text[next].isWhitespace
            {
                return text[..<index]
            }
            before = text[index]
        }
        return text
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
