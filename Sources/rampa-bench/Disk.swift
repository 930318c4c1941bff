import Glibc
import Operations

/// Files of scenarios. All of them can be made again.
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

    /// The templates in a folder.
    static func papers(in folder: String) throws -> PaperTemplates {
        try PaperTemplates { name in (try read("\(folder)/\(name)"), "\(folder)/\(name)") }
    }

    /// Makes or replaces a file.
    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        guard let file = fopen(path, "wbe") else { throw Failure("made", path) }
        let count = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, count == bytes.count else { throw Failure("written", path) }
    }

    /// Makes a folder unless it is there.
    static func makeFolder(_ path: String, mode: mode_t = 0o755) throws(Failure) {
        guard mkdir(path, mode) == 0 || errno == EEXIST else { throw Failure("made", path) }
    }

    /// Copies a file, however large.
    static func copy(_ path: String, to other: String) throws(Failure) {
        guard let from = fopen(path, "rbe") else { throw Failure("opened", path) }
        defer { fclose(from) }
        guard let to = fopen(other, "wbe") else { throw Failure("made", other) }
        var isOpen = true
        defer { if isOpen { fclose(to) } }
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = fread(&chunk, 1, chunk.count, from)
            if ferror(from) != 0 { throw Failure("read", path) }
            guard fwrite(chunk, 1, count, to) == count else { throw Failure("written", other) }
            if count < chunk.count { break }
        }
        isOpen = false
        guard fclose(to) == 0 else { throw Failure("written", other) }
    }

    /// The contents of a folder, without itself and its parent.
    static func names(in path: String) throws(Failure) -> [String] {
        guard let folder = opendir(path) else { throw Failure("opened", path) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// How many times a second 4 kB can be appended to a file and synced to the disk that holds
    /// `folder`, one after another: an upper limit for any database.
    static func syncsPerSecond(in folder: String, for seconds: Double) throws(Failure) -> Double {
        let path = "\(folder)/syncs"
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Failure("made", path) }
        defer {
            close(file)
            unlink(path)
        }
        let block = [UInt8](repeating: 0x55, count: 4096)
        let start = Machine.seconds
        var count = 0.0
        while Machine.seconds - start < seconds {
            guard Glibc.write(file, block, block.count) == block.count, fdatasync(file) == 0 else {
                throw Failure("brought to disk", path)
            }
            count += 1
        }
        return count / (Machine.seconds - start)
    }

    /// A new folder that only we may read.
    static func temporaryFolder() throws(Failure) -> String {
        var template = Array("/tmp/rampa-bench-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure("made", "/tmp/rampa-bench-XXXXXX") }
        return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
