import Glibc
import LabelRendering

/// The settings about where the shop is, on the network and on the globe.
extension Settings {
    /// The shop's time zone by its name in the IANA database; `nil` for the system's.
    ///
    /// - Throws: ``CommandFailure`` for a name that the database does not have: the C library would
    ///   take it as UTC, and `UTC+2` as two hours *behind* (POSIX.1-2017, 8.3).
    func timeZone() throws -> String? {
        let name = self["time-zone"]
        guard !name.isEmpty else { return nil }
        let database = "/usr/share/zoneinfo"
        guard access("\(database)/tzdata.zi", R_OK) == 0 || access("\(database)/UTC", R_OK) == 0
        else {
            throw CommandFailure(
                .trouble, "time-zone needs the time zones of Debian: apt-get install tzdata")
        }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        if !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }),
            Self.isTimeZone("\(database)/\(name)")
        {
            return name
        }
        let nearest = nearestName(to: name, among: try Self.timeZones(database))
        throw CommandFailure(
            .usage,
            "time-zone is '\(name)' (\(value("time-zone").source)), which is not a time zone. "
                + (nearest.map { "Did you mean \($0)?" } ?? "Write a name such as Europe/Warsaw."))
    }

    /// Whether a file holds a zone (RFC 8536, section 3.1: it begins with `TZif`).
    private static func isTimeZone(_ path: String) -> Bool {
        guard let bytes = try? TextFile.bytes(path, limit: 1_000_000) else { return false }
        return bytes.starts(with: Array("TZif".utf8))
    }

    private static func timeZones(_ database: String) throws -> [String] {
        let text = try TextFile.read("\(database)/tzdata.zi") ?? ""
        return text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            switch words.first {
            case "Z" where words.count > 1: return String(words[1])
            case "L" where words.count > 2: return String(words[2])
            default: return nil
            }
        }
    }

    /// Where customers reach the station, without a slash at the end; `nil` when it is not set.
    ///
    /// - Throws: ``CommandFailure`` for anything that links could not begin with.
    func baseURL() throws -> String? {
        let text = self["base-url"]
        guard !text.isEmpty else { return nil }
        let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, ["http", "https"].contains(parts[0].lowercased()) else {
            throw unusable(text, "it must begin with https:// or http://")
        }
        let host = parts[1].prefix { $0 != "/" }
        let isPlain = !parts[1].contains { $0.isWhitespace || "?#@\\\"<>".contains($0) }
        guard isPlain, !host.isEmpty, !host.hasPrefix(":") else {
            throw unusable(text, "it must be an address such as https://repairs.example.com")
        }
        return String(text.reversed().drop { $0 == "/" }.reversed())
    }

    private func unusable(_ text: String, _ why: String) -> CommandFailure {
        CommandFailure(.usage, "base-url is '\(text)' (\(value("base-url").source)); \(why).")
    }
}
