import Glibc
import LabelRendering
import Scanning

/// Where the program finds what lies beside it.
enum Places {
    /// This very binary: picture workers are started from it.
    static func executable() throws -> String {
        guard let path = realpath("/proc/self/exe", nil) else {
            throw CommandFailure(.trouble, "/proc is not there: picture workers cannot be started.")
        }
        defer { free(path) }
        return String(cString: path)
    }

    /// The folder that holds this binary.
    static func binaries() throws -> String {
        let path = try executable()
        return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    /// A folder of the project, such as `Labels`: in the present folder, beside the binary, or
    /// above it.
    static func folder(_ name: String) throws -> String {
        var candidates = [name]
        var parent = try executable()
        while let slash = parent.lastIndex(of: "/"), slash > parent.startIndex {
            parent = String(parent[..<slash])
            candidates += ["\(parent)/\(name)", "\(parent)/share/rampa/\(name)"]
        }
        guard let found = candidates.first(where: { access($0, R_OK) == 0 }) else {
            throw CommandFailure(
                .trouble, "the folder '\(name)' was not found. Start rampa where it is.")
        }
        return found
    }

    static func slipTemplate(in labels: String) throws -> Template {
        let path = "\(labels.isEmpty ? try folder("Labels") : labels)/slip.xml"
        return try Template(parsing: TextFile.bytes(path, limit: 1_000_000), name: path)
    }

    /// Whether a station has ever run on a data folder.
    static func hasStation(in folder: String) -> Bool { access("\(folder)/station.db", F_OK) == 0 }

    static func pictureReader(workers: Int) throws -> PictureReader {
        PictureReader(
            executable: try executable(), arguments: [Rampa.workerCommand], count: workers)
    }
}
