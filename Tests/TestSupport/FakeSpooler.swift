import Foundation

/// A program in the place of `lp` that keeps what it is given, and does what a test wants.
public final class FakeSpooler: Sendable {
    private let folder: TemporaryFolder
    /// Path of the program; `lpstat` is beside it.
    public var lp: String { folder.file("lp") }

    /// - Parameter script: shell lines of `lp` after it kept its arguments and its document.
    public init(then script: String = "echo 'request id is office-17 (0 file(s))'") throws {
        folder = try TemporaryFolder()
        try write(
            "lp",
            """
            #!/bin/sh
            cd '\(folder.path)'
            for word in "$@"; do printf '%s\\n' "$word"; done > words.new
            \(script.hasPrefix("exec ") ? "" : "cat > document")
            mv words.new words
            \(script)
            """)
        try write(
            "lpstat",
            """
            #!/bin/sh
            [ "$2" = office ] || { echo 'lpstat: Invalid destination name' >&2; exit 1; }
            echo 'printer office is idle.  enabled since Sat 21 Nov 2026'
            """)
    }

    private func write(_ name: String, _ text: String) throws {
        let path = folder.file(name)
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path).text"))
        // Another process writes the program itself: a test that starts something meanwhile would
        // hold it open for writing, and then it cannot be run.
        try ToolRunner.output(of: "install", ["-m", "755", "\(path).text", path])
    }

    /// The arguments of the last call.
    public func words() throws -> [String] {
        try String(contentsOfFile: folder.file("words"), encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
    }

    /// The document of the last call.
    public func document() throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: folder.file("document"))))
    }
}
