import Glibc

/// Small files of the person at the keyboard.
enum TextFile {
    /// The bytes of a file of at most `limit` bytes.
    static func bytes(_ path: String, limit: Int = 64_000_000) throws -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            throw CommandFailure(
                .trouble, "'\(path)' cannot be opened: \(String(cString: strerror(errno))).")
        }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else {
                throw CommandFailure(
                    .trouble, "'\(path)' cannot be read: \(String(cString: strerror(errno))).")
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= limit else {
                throw CommandFailure(.no, "'\(path)' has over \(limit) bytes.")
            }
        }
    }

    /// The text of a file; `nil` when there is none.
    static func read(_ path: String) throws -> String? {
        guard access(path, F_OK) == 0 else { return nil }
        return String(decoding: try bytes(path, limit: 1_000_000), as: UTF8.self)
    }

    /// Writes a file from scratch.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else {
            throw CommandFailure(
                .trouble, "'\(path)' cannot be written: \(String(cString: strerror(errno))).")
        }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                throw CommandFailure(
                    .trouble, "'\(path)' cannot be written: \(String(cString: strerror(errno))).")
            }
            rest = rest.dropFirst(count)
        }
    }
}
