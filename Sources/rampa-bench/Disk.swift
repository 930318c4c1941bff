import Glibc

/// Files of scenarios. Nothing here is precious: it can all be made again.
enum Disk {
    /// A file that could not be read or written.
    struct Failure: Error, CustomStringConvertible {
        let doing: String
        let path: String
        let reason: String

        init(_ doing: String, _ path: String) {
            (self.doing, self.path) = (doing, path)
            reason = String(cString: strerror(errno))
        }

        var description: String { "'\(path)' cannot be \(doing): \(reason)." }
    }

    /// The whole of a file.
    static func read(_ path: String) throws(Failure) -> [UInt8] {
        guard let file = fopen(path, "rbe") else { throw Failure("opened", path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            bytes += chunk[..<count]
            if ferror(file) != 0 { throw Failure("read", path) }
            if count < chunk.count { return bytes }
        }
    }

    /// Makes or replaces a file.
    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        guard let file = fopen(path, "wbe") else { throw Failure("made", path) }
        let count = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, count == bytes.count else { throw Failure("written", path) }
    }

    /// Makes a folder unless it is there.
    static func makeFolder(_ path: String) throws(Failure) {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw Failure("made", path) }
    }

    /// A new folder that only we may read.
    static func temporaryFolder() throws(Failure) -> String {
        var template = Array("/tmp/rampa-bench-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure("made", "/tmp/rampa-bench-XXXXXX") }
        return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
