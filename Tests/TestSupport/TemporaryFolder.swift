public import Foundation

/// A folder that goes when the test is over.
public final class TemporaryFolder: Sendable {
    /// Its absolute path.
    public let path: String

    /// Makes a new empty folder that only its owner may read.
    public init() throws {
        let base = FileManager.default.temporaryDirectory
        let folder = base.appendingPathComponent("rampa-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        path = folder.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)  // the system's cleaner takes the rest
    }

    /// Path of a file inside.
    public func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Gives `body` a new folder, which goes when it returns.
    public static func with<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = try TemporaryFolder()
        return try withExtendedLifetime(folder) {
            try body(URL(fileURLWithPath: folder.path, isDirectory: true))
        }
    }
}
