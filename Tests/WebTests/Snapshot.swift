import Foundation
import Testing

/// What a page looked like when somebody last said that it is right: a file in `Snapshots`.
///
/// `make snapshots` writes them again; read the difference like code.
enum Snapshot {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Snapshots")
    private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil

    /// Holds a page against its file. A first recording fails on purpose: somebody must read it.
    static func hold(
        _ page: String, as name: String, _ location: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appendingPathComponent("\(name).html")
        let now = "\(IndentedHTML(page))".replacing(/since=\d+/, with: "since=…")
        let before = try? String(contentsOf: file, encoding: .utf8)
        guard let before, !isRecording else {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(now.utf8).write(to: file)
            if !isRecording {
                Issue.record("'\(name)' is recorded. Read it.", sourceLocation: location)
            }
            return
        }
        if before != now {
            let difference = difference(from: before, to: now)
            Issue.record(
                "\(name) looks different. If that is right: make snapshots\n\(difference)",
                sourceLocation: location)
        }
    }

    /// The lines that went and came, with their numbers in the older text.
    private static func difference(from before: String, to now: String) -> String {
        let old = before.split(separator: "\n", omittingEmptySubsequences: false)
        let new = now.split(separator: "\n", omittingEmptySubsequences: false)
        let changes = new.difference(from: old).map { change in
            switch change {
            case .remove(let line, let text, _): (line, "-\(line + 1) \(text)")
            case .insert(let line, let text, _): (line, "+\(line + 1) \(text)")
            }
        }
        return changes.sorted { $0.0 < $1.0 }.prefix(60).map(\.1).joined(separator: "\n")
    }
}

/// Pages as files to look through, with what they refer to: `make storybook`.
enum Storybook {
    static let folder = ProcessInfo.processInfo.environment["STORYBOOK"].map {
        URL(fileURLWithPath: $0)
    }

    static func keep(_ page: String, as name: String) throws {
        guard let folder else { return }
        let file = folder.appendingPathComponent("\(name).html")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        // Opened from a folder, so addresses that begin at the site's root begin beside it.
        try Data(page.replacing("\"/assets/", with: "\"../assets/").utf8).write(to: file)
    }
}
