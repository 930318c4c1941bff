/// Why something could not be kept or read.
package enum StorageFailure: Error, Sendable, CustomStringConvertible {
    /// The meaning of a database error, the same for every engine.
    package enum Kind: Sendable {
        /// The disk failed.
        case disk
        /// The disk is full.
        case full
        /// Something unique is there already.
        case clash
        /// Anything else.
        case other
    }

    /// The database said no; `code` is the engine's own.
    case database(Kind, code: Int32, message: String, sql: String)
    /// A file operation failed.
    case file(operation: String, path: String, error: String)
    /// The data folder was made by a newer program.
    case newerVersion(path: String, found: Int, known: Int)
    /// The data folder went through a step whose text differs from this program's.
    case changedMigration(path: String, name: String)
    /// A step of the schema could not be applied; the database is as it was before.
    case failedMigration(name: String, why: String)
    /// The database is some other program's.
    case foreignFile(path: String)
    /// Another process holds the folder.
    case inUse(path: String, process: String)
    /// Another process began to write to the folder after this one.
    case takenOver
    /// Others than the owner may read the folder.
    case readableByOthers(path: String)
    /// Not one byte more fits on the disk, or into the owner's quota.
    case noSpace(path: String)
    /// Too little space is left on the disk.
    case full(freeBytes: Int64, floorBytes: Int64)
    /// Writing failed before, and still does.
    case unwell(reason: String)
    /// Stored data do not make sense.
    case corrupt(String)
    /// The station is stopping.
    case closed

    package var description: String {
        switch self {
        case .database(let kind, let code, let message, _):
            kind == .full
                ? "the disk is full. Free some space; work goes on by itself."
                : "the database says '\(message)' (\(code))."
        case .file(let operation, let path, let error):
            "\(operation) '\(path)' failed: \(error)."
        case .newerVersion(let path, let found, let known):
            "The data folder '\(path)' has version \(found), this program knows \(known). "
                + "Install the newer program, or restore the copy made before the update."
        case .changedMigration(let path, let name):
            "The data folder '\(path)' was updated by another text of '\(name)' than this program "
                + "has. Nothing was changed. Install the program that the folder was used with, or "
                + "restore a copy that was made before the update."
        case .failedMigration(let name, let why):
            "The update '\(name)' of the data folder failed: \(why). The folder is as it was "
                + "before. Go on with the older program, and report this."
        case .foreignFile(let path):
            "'\(path)' is a database of another program. Choose another data folder."
        case .inUse(let path, let process):
            "The data folder '\(path)' is in use by another station (process \(process)). "
                + "Stop that one first, or choose another folder."
        case .takenOver:
            "Another process writes to this data folder now, and this one no longer may. Stop one "
                + "of them, and start this one again if it is the one to stay."
        case .readableByOthers(let path):
            "Others may read the data folder '\(path)'. Run: chmod 700 '\(path)'"
        case .noSpace(let path):
            "the disk that holds '\(path)' is full. Free some space; work goes on by itself."
        case .full(let free, let floor):
            "only \(free / 1_000_000) MB are free on the disk, and \(floor / 1_000_000) MB are "
                + "kept in reserve. Free some space; work goes on by itself."
        case .unwell(let reason):
            "the disk did not take what was written (\(reason)). Work goes on by itself when it "
                + "does again."
        case .corrupt(let what): "The data are damaged: \(what). Run: rampa check"
        case .closed: "The station is stopping. Try again in a moment."
        }
    }

    /// Whether the disk, not the request, is at fault.
    var isDiskTrouble: Bool {
        switch self {
        case .database(let kind, _, _, _): kind == .disk || kind == .full
        case .file, .noSpace, .full, .unwell: true
        default: false
        }
    }

    /// Whether a constraint said that something is there already: two did the same at once, and
    /// looking again shows what the other did.
    package var isClash: Bool {
        if case .database(.clash, _, _, _) = self { true } else { false }
    }
}
