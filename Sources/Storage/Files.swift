import Glibc

/// File operations whose failures say what was tried on which file.
enum Files {
    static func failure(_ operation: String, _ path: String) -> StorageFailure {
        errno == ENOSPC || errno == EDQUOT
            ? .noSpace(path: path)
            : .file(operation: operation, path: path, error: String(cString: strerror(errno)))
    }

    static func makeFolder(_ path: String) throws(StorageFailure) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw failure("making the folder", path)
        }
    }

    /// Writes a new file and syncs it to the disk; `path` must not exist.
    static func writeNew(_ bytes: [UInt8], to path: String) throws(StorageFailure) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure("making", path) }
        var isOpen = true
        defer { if isOpen { close(file) } }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                write(file, buffer.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw failure("writing", path) }
            written += count
        }
        guard fsync(file) == 0 else { throw failure("bringing to disk", path) }
        isOpen = false
        guard close(file) == 0 else { throw failure("closing", path) }
    }

    /// The whole of a file of at most `limit` bytes.
    static func read(_ path: String, limit: Int) throws(StorageFailure) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure("opening", path) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw failure("looking at", path) }
        guard Int(status.st_size) <= limit else {
            throw .file(operation: "reading", path: path, error: "it is over \(limit) bytes")
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var position = 0
        while position < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(
                    file, buffer.baseAddress?.advanced(by: position), buffer.count - position)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw failure("reading", path) }
            position += count
        }
        return bytes
    }

    /// Syncs a folder's names to the disk, so that a new or renamed file is still there after
    /// a power cut.
    static func syncFolder(_ path: String) throws(StorageFailure) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw failure("opening", path) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw failure("bringing to disk", path) }
    }

    static func move(_ path: String, to other: String) throws(StorageFailure) {
        guard rename(path, other) == 0 else { throw failure("renaming", path) }
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The names in a folder, without `.` and `..`, sorted.
    static func names(in path: String) throws(StorageFailure) -> [String] {
        guard let folder = opendir(path) else { throw failure("opening", path) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Bytes that are free on the disk that holds `path`, and its size.
    static func space(at path: String) throws(StorageFailure) -> (free: Int64, size: Int64) {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { throw failure("measuring", path) }
        let block = Int64(status.f_frsize)
        return (Int64(status.f_bavail) * block, Int64(status.f_blocks) * block)
    }

    /// Takes a temporary folder away with all that is in it.
    static func removeTree(_ path: String) {
        for name in (try? names(in: path)) ?? [] {
            // A folder cannot be unlinked; what is left then is its contents.
            if unlink("\(path)/\(name)") != 0 { removeTree("\(path)/\(name)") }
        }
        rmdir(path)
    }
}
