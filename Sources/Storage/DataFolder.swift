import Cryptography
import Glibc
import Threads

/// The one folder that holds everything the station keeps; only its owner may read it.
///
///     station.db  photos/ab/ab12….jpg  views/  incoming/  quarantine/  copies/  secret.key  lock
package final class DataFolder: Sendable {
    /// Absolute path, without a slash at the end.
    package let path: String
    private let lockFile: Lock<CInt?>

    var photos: String { "\(path)/photos" }
    var views: String { "\(path)/views" }
    var incoming: String { "\(path)/incoming" }
    var quarantine: String { "\(path)/quarantine" }
    var copies: String { "\(path)/copies" }

    /// Opens a folder for writing, makes it when it is not there, and keeps every other process
    /// out until this value is gone.
    package static func open(_ path: String) throws(StorageFailure) -> DataFolder {
        let folder = try DataFolder(path, isExclusive: true)
        for part in [
            folder.photos, folder.views, folder.incoming, folder.quarantine, folder.copies,
        ] {
            try Files.makeFolder(part)
        }
        for byte in 0...255 {
            try Files.makeFolder("\(folder.photos)/\(Hexadecimal.encode([UInt8(byte)]))")
        }
        try Files.syncFolder(folder.photos)
        try Files.syncFolder(folder.path)
        return folder
    }

    /// Opens an existing folder for looking only.
    package static func look(at path: String) throws(StorageFailure) -> DataFolder {
        guard Files.exists("\(path)/station.db") else {
            throw .file(
                operation: "opening the data folder", path: path, error: "there is no station.db")
        }
        return try DataFolder(path, isExclusive: false)
    }

    private init(_ path: String, isExclusive: Bool) throws(StorageFailure) {
        try Self.makeWithParents(path)
        guard let resolved = realpath(path, nil) else { throw Files.failure("opening", path) }
        defer { free(resolved) }
        self.path = String(cString: resolved)
        var status = stat()
        guard stat(self.path, &status) == 0 else { throw Files.failure("looking at", self.path) }
        guard status.st_mode & 0o077 == 0 else { throw .readableByOthers(path: self.path) }
        lockFile = Lock(isExclusive ? try Self.lock(self.path) : nil)
    }

    deinit { release() }

    /// Lets other processes in.
    func release() {
        lockFile.withLock { file in
            if let open = file {
                // Not by closing alone: a child that is being started holds a copy until it runs.
                flock(open, LOCK_UN)
                close(open)
            }
            file = nil
        }
    }

    /// Removes a temporary folder and everything in it; not for folders that somebody needs.
    package static func discard(_ path: String) { Files.removeTree(path) }

    /// The station's own 32-byte key, made at first use; links are derived from it.
    package func secretKey() throws(StorageFailure) -> [UInt8] {
        let file = "\(path)/secret.key"
        if !Files.exists(file) {
            unlink("\(file).new")  // half of a first start that was cut off
            try Files.writeNew(Secrets.random(32), to: "\(file).new")
            try Files.move("\(file).new", to: file)
            try Files.syncFolder(path)
        }
        let key = try Files.read(file, limit: 64)
        guard key.count == 32 else { throw .corrupt("'\(file)' has \(key.count) bytes, not 32") }
        return key
    }

    /// Puts a small text file into the folder, readable by the owner only, in one step.
    package func put(_ text: String, as name: String) throws(StorageFailure) {
        let temporary = "\(path)/\(name).new"
        unlink(temporary)
        try Files.writeNew(Array(text.utf8), to: temporary)
        try Files.move(temporary, to: "\(path)/\(name)")
        try Files.syncFolder(path)
    }

    /// Takes a small file away, if it is there.
    package func remove(_ name: String) {
        unlink("\(path)/\(name)")
    }

    private static func makeWithParents(_ path: String) throws(StorageFailure) {
        var made = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            made += "/\(part)"
            if !Files.exists(made) { try Files.makeFolder(made) }
        }
    }

    private static func lock(_ path: String) throws(StorageFailure) -> CInt {
        let name = "\(path)/lock"
        let file = Glibc.open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Files.failure("making", name) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            var holder = [UInt8](repeating: 0, count: 20)
            let count = max(0, Glibc.read(file, &holder, 20))
            close(file)
            throw .inUse(
                path: path, process: String(decoding: holder.prefix(count), as: UTF8.self))
        }
        let process = Array("\(getpid())".utf8)
        guard ftruncate(file, 0) == 0, pwrite(file, process, process.count, 0) == process.count
        else {
            let failure = Files.failure("writing", name)
            close(file)
            throw failure
        }
        return file
    }
}
